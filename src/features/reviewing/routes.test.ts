import { beforeEach, describe, expect, test } from "vitest";
import { whoDid } from "../../../test/acts/done.ts";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import {
  importTexts,
  loadAccounts,
  officeApp,
  secretary,
  sjoriket,
} from "../../../test/reviewing/imported.ts";
import { createApp } from "../../app.ts";
import { june, november } from "../imports/fixtures.ts";
import { importsPath } from "../imports/paths.ts";
import { thePublic } from "../../platform/web/viewer.ts";
import { correctedOf, documentToReview } from "./correcting/queries.ts";
import {
  acceptingPath,
  addingPath,
  againPath,
  alikePath,
  correctingPath,
  queuePath,
  reviewedPath,
  reviewPath,
  undoingPath,
} from "./paths.ts";

const { db } = freshDb();
const visitor = browser(officeApp(db));
const { slug } = sjoriket;
let [first, second] = ["", ""];

beforeEach(async () => {
  await loadAccounts(db);
  [first = "", second = ""] = await importTexts(db, [
    { path: "juni.txt", text: june },
    { path: "november.txt", text: november },
  ]);
});

async function facts(id = first) {
  const document = await documentToReview(db, sjoriket.id, id);
  if (document === undefined) throw new Error("the document is gone");
  return correctedOf(document).facts;
}

async function keyOf(said: string, id = first): Promise<string> {
  const found = (await facts(id)).find(({ fact }) => JSON.stringify(fact.value).includes(said));
  if (found === undefined) throw new Error(`nothing says ${said}`);
  return found.key;
}

const saying = async (said: string, id = first) =>
  (await facts(id)).filter(({ fact }) => JSON.stringify(fact.value).includes(said)).length;

const correct = async (said: string, fields: Record<string, string>) =>
  visitor.post(correctingPath(slug, first), { uppgift: await keyOf(said), ...fields });

describe("the queue", () => {
  test("has what waits, the most doubtful first, and tells of it where one imports", async () => {
    const set = (id: string, record: unknown) =>
      db
        .updateTable("documents")
        .set({ record: JSON.stringify(record) })
        .where("id", "=", id)
        .execute();
    await set(first, { people: [{ confidence: 0.8 }] });
    await set(second, doubtful);
    const html = await visitor.get(queuePath(slug));
    expect(html.indexOf("november.txt")).toBeLessThan(html.indexOf("juni.txt"));
    expect(html).toContain('<span class="tag amber">3</span>');
    expect(await visitor.get(importsPath(slug))).toContain("2 handlingar väntar");
  });

  test("what somebody has been through stands among the reviewed, with who and when", async () => {
    const done = await visitor.post(reviewedPath(slug, first), { granskat: "ja", sekunder: "40" });
    expect(done).toMatchObject({ status: 303, to: reviewPath(slug, second) });
    expect(await visitor.get(queuePath(slug))).not.toContain("juni.txt");
    const reviewed = await visitor.get(`${queuePath(slug)}?visa=granskade`);
    expect(reviewed).toContain("juni.txt");
    expect(reviewed).toContain(secretary.name);
    expect(await whoDid(db, "record.reviewed")).toEqual([secretary.id]);

    await visitor.post(reviewedPath(slug, second));
    expect(await visitor.get(queuePath(slug))).toContain("Inget väntar på granskning");
    await visitor.post(reviewedPath(slug, first), { granskat: "nej" });
    expect(await visitor.get(queuePath(slug))).toContain("juni.txt");
  });

  test("a thousand documents come in pages", async () => {
    const { cooperation_id, meeting_id, record } = await db
      .selectFrom("documents")
      .selectAll()
      .where("id", "=", first)
      .executeTakeFirstOrThrow();
    await db
      .insertInto("documents")
      .values(
        Array.from({ length: 1000 }, (_, i) => ({
          cooperation_id,
          meeting_id,
          sha256: String(i),
          file_name: `fil-${i}.txt`,
          format: "text" as const,
          text: "",
          record: JSON.stringify(record),
          original: Buffer.from(""),
          audiences: [1],
        })),
      )
      .execute();
    expect(await visitor.get(queuePath(slug))).toContain("Sida 1 av 51");
    const last = await visitor.get(`${queuePath(slug)}?sida=51`);
    expect(last.match(/fil-\d+\.txt|juni\.txt|november\.txt/g)?.length).toBe(2);
  });
});

