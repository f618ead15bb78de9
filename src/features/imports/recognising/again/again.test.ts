import { afterAll, beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import { appForAll } from "../../../../../test/app.ts";
import { browser } from "../../../../../test/browser.ts";
import { freshDb } from "../../../../../test/db.ts";
import { blank, printed, scannedPdf } from "../../../../../test/scans/printed.ts";
import { openRecogniser } from "../../../scanning/index.ts";
import { june } from "../../fixtures.ts";
import { importsPath } from "../../paths.ts";
import { recogniseWaiting } from "../commands.ts";

const { db } = freshDb();
const visitor = browser(appForAll(db));
const recogniser = openRecogniser();
afterAll(() => recogniser.close());

beforeEach(() => db.insertInto("cooperations").values({ slug: "sjoriket", name: "Sjöriket" }).execute());

/** As an English program has recognised it. */
const garbled = june.replaceAll("ö", "6").replace(/[åä]/g, "a").replace(/[ÅÄ]/g, "A").replaceAll("–", "-");
const offer = "Läs av sidorna";

async function uploaded(pages: ReturnType<typeof printed>): Promise<string> {
  const form = new FormData();
  form.append("filer", new File([Uint8Array.from(scannedPdf(pages, garbled))], "juni.pdf"));
  const { to } = await visitor.post(importsPath("sjoriket"), form);
  return to ?? "";
}

async function ask(page: string) {
  const { id } = await db.selectFrom("documents").select("id").executeTakeFirstOrThrow();
  return visitor.post(`${page}/avlasning`, { handling: id });
}

const document = () =>
  db.selectFrom("documents").select(["id", "text", "format", "certainty"]).executeTakeFirstOrThrow();
const waiting = () => recogniseWaiting(db, recogniser, { isStopped: () => false });

test("a damaged document is recognised when somebody asks for it, and the better text is read", async () => {
  const page = await uploaded(printed(june));
  expect((await document()).text).toContain("kommundirekt6rsm6tet");
  expect(await visitor.get(page)).toContain(offer);

  expect((await ask(page)).status).toBe(303);
  const asked = await visitor.get(page);
  expect([asked.includes(offer), asked.includes("Väntar på sin tur")]).toEqual([false, true]);
  expect(await whoDid(db, "document.recognised-again")).toEqual([null]);

  await waiting();
  const { text, format } = await document();
  expect(text).toContain("Protokollet från kommundirektörsmötet den 23 april lades till handlingarna.");
  expect(format).toBe("scan");
  expect(await db.selectFrom("repairs").select("word").execute()).toEqual([]);
  const decided = await db.selectFrom("decisions").select(["text", "spans"]).orderBy("position").execute();
  const [first] = decided.filter(({ text: each }) => each.startsWith("Protokollet"));
  expect(first?.spans.map(([start, end]) => text.slice(start, end)).join("")).toContain(
    "från kommundirektörs",
  );
  const found = await db.selectFrom("search_entries").select("body").where("kind", "=", "source").execute();
  expect(found.map(({ body }) => body)).toEqual([text]);
  expect(await visitor.get(page)).not.toContain(offer);
}, 240_000);

test("a text that is as good as what is recognised is kept, and the page says so", async () => {
  const page = await uploaded([blank()]);
  const before = await document();
  await ask(page);
  await waiting();
  expect(await document()).toEqual(before);
  const html = await visitor.get(page);
  expect([html.includes("Inga ord gick att läsa"), html.includes(offer)]).toEqual([true, false]);
  expect((await ask(page)).status).toBe(404);
}, 240_000);

test("what somebody has reviewed is kept", async () => {
  const page = await uploaded(printed(june));
  const { id, text } = await document();
  await ask(page);
  const { id: cooperation_id } = await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow();
  await db.insertInto("reviews").values({ document_id: id, cooperation_id }).execute();
  await waiting();
  expect((await document()).text).toBe(text);
  expect(await visitor.get(page)).toContain("någon har arbetat med handlingen");
}, 240_000);
