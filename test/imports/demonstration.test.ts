import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDemonstration } from "../../src/features/demonstration/index.ts";
import { loadDemonstration } from "../../src/features/imports/index.ts";
import { openSuggestions } from "../../src/features/parties/suggestions/queries.ts";
import { demonstrationAddress } from "../../src/lib/demonstration.ts";
import { freshDb } from "../db.ts";

const { db } = freshDb();

test("the demonstration is read whole, once, and shows what was planted in it", async () => {
  const steps: number[] = [];
  // A start that is stopped in the middle; the next goes on.
  const stop = new Error("stopped");
  await expect(
    loadDemonstration(db, (done) => {
      if (done === 7) throw stop;
    }),
  ).rejects.toBe(stop);
  await loadDemonstration(db, (done, total) => steps.push(done / total));
  expect(steps.at(-1)).toBe(1);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));

  const files = await db.selectFrom("import_files").select(["path", "outcome", "reason"]).execute();
  expect(files.filter(({ outcome }) => outcome === "failed")).toEqual([]);
  const { id } = await db.selectFrom("cooperations").select("id").executeTakeFirstOrThrow();
  expect(await codes()).toEqual([
    "name-in-two-spellings",
    "proposal-without-decision",
    "return-without-meeting",
    "two-dates-for-coming-meeting",
    "weekday-mismatch",
  ]);
  const asked = await openSuggestions(db, id);
  expect(asked).toContainEqual(expect.objectContaining({ kind: "meeting-date", date: "2025-06-12" }));
  expect(asked.map(({ left, right }) => new Set([left?.name, right?.name]))).toEqual(
    expect.arrayContaining([
      new Set(["Eva-Lena Strid", "Evalena Strid"]),
      new Set(["Per Åkerlind", "Per Åkerlindh"]),
    ]),
  );
  expect(await copies()).toEqual(["kommundirektorsgruppen-2024-05-16.pdf"]);
  expect(await members()).toBe(7);

  // What a visitor as its director has before him.
  await openDemonstration(db, "2026-11-23", {
    origin: "https://genbo.example",
    replyToOf: () => "svar@genbo.example",
  });
  expect(await rounds()).toEqual([
    { number: 1, outcome: "consensus-with-comments", answered: 7, isDirectors: true },
    { number: 2, outcome: null, answered: 3, isDirectors: false },
  ]);

  const before = await runs();
  await loadDemonstration(db);
  expect(await runs()).toBe(before);
}, 120_000);

test("a register that already holds a cooperation is left alone", async () => {
  await db.insertInto("cooperations").values({ slug: "var-egen", name: "Vår egen" }).execute();
  await loadDemonstration(db);
  expect(await db.selectFrom("cooperations").select("slug").execute()).toEqual([{ slug: "var-egen" }]);
});

async function codes(): Promise<string[]> {
  const rows = await db.selectFrom("contradictions").select("code").distinct().orderBy("code").execute();
  return rows.map(({ code }) => code);
}

async function copies(): Promise<string[]> {
  const rows = await db
    .selectFrom("documents")
    .select("file_name")
    .where("copy_of", "is not", null)
    .execute();
  return rows.map(({ file_name }) => file_name);
}

async function members(): Promise<number> {
  return (await db.selectFrom("parties").select("id").where("member_from", "is not", null).execute()).length;
}

/** Of seven municipalities each, how many have answered, and whether the one of the ready director has. */
async function rounds() {
  const { rows } = await sql`
    select number, outcome, count(distinct recipient.id) filter (where answered_at is not null)::int as answered,
      bool_or(answered_at is not null) filter (where email = ${demonstrationAddress("direktor")}) as "isDirectors"
    from rounds join round_recipients as recipient on round_id = rounds.id
    join round_answerers on recipient_id = recipient.id
    group by rounds.id having count(distinct recipient.id) = 7 order by number`.execute(db);
  return rows;
}

async function runs(): Promise<number> {
  return (await db.selectFrom("imports").select("id").execute()).length;
}
