// The command line gives the hits of the search page.
import { beforeEach, expect, test } from "vitest";
import { cooperation, loadRegister } from "../../src/features/decisions/fixtures.ts";
import { admitAll } from "../app.ts";
import { freshDb } from "../db.ts";
import { genbo } from "../terminal.ts";
import { ask } from "./asking.ts";

const { db, connection } = freshDb();
beforeEach(async () => {
  await loadRegister(db);
  await admitAll(db);
});

test("each hit is a line of JSON, in the order of the page", async () => {
  const { code, output } = await search("gemensam arkiv", "--json");
  const hits = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  const onPage = await ask(db, "gemensam arkiv");
  expect(hits).toEqual(onPage.map((hit) => ({ ...hit, score: expect.any(Number) })));
  expect(hits.length).toBeGreaterThan(1);
  expect(hits[0].score).toBeGreaterThanOrEqual(hits.at(-1).score);
});

test("people get paragraphs, and words that find nothing a sentence", async () => {
  const found = await search("kostnader", "--lang", "en");
  expect(found).toMatchObject({ code: 0, errors: "" });
  expect(found.output).toMatch(/^\d hits for “kostnader”\n\n/);
  expect(found.output).toContain("/nordsjobygden/moten/kommundirektorsgruppen/2024-09-24/beslut/3a-2");
  const none = await search("månlandning", "--cooperation", cooperation.slug);
  expect(none).toEqual({
    code: 0,
    output: "",
    errors: expect.stringMatching(/^Inget hittades för ”månlandning”/),
  });
});

test("what is asked wrongly is answered in one line", async () => {
  expect(await search()).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Så här: genbo search .*\n$/),
  });
  expect(await search("ord", "--page", "0")).toMatchObject({ code: 2 });
  expect(await search("ord", "--cooperation", "borta")).toMatchObject({
    code: 2,
    errors: "Samverkan borta finns inte. Här finns nordsjobygden.\n",
  });
});

async function search(...args: string[]) {
  const address = `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`;
  const { code, output, errors } = await genbo({ DATABASE_URL: address }, "search", ...args);
  return { code, output, errors };
}
