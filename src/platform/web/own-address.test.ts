import { Hono } from "hono";
import { expect, test } from "vitest";
import { ownOrigin } from "./own-address.ts";

const origin = async (publicAddress: string | null, headers: Record<string, string> = {}) => {
  const app = new Hono().get("/", (c) => c.text(ownOrigin(c, publicAddress)));
  return (await app.request("http://localhost:3000/", { headers })).text();
};

test("the address that is set holds, whatever the browser says", async () => {
  expect(await origin("https://genbo.example/", { host: "annan.example" })).toBe("https://genbo.example");
});

test("otherwise it is the one that the browser used", async () => {
  expect(await origin(null)).toBe("http://localhost:3000");
  expect(await origin(null, { host: "genbo.example", "x-forwarded-proto": "https" })).toBe(
    "https://genbo.example",
  );
});