describe("a fact", () => {
  test("is corrected in its fields, and the page says who did it", async () => {
    const done = await correct('"who":"Maria Udd"', {
      gor: "ratta",
      vem: "Maria Udd",
      text: "skickar listan",
    });
    expect(done.status).toBe(303);
    const html = await visitor.get(done.to ?? "");
    expect(html).toContain("Maria Udd: skickar listan");
    expect(html).toMatch(/<li[^>]* data-chosen/);
    expect(html).toContain(`${secretary.name}, `);
    expect(await whoDid(db, "record.corrected")).toEqual([secretary.id]);
    const { text } = await db
      .selectFrom("documents")
      .select("text")
      .where("id", "=", first)
      .executeTakeFirstOrThrow();
    expect(text).toContain("Maria Udd återkommer med en lista");
  });

  test("is dropped, split, joined, and what was done last is undone", async () => {
    await correct("högskolan", { gor: "bort" });
    expect(await saying("högskolan")).toBe(0);
    const [press] = await db.selectFrom("corrections").select("batch_id").execute();
    await visitor.post(undoingPath(slug, first), { tryck: press?.batch_id ?? "" });
    expect(await saying("högskolan")).toBe(1);
    expect(await whoDid(db, "record.restored")).toEqual([secretary.id]);

    const lines = "En eller flera kommundirektörer utses\natt följa arbetsgruppernas arbete";
    await correct("En eller flera", { gor: "ratta", text: lines });
    expect(await saying("följa arbetsgruppernas arbete")).toBe(1);
    expect(await saying("kommundirektörer utses")).toBe(1);
    await correct("följa arbetsgruppernas", { gor: "ihop" });
    expect(await saying("utses att följa arbetsgruppernas arbete")).toBe(1);
  });

  test("is right, and so is all that is sure", async () => {
    await correct("högskolan", { gor: "stammer" });
    expect((await facts()).filter(({ correctionId }) => correctionId !== null).length).toBe(1);
    await visitor.post(acceptingPath(slug, first));
    const left = (await facts()).filter(({ correctionId }) => correctionId === null);
    expect(left.every(({ confidence }) => (confidence ?? 1) < 0.9)).toBe(true);
    expect(await whoDid(db, "record.accepted")).toEqual([secretary.id, secretary.id]);
  });

  test.each([
    [{ gor: "ratta", text: " " }, "Skriv något, eller ta bort uppgiften."],
    [{ gor: "dela" }, "Det finns ingenstans att dela."],
    [{ gor: "ihop" }, "Det finns ingen likadan uppgift före"],
  ])("%j is refused with what to do instead", async (fields, sentence) => {
    const refused = await correct("högskolan", fields);
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(sentence);
  });

  test("that is no longer as the page had it is not changed", async () => {
    const fields = { uppgift: await keyOf("högskolan"), gor: "bort" };
    await visitor.post(correctingPath(slug, first), fields);
    const again = await visitor.post(correctingPath(slug, first), fields);
    expect(again.status).toBe(409);
    expect(again.html).toContain("Uppgiften har ändrats sedan sidan öppnades");
  });
});

describe("chosen words", () => {
  test("are what somebody says they are, under the heading where they stand", async () => {
    const words = "positiv till förslaget";
    await visitor.post(addingPath(slug, first), { som: "decision", ord: words });
    const added = (await facts()).find(
      ({ key }) => key.startsWith("decision") && key.includes(placeOf(words)),
    );
    expect(added).toMatchObject({ fact: { value: { text: words } }, item: 1 });
  });

  test("take the place of the words of a fact", async () => {
    const uppgift = await keyOf("högskolan");
    const [fran, till] = placeOf("näringslivsgruppen samarbetar").split("-");
    const fields = { som: "orden", uppgift, fran: fran ?? "", till: till ?? "" };
    await visitor.post(addingPath(slug, first), fields);
    expect(await saying("näringslivsgruppen samarbetar")).toBe(1);
    expect(await saying("högskolan")).toBe(0);
  });

  test.each([
    [{ ord: "" }, "Markera först ord i källtexten."],
    [{ ord: "ord som inte står där" }, "Orden finns inte i källtexten."],
  ])("that are not there are refused: %j", async (fields, sentence) => {
    const refused = await visitor.post(addingPath(slug, first), { som: "decision", ...fields });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(sentence);
  });

  const placeOf = (words: string) => `${june.indexOf(words)}-${june.indexOf(words) + words.length}`;
});

test("a correction is offered for the documents that were read alike, and is made in those that are ticked", async () => {
  const done = await correct("Sten-Ove Fält", {
    namn: "Sten-Ove Fältman",
    organisation: "Granbo",
    narvaro: "member",
  });
  const html = await visitor.get(done.to ?? "");
  expect(html).toContain("Tillämpa på en handling till");
  expect(html).toContain("november.txt");
  const av = new URL(done.to ?? "", "http://localhost").searchParams.get("tryck") ?? "";
  await visitor.post(alikePath(slug, first), { av, handling: second });
  expect(await saying("Sten-Ove Fältman", second)).toBeGreaterThan(0);
  expect(await visitor.get(reviewPath(slug, second))).toContain("Sten-Ove Fältman");
});

test("what is read again keeps what people have said, and tells what else became another", async () => {
  await correct("högskolan", { gor: "bort" });
  const read = await visitor.post(againPath(slug, first));
  expect(read.html).toContain("Handlingen är omläst, och inget blev annorlunda.");
  expect(await saying("högskolan")).toBe(0);
  expect(await whoDid(db, "record.read-again")).toEqual([secretary.id]);
});

test("nobody but the secretariat finds any of it", async () => {
  const outsider = browser(createApp(db, { sessions: async () => thePublic }));
  for (const address of [queuePath(slug), reviewPath(slug, first)]) await outsider.get(address, 404);
  for (const path of [
    correctingPath,
    addingPath,
    acceptingPath,
    alikePath,
    undoingPath,
    reviewedPath,
    againPath,
  ])
    expect((await outsider.post(path(slug, first))).status).toBe(404);
  await visitor.get(reviewPath(slug, "00000000-0000-4000-8000-000000000000"), 404);
  await visitor.get(reviewPath(slug, "ingen"), 404);
});

const doubtful = {
  people: [{ confidence: 0.5 }, { confidence: 0.95 }],
  headerConfidence: { date: 0.4, place: 1 },
  items: [{ confidence: 0.99, inputConfidence: [0.2, 0.97] }],
  warnings: [],
};
