/** A file of ours holds something else than was written to it. */
export class Damaged extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.position = position;
  }
}
