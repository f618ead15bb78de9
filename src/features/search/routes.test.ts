import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { cooperation, directorsGroup, loadRegister, september } from "../decisions/fixtures.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const search = (asked: Record<string, string>) => `/sok?${new URLSearchParams(asked)}`;

beforeEach(() => loadRegister(db));

test("an empty question says what can be asked", async () => {
  expect(await visitor.get("/sok")).toContain("Vad letar du efter?");
  expect(await visitor.get("/sok?lang=en")).toContain("What are you looking for?");
});

test("words are found in their inflected forms and marked", async () => {
  const html = await visitor.get(search({ q: "kostnader" }));
  expect(html).toContain("<mark>kostnaden</mark>");
});

test("each hit leads to its place", async () => {
  const html = await visitor.get(search({ q: "e-arkiv" }));
  expect(html).toContain('href="/nordsjobygden/moten/kommundirektorsgruppen/2024-09-24/beslut/3a-1"');
  expect(html).toContain('href="/nordsjobygden/moten/kommundirektorsgruppen/2024-09-24#3a"');
  expect(await visitor.get(search({ q: "Strand" }))).toContain('href="/nordsjobygden/personer/orjan-strand"');
  expect(await visitor.get(search({ q: "redovisa" }))).toContain("?ord=uppdrag-4-1#ord");
});

test("a phrase is found in a whole text, where its words stand together", async () => {
  const source = (title: string, body: string) => ({
    cooperation_id: cooperation.id,
    kind: "source" as const,
    subject_id: september.id,
    meeting_id: september.id,
    title,
    body,
  });
  const texts = [
    source("nära.txt", "en ny gemensam räddningsbåt i höst"),
    source("isär.txt", "räddningsbåt, ny och gemensam"),
  ];
  await db.insertInto("search_entries").values(texts).execute();
  const html = await visitor.get(search({ q: '"gemensam räddningsbåt" -vinter' }));
  expect(html).toContain("nära.txt");
  expect(html).not.toContain("isär.txt");
});

test("fields ask for decisions, people, bodies and years", async () => {
  const clause = "2024-09-24/beslut/3a-1";
  expect(await visitor.get(search({ q: "beslut:upphandla år:2024" }))).toContain(clause);
  expect(await visitor.get(search({ q: "beslut:upphandla år:2020-2023" }))).toContain("Inget hittades");
  await db
    .insertInto("search_entries")
    .values({
      cooperation_id: cooperation.id,
      kind: "party",
      subject_id: directorsGroup.id,
      title: directorsGroup.name,
      body: "",
    })
    .execute();
  expect(await visitor.get(search({ q: "organ:kommundirektör upphandla" }))).toContain(clause);
  expect(await visitor.get(search({ q: "person:orjan" }))).toContain("/personer/orjan-strand");
  expect(await visitor.get(search({ q: "person:borta upphandla" }))).toContain("Inget hittades");
});

test("kinds and cooperations narrow the question, and say how much each would find", async () => {
  const html = await visitor.get(search({ q: "e-arkiv", typ: "decision" }));
  expect(html).not.toContain('2024-09-24#3a"');
  expect(html).toContain("Källtexter");
  expect(await visitor.get(search({ q: "e-arkiv", samverkan: cooperation.slug }))).toContain(
    'aria-label="Delar av samverkan"',
  );
  expect(await visitor.get(search({ q: "e-arkiv", samverkan: "okänd" }))).toContain("3a-1");
});

test("a question that finds nothing says what to try, within its limits too", async () => {
  expect(await visitor.get(search({ q: "månlandning" }))).toContain("Pröva färre ord");
  expect(await visitor.get(search({ q: "och att" }))).toContain("Inget hittades");
  expect(await visitor.get(search({ q: "e-arkiv", typ: "party" }))).toContain("Urvalet kan vara för snävt");
});

test("markup in a document is shown, never run", async () => {
  await db
    .insertInto("search_entries")
    .values({
      cooperation_id: cooperation.id,
      kind: "source",
      subject_id: september.id,
      meeting_id: september.id,
      title: "<img src=x onerror=alert(1)>",
      body: "Sida ett\fFöre <script>alert('ränta')</script> \u0001efter\u0002 ränta & mera",
    })
    .execute();
  const html = await visitor.get(search({ q: "ränta" }));
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("<mark>ränta</mark>");
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain("<mark>efter");
  expect(html).toContain("Sida ett Före");
});

test("what somebody types is never a fault", async () => {
  for (const q of [
    "'; drop table decisions; --",
    "((((",
    '"oavslutad',
    "a\0b",
    "<script>",
    "!!! & | :*",
    "å".repeat(5000),
  ]) {
    expect(await visitor.get(search({ q }))).toContain("Sök");
  }
  expect(await visitor.get(search({ q: "plan", sida: "9999" }))).toContain("Inget hittades");
});
