import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync } from "node:zlib";
import { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import { type Given, preparedWhole } from "../db/prepared.ts";
import { stateOf } from "../db/state.ts";
import { pageOf } from "./kept-pages.ts";
import { sendPages } from "./sending.ts";
import { knowVisit } from "./visit.ts";

const { db } = freshDb();
let clock = new Date();
let did: string[] = [];

const cooperation = preparedWhole((asked, given: Given<"slug">) =>
  asked.selectFrom("cooperations").select("name").where("slug", "=", given("slug")),
);

const app = new Hono()
  .use(
    knowVisit(() => clock),
    sendPages,
  )
  .get("/:slug", (c) =>
    pageOf(c, db, {
      ask() {
        did.push("asked");
        return cooperation(db, c.req.param());
      },
      make({ name }, { language, today }) {
        did.push("made");
        return <p>{[name, language, today, c.req.query("ord") ?? ""].join(", ")}</p>;
      },
    }),
  );

beforeEach(async () => {
  clock = new Date("2026-11-22T12:00:00Z");
  await db.insertInto("cooperations").values({ slug: "vass", name: crypto.randomUUID() }).execute();
  await db.insertInto("cooperations").values({ slug: "fors", name: crypto.randomUUID() }).execute();
  did = [];
});

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const textOf = async (path: string) => (await get(path)).text();
const name = (given: string, tx = db) =>
  tx.updateTable("cooperations").set({ name: given }).where("slug", "=", "vass").execute();

test("while nothing is written, a page is neither asked for nor made again", async () => {
  const first = await textOf("/vass");
  // Whatever goes on in the server's other databases is a transaction too.
  for (let undisturbed = 0; undisturbed < 8;) {
    const before = await stateOf(db);
    expect(await textOf("/vass")).toBe(first);
    const { length } = did;
    expect(await textOf("/vass")).toBe(first);
    const more = did.slice(length);
    if (!isDeepStrictEqual(await stateOf(db), before)) continue;
    expect(more).toEqual([]);
    undisturbed += 1;
  }
  expect(did.filter((each) => each === "made")).toHaveLength(1);
});

test("when something else has been written, it is asked for but not made again", async () => {
  const first = await textOf("/vass");
  await db.updateTable("cooperations").set({ name: "Forsbygden" }).where("slug", "=", "fors").execute();
  expect(await textOf("/vass")).toBe(first);
  expect(did).toEqual(["asked", "made", "asked"]);
});

test("what has changed is seen at the next visit, and so is what has changed back", async () => {
  await name("Vassbygden");
  expect(await textOf("/vass")).toContain("Vassbygden");
  await name("Säveåns samverkan");
  expect(await textOf("/vass")).toContain("Säveåns samverkan");
  await name("Vassbygden");
  expect(await textOf("/vass")).toContain("Vassbygden");
  expect(did).toEqual(["asked", "made", "asked", "made", "asked"]);
});

test("what is being written is seen when it has been, and not at all when it was given up", async () => {
  await name("Vassbygden");
  const { promise: isOver, resolve: end } = Promise.withResolvers<boolean>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const writing = (text: string) =>
    db.transaction().execute(async (tx) => {
      await name(text, tx);
      begin();
      if (!(await isOver)) throw new Error("given up");
    });
  const kept = writing("Säveåns samverkan");
  await begun;
  expect(await textOf("/vass")).toContain("Vassbygden");
  expect(await textOf("/vass")).toContain("Vassbygden");
  end(true);
  await kept;
  expect(await textOf("/vass")).toContain("Säveåns samverkan");

  const givenUp = db.transaction().execute(async (tx) => {
    await name("Ingenstans", tx);
    expect(await textOf("/vass")).toContain("Säveåns samverkan");
    throw new Error("given up");
  });
  await expect(givenUp).rejects.toThrow("given up");
  expect(await textOf("/vass")).toContain("Säveåns samverkan");
});

test("what one row has lost is gone at the next visit", async () => {
  expect((await get("/vass")).status).toBe(200);
  await db.deleteFrom("audiences").where("cooperation_id", "is not", null).execute();
  await db.deleteFrom("cooperations").where("slug", "=", "vass").execute();
  expect((await get("/vass")).status).toBe(404);
});

test("many at once see what there is, whichever connection answers them", async () => {
  for (const given of ["Vassbygden", "Säveåns samverkan"]) {
    await name(given);
    const seen = await Promise.all(Array.from({ length: 20 }, () => textOf("/vass")));
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toContain(given);
  }
});

test("another language, day, address or choice of words is another page", async () => {
  expect(await textOf("/vass")).toContain(", sv, 2026-11-22, <");
  expect(await textOf("/vass?lang=en")).toContain(", en, 2026-11-22, <");
  expect(await textOf("/vass?ord=beslut-1-1")).toContain("beslut-1-1");
  expect(await (await get("/vass", { cookie: "genbo-sprak=en" })).text()).toContain(", en, 2026-11-22, <");
  clock = new Date("2026-11-22T23:30:00Z");
  expect(await textOf("/vass")).toContain(", sv, 2026-11-23, <");
  expect(await textOf("/fors")).not.toBe(await textOf("/vass"));
});

test("whoever takes it packed has it packed, and the others as it is", async () => {
  const plain = await get("/vass");
  const text = await plain.text();
  for (const visit of ["first", "second"]) {
    const packed = await get("/vass", { "accept-encoding": "br" });
    expect(packed.headers.get("content-encoding"), visit).toBe("br");
    expect(packed.headers.get("etag"), visit).toBe(plain.headers.get("etag"));
    expect(packed.headers.get("vary"), visit).toBe("Cookie, Accept-Encoding");
    expect(brotliDecompressSync(await packed.arrayBuffer()).toString(), visit).toBe(text);
  }
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(plain.headers.get("content-type")).toMatch(/^text\/html; charset=utf-8$/i);
});

test("whoever has it already is told so, until it changes", async () => {
  const mark = (await get("/vass")).headers.get("etag") ?? "";
  const again = await get("/vass", { "if-none-match": mark });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  expect(again.headers.get("etag")).toBe(mark);
  expect(again.headers.get("cache-control")).toBe("private, no-cache");
  await name("Säveåns samverkan");
  expect((await get("/vass", { "if-none-match": mark })).status).toBe(200);
});

test("a HEAD is told what a GET would be, and no more", async () => {
  const whole = await get("/vass");
  const head = await app.request("/vass", { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers.get("etag")).toBe(whole.headers.get("etag"));
  expect(await head.text()).toBe("");
});

test("a language that is asked for is remembered, also where the page was made before", async () => {
  await get("/vass?lang=en");
  expect((await get("/vass?lang=en")).headers.get("set-cookie")).toContain("genbo-sprak=en");
});
