import { request } from "node:http";
import { Hono } from "hono";
import { afterEach, expect, test } from "vitest";
import { type Listening, listen } from "./listen.ts";

const app = new Hono().get("/", (c) => c.text("Välkommen"));
let listening: Listening | undefined;
afterEach(() => listening?.close());

test("closed, Genbo answers to this machine's own names alone", async () => {
  expect(await asked("localhost", false)).toBe(200);
  expect(await asked("127.0.0.1:3000", false)).toBe(200);
  expect(await asked("[::1]:3000", false)).toBe(200);
  expect(await asked("elsewhere.example", false)).toBe(421);
});

test("open, it answers to every name", async () => {
  expect(await asked("genbo.example", true)).toBe(200);
});

async function asked(name: string, open: boolean): Promise<number | undefined> {
  await listening?.close();
  listening = await listen(app, { host: "127.0.0.1", port: 0, open });
  const port = new URL(listening.address).port;
  return new Promise((done, failed) => {
    request({ host: "127.0.0.1", port, headers: { Host: name }, agent: false }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", failed)
      .end();
  });
}
