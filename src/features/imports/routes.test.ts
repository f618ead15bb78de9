import { beforeEach, expect, test } from "vitest";
import { browser } from "../../../test/browser.ts";
import { freshDb } from "../../../test/db.ts";
import { appForAll } from "../../../test/app.ts";
import { importPath, importsPath } from "./paths.ts";

const { db } = freshDb();
const app = appForAll(db);
const visitor = browser(app);
const list = importsPath("nordsjobygden");

beforeEach(() =>
  db.insertInto("cooperations").values({ slug: "nordsjobygden", name: "Nordsjöbygden" }).execute(),
);

const minutes = `Kommundirektörsgruppen

Minnesanteckningar 24 september 2024

Närvarande: Anna Bergqvist, Kvarnby, Örjan Strand, Älvsäter

1. Gemensamt e-arkiv
Beslut: Förslaget godkänns.
`;

function upload(...files: [name: string, content: string][]): FormData {
  const form = new FormData();
  for (const [name, content] of files) form.append("filer", new File([content], name));
  return form;
}

test("before the first import the page says what can be read, and how", async () => {
  const html = await visitor.get(list);
  expect(html).toContain("Högst 100 filer och 100 MB åt gången");
  expect(html).toContain("bin/genbo import SÖKVÄG --cooperation nordsjobygden");
  expect(html).toContain("Inget är inläst än");
  expect(await visitor.get(`${list}?lang=en`)).toContain("At most 100 files");
});

test("good files come in beside bad ones, and each gets its line", async () => {
  const { status, to } = await visitor.post(
    list,
    upload(["2024-09-24.txt", minutes], ["tom <b>.txt", ""], ["skadad.pdf", "%PDF-1.7 avbruten"]),
  );
  expect(status).toBe(303);
  const html = await visitor.get(to ?? "");
  expect(html).toContain("1 inlästa, 0 fanns redan, 2 misslyckade.");
  expect(html).toContain("Filen är tom.");
  expect(html).toContain("tom &lt;b&gt;.txt");
  expect(html).toContain('href="/nordsjobygden/moten/kommundirektorsgruppen/2024-09-24"');
  expect(await visitor.get(`${to}?lang=en`)).toContain("The file is empty.");

  const overview = await visitor.get(list);
  expect(overview).toContain("Kunde inte läsas in");
  expect(overview).toContain("Filen är tom.");
  expect(overview).toContain("2024-09-24.txt, tom &lt;b&gt;.txt … (3)");
});

test("what has been imported is known the second time, and a mended file is no longer failed", async () => {
  await visitor.post(list, upload(["a.txt", minutes], ["b.txt", ""]));
  const { to } = await visitor.post(
    list,
    upload(["a.txt", minutes], ["b.txt", minutes.replace("24 s", "25 s")]),
  );
  expect(await visitor.get(to ?? "")).toContain("1 inlästa, 1 fanns redan, 0 misslyckade.");
  expect(await visitor.get(list)).not.toContain("Kunde inte läsas in");
});

test("two files of one name are both imported", async () => {
  const { to } = await visitor.post(
    list,
    upload(["a.txt", minutes], ["a.txt", minutes.replace("24 s", "25 s")]),
  );
  const html = await visitor.get(to ?? "");
  expect(html).toContain("a (2).txt");
  expect(html).toContain("2 inlästa");
});

test("a form without a file is refused with a sentence", async () => {
  const empty = new FormData();
  empty.append("filer", new File([], ""));
  const refused = await visitor.post(list, empty);
  expect([refused.status, refused.html.includes("Ingen fil var vald")]).toEqual([400, true]);
  expect((await visitor.post(list, { filer: "text" })).status).toBe(400);
});

test("too many files and too large ones are refused before they are read", async () => {
  const many = upload(...Array.from({ length: 101 }, (_, i): [string, string] => [`${i}.txt`, minutes]));
  const refused = await visitor.post(list, many);
  expect([refused.status, refused.html.includes("för många filer")]).toEqual([400, true]);

  const headers = { "content-length": "200000000", "content-type": "multipart/form-data; boundary=x" };
  const response = await app.request(list, { method: "POST", headers, body: "--x--" });
  expect([response.status, (await response.text()).includes("för stora tillsammans")]).toEqual([413, true]);
  expect(await db.selectFrom("imports").select("id").execute()).toEqual([]);
});

test("an import that never finished says how to go on, and a fault shows its explanation", async () => {
  const cooperation = await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow();
  const run = await db
    .insertInto("imports")
    .values({ cooperation_id: cooperation.id, label: "arkivet", total: 2 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("import_files")
    .values({
      import_id: run.id,
      path: "a.pdf",
      outcome: "failed",
      reason: "fault",
      detail: "Error: <oväntat>",
    })
    .execute();
  const html = await visitor.get(importPath("nordsjobygden", run.id));
  expect(html).toContain("läs in samma filer igen");
  expect(html).toContain("Error: &lt;oväntat&gt;");
  expect(await visitor.get(list)).toContain("Avbruten eller pågår");
});

test("an import or a cooperation that is not there is not found", async () => {
  await visitor.get(importPath("nordsjobygden", "00000000-0000-7000-8000-00000000ffff"), 404);
  await visitor.get(importPath("nordsjobygden", "x"), 404);
  await visitor.get(importsPath("annan"), 404);
  expect((await visitor.post(importsPath("annan"), upload(["a.txt", minutes]))).status).toBe(404);
});
