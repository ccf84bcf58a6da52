import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { usage } from "./trouble.ts";

/** A page that is served, and where. */
export interface ServedPage {
  readonly address: string;
  readonly server: Server;
}

/**
 * Serves one page to this machine alone, until the run is interrupted.
 * @param port 0 for any that is free
 */
export async function servePage(page: string, port: number): Promise<ServedPage> {
  const server = createServer(({ url, headers }, response) => {
    // A page elsewhere may point a name of its own at this machine: only whoever asks by our name is answered.
    const isAsked = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(headers.host ?? "");
    const found = isAsked && (url === "/" || url === "/replay.html");
    response.writeHead(found ? 200 : 404, {
      "content-type": `text/${found ? "html" : "plain"}; charset=utf-8`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(found ? page : "There is nothing here but the page at /\n");
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", ({ message }) =>
      failed(usage(`Cannot serve at the port ${port}: ${message}`, "use another with --port")),
    );
    server.listen(port, "127.0.0.1", listening);
  });
  // An address is that of a socket file only where one is listened on.
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://localhost:${taken}/`, server };
}
