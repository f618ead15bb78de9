import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";
import { isSecure } from "./cookies.ts";

const app = new Hono().get("/", (c) => c.json([clientAddress(c), isSecure(c)]));

async function told(peer: string | null, headers: Record<string, string>): Promise<unknown> {
  const env = peer === null ? undefined : { incoming: { socket: { remoteAddress: peer } } };
  return (await app.request("/", { headers }, env)).json();
}

test.each([
  ["a browser itself", "192.0.2.7", {}, "192.0.2.7"],
  ["one that claims another address", "192.0.2.7", { "x-forwarded-for": "198.51.100.1" }, "192.0.2.7"],
  ["a proxy on this machine", "::ffff:127.0.0.1", { "x-forwarded-for": "198.51.100.1" }, "198.51.100.1"],
  ["a proxy that was lied to", "127.0.0.1", { "x-forwarded-for": "10.0.0.1, 198.51.100.1" }, "198.51.100.1"],
  ["a program on this machine", "::1", {}, "::1"],
  ["nobody on a network", null, {}, "unknown"],
] as const)("%s is counted by its own address", async (_, peer, headers, address) => {
  expect(await told(peer, headers)).toEqual([address, false]);
});

test("a proxy in front says whether the browser spoke HTTPS", async () => {
  expect(await told("127.0.0.1", { "x-forwarded-proto": "https" })).toEqual(["127.0.0.1", true]);
  expect(await told("127.0.0.1", { "x-forwarded-proto": "https, http" })).toEqual(["127.0.0.1", false]);
});
