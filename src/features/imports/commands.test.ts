import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDb } from "../../../test/db.ts";
import type { Db } from "../../platform/db/schema.ts";
import { ok, refuse } from "../../lib/result.ts";
import { writeDocx } from "../minutes/index.ts";
import { readMinutes } from "../minutes/reading/read.ts";
import { sourceTextOf } from "../minutes/source/source.ts";
import { finishImport, importFile, importFiles, type ImportRun, startImport } from "./commands.ts";
import { january, june, minutes, november, sjoriket, textFile } from "./fixtures.ts";
import { openCooperation } from "./opening/commands.ts";
import type { File } from "./registering/document.ts";

const { db } = freshDb();

test("a document becomes a meeting with everything that it tells", async () => {
  await imported(textFile("2019/juni.txt", june));

  const meeting = await db
    .selectFrom("meetings")
    .innerJoin("parties", "parties.id", "body_id")
    .select([
      "meetings.slug",
      "held_on",
      "meetings.kind",
      "starts",
      "parties.slug as body",
      "cooperation_named",
    ])
    .executeTakeFirstOrThrow();
  expect(meeting).toEqual({
    slug: "2019-06-11",
    held_on: "2019-06-11",
    kind: "notes",
    starts: "13:00",
    body: "kommundirektorsgruppen",
    cooperation_named: null,
  });
  expect(await counts()).toMatchObject({
    meetings: 1,
    documents: 1,
    attendances: 6,
    items: 3,
    presentations: 2,
    inputs: 1,
    decisions: 4,
    assignments: 1,
    assignment_holders: 1,
  });
  const clauses = await db.selectFrom("decisions").select(["slug", "outcome"]).orderBy("slug").execute();
  expect(clauses.map(({ slug }) => slug)).toEqual(["1-1", "2-1", "3-1", "3-2"]);
});

test("every fact points at its words in the stored source text", async () => {
  await imported(textFile("juni.txt", june));
  const { rows } = await sql<{ text: string; words: string }>`
    select decisions.text, substr(documents.text, (spans -> 0 ->> 0)::int + 1,
      (spans -> -1 ->> 1)::int - (spans -> 0 ->> 0)::int) as words
    from decisions join documents using (meeting_id)`.execute(db);
  expect(rows).toHaveLength(4);
  for (const { text, words } of rows) expect(words).toContain(text.slice(0, 30));
});

test("names are resolved: one Vikby, one Sebastian Dal, and Maria Udd holds her assignment", async () => {
  await imported(
    textFile("juni.txt", june),
    textFile("november.txt", november),
    textFile("januari.txt", january),
  );
  const parties = await db.selectFrom("parties").select(["kind", "name"]).orderBy("name").execute();
  const named = (kind: string) => parties.filter((party) => party.kind === kind).map(({ name }) => name);
  expect(named("organisation")).toEqual(["Albro", "Granbo", "Myrås", "Vikby"]);
  expect(named("person")).toHaveLength(6);
  expect(named("body")).toEqual(["Kommundirektörsgruppen"]);
  const aliases = await db
    .selectFrom("party_aliases")
    .select("spelling")
    .where("folded", "=", "vikby")
    .execute();
  expect(aliases.map(({ spelling }) => spelling)).toEqual(["Vikby", "Vikby kommun"]);
  const holders = await db
    .selectFrom("assignment_holders")
    .innerJoin("parties", "parties.id", "party_id")
    .select("name")
    .orderBy("name")
    .execute();
  expect(holders.map(({ name }) => name)).toEqual(["Granbo", "Maria Udd", "Vikby"]);
});

test("an assignment returns to the meeting that its words name", async () => {
  await imported(textFile("november.txt", november), textFile("juni.txt", june));
  const returned = await db
    .selectFrom("assignments")
    .innerJoin("meetings", "meetings.id", "return_meeting_id")
    .select(["held_on", "return_named"])
    .execute();
  expect(returned).toEqual([{ held_on: "2019-11-26", return_named: true }]);
});

test("what has been read is known, whatever the file is called", async () => {
  await imported(textFile("juni.txt", june), textFile("november.txt", november));
  const before = await counts();
  const again = await imported(textFile("annat namn.txt", june), textFile("november.txt", november));
  expect(again.map(({ outcome }) => outcome)).toEqual(["known", "known"]);
  // That somebody has tried is told; of what was read there is no more than before.
  expect(await counts()).toEqual({ ...before, acts: Number(before["acts"]) + 1 });
});

test("the same minutes in another format are a copy, not another meeting", async () => {
  const source = await sourceTextOf(Buffer.from(june), "juni.txt");
  if (!source.ok) throw new Error(source.reason);
  const docx = await writeDocx(readMinutes(source.value, { name: "juni.txt", sha256: "" }));
  const copy = { path: "juni.docx", open: async () => ok(Buffer.from(docx)) };

  const [first, second] = await imported(textFile("juni.txt", june), copy);
  expect(first).toMatchObject({ outcome: "imported", isCopy: false });
  expect(second).toMatchObject({ outcome: "imported", isCopy: true });
  expect(await counts()).toMatchObject({ meetings: 1, documents: 2, decisions: 4, parties: 11 });
});

