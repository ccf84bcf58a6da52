import { get } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { servePage } from "./serve-page.ts";

function answer(
  address: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    }).on("error", reject);
  });
}

test("servePage() serves the page at its address and nothing else, and to nobody who asks by another name", async () => {
  const { address, server } = await servePage("<h1>Northmere</h1>", 0);
  onTestFinished(() => void server.close());
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  const local = address.replace("localhost", "127.0.0.1");
  expect(await answer(local)).toEqual({ status: 200, text: "<h1>Northmere</h1>" });
  expect(await answer(`${local}etc/passwd`)).toMatchObject({ status: 404 });
  expect(await answer(local, { host: "evil.example" })).toMatchObject({ status: 404 });
});

test("servePage() says so where the port is taken", async () => {
  const { address, server } = await servePage("", 0);
  onTestFinished(() => void server.close());
  const taken = Number(new URL(address).port);
  await expect(servePage("", taken)).rejects.toThrow(new RegExp(`Cannot serve at the port ${taken}`));
});
