import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { minutes } from "../../src/features/imports/fixtures.ts";
import { reconcileInterrupted } from "../../src/features/imports/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { freshDb } from "../db.ts";

const { db, connection } = freshDb();
const whole = freshDb();
const program = fileURLToPath(new URL("importing.ts", import.meta.url));
const total = 40;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "genbo-killed-"));
  for (let number = 1; number <= total; number++)
    await writeFile(join(folder, `${number}.txt`), minutesNumber(number));
});
afterAll(() => rm(folder, { recursive: true }));

test("an import killed in the middle leaves whole documents, and goes on when it is started again", async () => {
  // Killed several times, at moments that fall where they may: each run gets a little further.
  for (const afterLines of [3, 11, 17]) {
    const child = importing(connection);
    const done = await linesUntil(child, afterLines);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(done).toBe(afterLines);
    expect(await halfStored(db)).toEqual([]);
  }
  expect(await documents(db)).toBeGreaterThanOrEqual(17);
  expect(await documents(db)).toBeLessThan(total);

  const [again, uninterrupted] = [importing(connection), importing(whole.connection)];
  const exits = await Promise.all([exitOf(again), exitOf(uninterrupted)]);
  expect(exits).toEqual([0, 0]);
  expect(await register(db)).toEqual(await register(whole.db));
  expect(await documents(db)).toBe(total);
}, 120_000);

test("what a killed import left is laid beside the rest when Genbo starts", async () => {
  const child = importing(connection);
  await linesUntil(child, 9);
  child.kill("SIGKILL");
  await once(child, "exit");
  const reconciled = () => db.selectFrom("cooperations").select("reconciled_at").executeTakeFirstOrThrow();
  expect((await reconciled()).reconciled_at).toBeNull();
  await reconcileInterrupted(db);
  expect((await reconciled()).reconciled_at).not.toBeNull();
});

function importing(to: object): ChildProcess {
  const command = ["--import", "tsx", program, JSON.stringify(to), folder];
  return spawn("node_modules/.bin/node", command, { stdio: ["ignore", "pipe", "inherit"] });
}

async function linesUntil({ stdout }: ChildProcess, wanted: number): Promise<number> {
  if (stdout === null) throw new Error("no output");
  let lines = 0;
  for await (const _ of createInterface(stdout)) if ((lines += 1) === wanted) break;
  return lines;
}

async function exitOf(child: ChildProcess): Promise<unknown> {
  child.stdout?.resume();
  const [code] = await once(child, "exit");
  return code;
}

/** Documents whose record tells of more, or less, than the register holds of them. */
async function halfStored(from: Db): Promise<unknown[]> {
  const { rows } = await sql`
    select file_name from documents
    where jsonb_array_length(record -> 'people') <> (select count(*) from attendances where meeting_id = documents.meeting_id)
      or jsonb_array_length(record -> 'items') <> (select count(*) from items where meeting_id = documents.meeting_id)
      or (select count(*) from jsonb_path_query(record, '$.items[*].decisions[*]'))
        <> (select count(*) from decisions where meeting_id = documents.meeting_id)
      or not exists (select from search_entries where subject_id = documents.id)
      or not exists (select from import_files where document_id = documents.id)
    union all
    select slug from meetings where not exists (select from documents where meeting_id = meetings.id)`.execute(
    from,
  );
  return rows;
}

/** All that the register tells, without the ids that differ from one import to another. */
async function register(from: Db): Promise<unknown> {
  const { rows } = await sql`
    select meetings.slug, held_on, bodies.slug as body, documents.record,
      (select jsonb_agg(jsonb_build_array(attendances.name, people.slug) order by position)
        from attendances join parties as people on people.id = person_id where meeting_id = meetings.id) as attended,
      (select jsonb_agg(jsonb_build_array(decisions.slug, text, outcome) order by decisions.slug)
        from decisions where meeting_id = meetings.id) as decided,
      (select jsonb_agg(jsonb_build_array(who, what, due_on, back.slug) order by who, what)
        from assignments left join meetings as back on back.id = return_meeting_id
        where meeting_id = meetings.id) as assigned,
      (select jsonb_agg(code order by code) from contradictions where meeting_id = meetings.id) as contradicted
    from meetings join documents on meeting_id = meetings.id join parties as bodies on bodies.id = body_id
    order by held_on`.execute(from);
  return rows;
}

async function documents(from: Db): Promise<number> {
  return (await from.selectFrom("documents").select("id").execute()).length;
}

/** One meeting a month, each with work for the next. */
function minutesNumber(number: number): string {
  const day = (months: number) => new Date(Date.UTC(2018, months, 15)).toISOString().slice(0, 10);
  return minutes(
    `Mötesdatum\t${day(number)}`,
    `1. Föregående protokoll

Beslut: Protokollet från den ${day(number - 1)} lades till handlingarna.

2. Fråga ${number}
Föredragande: Maria Udd, Myrås

Beslut:
- Förslaget ${number} godkändes.
- Sten-Ove Fält återkommer med underlag ${number} på kommundirektörsmötet den ${day(number + 1)}.
`,
  );
}