test("two different minutes for one day are two meetings, and both say so", async () => {
  const other = minutes("Mötesdatum\t2019-06-11", "1. Budget\n\nBeslut: Budgeten för nästa år avslogs.\n");
  await imported(textFile("juni.txt", june), textFile("annat.txt", other));
  const meetings = await db.selectFrom("meetings").select("slug").orderBy("slug").execute();
  expect(meetings.map(({ slug }) => slug)).toEqual(["2019-06-11", "2019-06-11-2"]);
  const found = await db.selectFrom("contradictions").select("code").execute();
  expect(found.map(({ code }) => code)).toEqual(["two-minutes-one-day", "two-minutes-one-day"]);
});

test("the body of another cooperation in the same folder is a body of its own", async () => {
  const theirs = november.replaceAll("Sjöriket", "Skogsbygden");
  await imported(textFile("juni.txt", june), textFile("deras.txt", theirs));
  const meetings = await db
    .selectFrom("meetings")
    .innerJoin("parties", "parties.id", "body_id")
    .select(["parties.name", "cooperation_named as cooperation"])
    .orderBy("parties.name")
    .execute();
  expect(meetings).toEqual([
    { name: "Kommundirektörsgruppen", cooperation: null },
    { name: "Kommundirektörsgruppen (Skogsbygden)", cooperation: "Skogsbygden" },
  ]);
});

test("minutes that seem to be called after a member are our own all the same", async () => {
  const seeming = november.replace("Kommundirektörsmöte Sjöriket", "Kommundirektörsmöte Granbo");
  await imported(textFile("juni.txt", june), textFile("november.txt", seeming));
  const bodies = await db.selectFrom("parties").select("name").where("kind", "=", "body").execute();
  expect(bodies).toEqual([{ name: "Kommundirektörsgruppen" }]);
});

test("an unreadable file among good ones is one failure, and the good ones are in", async () => {
  const gone = { path: "borta.pdf", open: async () => refuse("unopenable") };
  const broken = { path: "trasig.pdf", open: async () => ok(Buffer.from("%PDF-1.7 och inget mer")) };
  const outcomes = await imported(
    textFile("juni.txt", june),
    gone,
    broken,
    textFile("november.txt", november),
  );
  expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["imported", null],
    ["failed", "unopenable"],
    ["failed", "damaged"],
    ["imported", null],
  ]);
  const noted = await db.selectFrom("import_files").select(["path", "reason"]).orderBy("path").execute();
  expect(noted.filter(({ reason }) => reason !== null)).toEqual([
    { path: "borta.pdf", reason: "unopenable" },
    { path: "trasig.pdf", reason: "damaged" },
  ]);
  expect(await counts()).toMatchObject({ meetings: 2, documents: 2 });
});

test("when the database refuses a part of a document, nothing of it is stored", async () => {
  await sql`alter table decisions add constraint refused check (text not like '%rapportörer.')`.execute(db);
  try {
    const outcomes = await imported(textFile("november.txt", november), textFile("januari.txt", january));
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["failed", "fault"],
      ["imported", null],
    ]);
    expect(outcomes[0]?.detail).toContain("refused");
    expect(await counts()).toMatchObject({ meetings: 1, documents: 1 });
    const left = await db.selectFrom("parties").select("name").where("name", "like", "Sebastian%").execute();
    expect(left).toHaveLength(1);
  } finally {
    await sql`alter table decisions drop constraint refused`.execute(db);
  }
});

test("two imports of one folder at once bring every document once", async () => {
  const files = [june, november, january].map((text, i) => textFile(`${i}.txt`, text));
  const both = await Promise.all([imported(...files), imported(...files.toReversed())]);
  const outcomes = both.flat().map(({ outcome }) => outcome);
  expect(outcomes.toSorted()).toEqual(["imported", "imported", "imported", "known", "known", "known"]);
  expect(await counts()).toMatchObject({ meetings: 3, documents: 3, parties: 11 });
});

test("what happened is written down with it", async () => {
  await imported(textFile("juni.txt", june));
  const events = await db.selectFrom("events").select("kind").orderBy("id").execute();
  expect(events.map(({ kind }) => kind)).toEqual([
    "cooperation.opened",
    "import.started",
    "document.imported",
    "import.finished",
  ]);
});

test("a reader who stops listening leaves nothing behind", async () => {
  const run = await started(3);
  for await (const { path } of importFiles(db, run, [june, november, january].map(numbered))) {
    if (path === "0.txt") break;
  }
  expect(await counts()).toMatchObject({ documents: 1 });
});

const numbered = (text: string, i: number) => textFile(`${i}.txt`, text);

async function started(total: number): Promise<ImportRun> {
  const opened = await openCooperation(db, sjoriket.slug, sjoriket.name);
  if (!opened.ok) throw new Error(opened.reason);
  return startImport(db, opened.value, "protokoll", total);
}

async function imported(...files: File[]) {
  const run = await started(files.length);
  const outcomes = [];
  for (const file of files) outcomes.push(await importFile(db, run, file));
  await finishImport(db, run);
  return outcomes;
}

/** How many rows each table of the register has. */
async function counts(): Promise<Record<string, number>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const apart = new Set(["imports", "import_files", "events"]);
  const counted = tables
    .filter((name) => !apart.has(name) && !name.startsWith("kysely"))
    .map((name) => countOf(db, name));
  return Object.fromEntries(await Promise.all(counted));
}

async function countOf(from: Db, table: string): Promise<[string, number]> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(table)}`.execute(from);
  return [table, rows[0]?.count ?? 0];
}
