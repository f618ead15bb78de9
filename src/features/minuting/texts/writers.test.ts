// Several write at once in one item: each in a browser of his own, through two processes whose connections are cut.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import { type MeetingUnderWay, meetingUnderWay } from "../../../../test/minuting/meeting-under-way.ts";
import { Signs, signsOf } from "../../../../test/minuting/signs.ts";
import { Writer } from "../../../../test/minuting/writer.ts";
import { openDb } from "../../../platform/db/open.ts";
import { troubleIn } from "../../../platform/db/trouble.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { itemHome } from "../../texts/index.ts";
import { revisionOf } from "../fields/revision.ts";

const { db, connection } = freshDb();
const now = new Date("2026-11-26T12:42:00Z");
const cutName = "to be cut";

/** What a process of its own has: its own documents at hand, and its own connections. */
async function startProcess() {
  vi.resetModules();
  return {
    db: openDb({ ...connection, application_name: cutName }),
    ...(await import("./commands.ts")),
    ...(await import("./folding/commands.ts")),
    ...(await import("../fields/commands.ts")),
    ...(await import("../noting/commands.ts")),
    ...(await import("../adding/commands.ts")),
  };
}
type Process = Awaited<ReturnType<typeof startProcess>>;
const processes: Process[] = [];
beforeAll(async () => void processes.push(await startProcess(), await startProcess()));
afterAll(() => Promise.all(processes.map((each) => each.db.destroy())));

interface Stage {
  readonly change: MeetingChange;
  readonly known: readonly number[];
  readonly itemId: string;
  readonly rows: string[];
  readonly signs: Signs;
}

const deeds = [
  "write",
  "write",
  "write",
  "erase",
  "send",
  "send",
  "again",
  "receive",
  "crash",
  "form",
  "line",
] as const;
const step = fc.record({
  deed: fc.constantFrom(...deeds, "fold", "cut"),
  process: fc.nat({ max: 1 }),
  row: fc.nat(),
  place: fc.nat(),
  wait: fc.nat({ max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
const plans = fc.array(fc.array(step, { maxLength: 25 }), { minLength: 3, maxLength: 4 });

test("all that was stored stands once in its row, and in every browser", async () => {
  const meeting = await meetingUnderWay(db);
  const property = fc.asyncProperty(plans, async (planned) => {
    const stage = await stageFor(meeting);
    const writers = planned.map((plan) => ({
      plan,
      writer: new Writer(db, itemHome(stage.itemId), stage.signs),
    }));
    await Promise.all(writers.map(({ writer }) => writer.start()));
    const ends = await Promise.allSettled(writers.map(({ plan, writer }) => perform(stage, writer, plan)));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    for (const { writer } of writers) await writer.receive();
    const anew = new Writer(db, itemHome(stage.itemId), stage.signs);
    await anew.start();

    for (const row of stage.rows) {
      const text = await textOf(row);
      expect(signsOf(text)).toEqual([...new Set(signsOf(text))]);
      expect(stage.signs.among(text)).toEqual(stage.signs.in(row));
      for (const each of [anew, ...writers.map(({ writer }) => writer)]) expect(each.words(row)).toBe(text);
    }
  });
  await fc.assert(property, { numRuns: Number(process.env["RUNS"] ?? 40), endOnFailure: true });
});

async function stageFor({ change, known }: MeetingUnderWay): Promise<Stage> {
  const [first] = processes;
  if (first === undefined) throw new Error("no process was started");
  const itemId = randomUUID();
  await again(() => first.addAtTable(first.db, change, { id: itemId, title: "En fråga" }));
  const rows = [randomUUID(), randomUUID()];
  for (const id of rows) await again(() => first.noteInput(first.db, change, { id, itemId, text: "-" }));
  await again(() => first.openTexts(first.db, change, [itemId]));
  return { change, known, itemId, rows, signs: new Signs() };
}

async function perform(stage: Stage, writer: Writer, plan: readonly Step[]): Promise<void> {
  for (const each of plan) {
    for (let turn = 0; turn < each.wait; turn++) await sql`select`.execute(db);
    await take(stage, writer, each);
  }
  const [first] = processes;
  if (first !== undefined) await writer.sendAll(sending(stage, first));
}

async function take(stage: Stage, writer: Writer, { deed, process: which, row, place }: Step): Promise<void> {
  const { change, itemId, rows } = stage;
  const [at, by] = [rows[row % rows.length], processes[which]];
  if (at === undefined || by === undefined) throw new Error("the stage is empty");
  switch (deed) {
    case "write":
      return writer.write(at, place);
    case "erase":
      return writer.erase(at, place);
    case "send":
      return writer.send(sending(stage, by));
    case "again":
      return writer.sendAgain(sending(stage, by), place);
    case "receive":
      return writer.receive();
    case "crash":
      return writer.start();
    case "form":
      return saveByForm(stage, by, at, place);
    case "line": {
      const id = randomUUID();
      writer.write(id, 0);
      if (place % 2 === 0) await writer.send(sending(stage, by));
      await again(() => by.noteInput(by.db, change, { id, itemId, text: "" }));
      return void rows.push(id);
    }
    case "fold":
      return void (await unlessCut(by.foldTexts(by.db, change, itemId)));
    case "cut":
    default:
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = ${cutName} and random() < 0.5`.execute(db);
  }
}

const sending =
  ({ change, known, itemId }: Stage, by: Process) =>
  (update: Uint8Array) =>
    unlessCut(by.writeText(by.db, change, { itemId, update, known }));

async function saveByForm({ change, signs }: Stage, by: Process, id: string, place: number): Promise<void> {
  const before = await textOf(id);
  const signsBefore = signsOf(before);
  const sign = signs.next(id);
  const value = signsBefore.toSpliced(place % (signsBefore.length + 1), 0, sign).join("");
  const given = { id, value, revision: revisionOf(before), field: "inspel" } as const;
  const saved = await unlessCut(by.saveField(by.db, change, given, now));
  if (saved === null) signs.doubt(sign);
  else if (saved.outcome !== "saved") signs.unwrite(sign);
}

async function textOf(row: string): Promise<string> {
  const { text } = await db
    .selectFrom("inputs")
    .select("text")
    .where("id", "=", row)
    .executeTakeFirstOrThrow();
  return text;
}

/** Null where the connection was cut: it may have been done or not. */
async function unlessCut<Done>(doing: Promise<Done>): Promise<Done | null> {
  try {
    return await doing;
  } catch (error) {
    if (troubleIn(error) === "gone") return null;
    throw error;
  }
}

async function again<Done>(run: () => Promise<Done>): Promise<Done> {
  const done = await unlessCut(run().then((value) => ({ value })));
  return done === null ? again(run) : done.value;
}
