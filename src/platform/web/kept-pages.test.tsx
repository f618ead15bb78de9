import { Hono } from "hono";
import { brotliDecompressSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { keptPages, pageOf } from "./kept-pages.ts";
import { packedPage } from "./packed-page.ts";
import { sendPages } from "./sending.ts";
import { knowVisit } from "./visit.ts";

let stored = "";
let clock = new Date();
let made = 0;

const app = new Hono()
  .use(
    knowVisit(() => clock),
    sendPages,
  )
  .get("/ärende/:number", (c) =>
    pageOf(c, { text: stored, read: () => stored }, (row, { language, today }) => {
      made += 1;
      return <p>{[row, language, today, c.req.param("number"), c.req.query("ord") ?? ""].join(" ")}</p>;
    }),
  );

beforeEach(() => {
  stored = crypto.randomUUID();
  clock = new Date("2026-11-22T12:00:00Z");
  made = 0;
});

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const textOf = async (path: string) => (await get(path)).text();

test("a page is made once for the same answer to the same visit", async () => {
  const first = await textOf("/ärende/1");
  expect(first).toContain(stored);
  expect(await textOf("/ärende/1")).toBe(first);
  expect(made).toBe(1);
});

test("what has changed in the database is seen at the next visit, and so is what has changed back", async () => {
  const before = stored;
  expect(await textOf("/ärende/1")).toContain(before);
  stored = "Tillköpen sägs upp.";
  expect(await textOf("/ärende/1")).toContain("Tillköpen sägs upp.");
  stored = before;
  expect(await textOf("/ärende/1")).toContain(before);
});

test("another language, day, address or choice of words is another page", async () => {
  expect(await textOf("/ärende/1")).toContain("sv 2026-11-22 1 ");
  expect(await textOf("/ärende/1?lang=en")).toContain("en 2026-11-22 1 ");
  expect(await textOf("/ärende/2")).toContain("sv 2026-11-22 2 ");
  expect(await textOf("/ärende/1?ord=beslut-1-1")).toContain("1 beslut-1-1");
  clock = new Date("2026-11-22T23:30:00Z");
  expect(await textOf("/ärende/1")).toContain("sv 2026-11-23 1 ");
  expect(made).toBe(5);
});

test("a language that is remembered is another page at the same address", async () => {
  await textOf("/ärende/1");
  const english = await get("/ärende/1", { cookie: "genbo-sprak=en" });
  expect(await english.text()).toContain(" en ");
});

test("whoever takes it packed has it packed, and the others as it is", async () => {
  const plain = await get("/ärende/1");
  for (const visit of ["first", "second"]) {
    const packed = await get("/ärende/1", { "accept-encoding": "br" });
    expect(packed.headers.get("content-encoding"), visit).toBe("br");
    expect(packed.headers.get("etag"), visit).toBe(plain.headers.get("etag"));
    expect(packed.headers.get("vary"), visit).toBe("Cookie, Accept-Encoding");
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString(), visit).toContain(stored);
  }
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("content-type")).toMatch(/^text\/html; charset=utf-8$/i);
  expect(await plain.text()).toContain(stored);
});

test("whoever has it already is told so, until it changes", async () => {
  const mark = (await get("/ärende/1")).headers.get("etag") ?? "";
  const again = await get("/ärende/1", { "if-none-match": mark });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  expect(again.headers.get("etag")).toBe(mark);
  expect(again.headers.get("cache-control")).toBe("private, no-cache");
  stored = "Ett annat svar";
  expect((await get("/ärende/1", { "if-none-match": mark })).status).toBe(200);
});

test("a HEAD is told what a GET would be, and no more", async () => {
  const whole = await get("/ärende/1");
  const head = await app.request("/ärende/1", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
  expect(await head.text()).toBe("");
});

test("only the latest asked for are kept, in the room there is", async () => {
  const kept = keptPages(25_000);
  const visits: string[] = [];
  const ask = (key: string) =>
    kept.page(key, async () => {
      visits.push(key);
      return packedPage(Buffer.alloc(10_000, key), "identity");
    });
  await ask("a");
  await ask("b");
  await ask("a");
  await ask("c");
  await ask("a");
  await ask("b");
  expect(visits.join("")).toBe("abcb");
});

test("a page larger than the room is sent all the same", async () => {
  const large = packedPage(Buffer.alloc(10_000, "x"), "identity");
  expect((await keptPages(100).page("large", async () => large)).bytes).toHaveLength(10_000);
});
