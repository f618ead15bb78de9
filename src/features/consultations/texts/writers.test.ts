// Several write at once in one part: each in a browser of his own, through two processes whose connections are cut.
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { audiencesOf } from "../../../../test/consultations/known.ts";
import { Signs, signsOf } from "../../../../test/minuting/signs.ts";
import { Writer } from "../../../../test/minuting/writer.ts";
import { openDb } from "../../../platform/db/open.ts";
import { troubleIn } from "../../../platform/db/trouble.ts";
import { secretary, sjoriket } from "../../accounts/fixtures.ts";
import { partHome } from "../../texts/index.ts";
import { textRevision } from "../drafting/revision.ts";
import type { Change } from "../rules.ts";

const { db, connection, atDesk, partsByTitle } = consultationDesk();
const cutName = "to be cut";

/** What a process of its own has: its own documents at hand, and its own connections. */
async function startProcess() {
  vi.resetModules();
  return {
    db: openDb({ ...connection, application_name: cutName }),
    ...(await import("./commands.ts")),
    ...(await import("../drafting/commands.ts")),
  };
}
type Process = Awaited<ReturnType<typeof startProcess>>;
const processes: Process[] = [];
beforeAll(async () => void processes.push(await startProcess(), await startProcess()));
afterAll(() => Promise.all(processes.map((each) => each.db.destroy())));

interface Stage {
  readonly change: Change;
  readonly known: readonly number[];
  readonly part: string;
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
] as const;
const step = fc.record({
  deed: fc.constantFrom(...deeds, "open", "cut"),
  process: fc.nat({ max: 1 }),
  place: fc.nat(),
  wait: fc.nat({ max: 3 }),
});
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
const plans = fc.array(fc.array(step, { maxLength: 25 }), { minLength: 3, maxLength: 4 });

test("all that was stored stands once in the part, and in every browser", async () => {
  const { asDesk, address } = await atDesk();
  await asDesk(`${address}/steg`, { steg: "drafting" });
  const { id } = await db.selectFrom("consultations").select("id").executeTakeFirstOrThrow();
  const change = { consultationId: id, cooperationId: sjoriket.id, accountId: secretary.id };
  const known = await audiencesOf(db, secretary.id);
  let count = 0;
  const property = fc.asyncProperty(plans, async (planned) => {
    const title = `Avsnitt ${++count}`;
    await asDesk(`${address}/utkast/delar`, { slag: "section", titel: title });
    const part = (await partsByTitle()).get(title) ?? "";
    const stage = { change, known, part, signs: new Signs() };
    await again(() => processes[0]?.openDraft(db, change, [part]) ?? Promise.resolve());
    const writers = planned.map((plan) => ({ plan, writer: new Writer(db, partHome(part), stage.signs) }));
    await Promise.all(writers.map(({ writer }) => writer.start()));
    const ends = await Promise.allSettled(writers.map(({ plan, writer }) => perform(stage, writer, plan)));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    for (const { writer } of writers) await writer.receive();
    const anew = new Writer(db, partHome(part), stage.signs);
    await anew.start();
    const text = await textOf(part);
    expect(signsOf(text)).toEqual([...new Set(signsOf(text))]);
    expect(stage.signs.among(text)).toEqual(stage.signs.in(part));
    for (const each of [anew, ...writers.map(({ writer }) => writer)]) expect(each.words(part)).toBe(text);
  });
  await fc.assert(property, { numRuns: Number(process.env["RUNS"] ?? 20), endOnFailure: true });
}, 120_000);

async function perform(stage: Stage, writer: Writer, plan: readonly Step[]): Promise<void> {
  for (const each of plan) {
    for (let turn = 0; turn < each.wait; turn++) await sql`select`.execute(db);
    await take(stage, writer, each);
  }
  const [first] = processes;
  if (first !== undefined) await writer.sendAll(sending(stage, first));
}

async function take(stage: Stage, writer: Writer, { deed, process: which, place }: Step): Promise<void> {
  const by = processes[which];
  if (by === undefined) throw new Error("no process was started");
  switch (deed) {
    case "write":
      return writer.write(stage.part, place);
    case "erase":
      return writer.erase(stage.part, place);
    case "send":
      return writer.send(sending(stage, by));
    case "again":
      return writer.sendAgain(sending(stage, by), place);
    case "receive":
      return writer.receive();
    case "crash":
      return writer.start();
    case "form":
      return saveByForm(stage, by, place);
    case "open":
      return void (await unlessCut(by.openDraft(by.db, stage.change, [stage.part])));
    case "cut":
    default:
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = ${cutName} and random() < 0.5`.execute(db);
  }
}

const sending =
  ({ change, known, part }: Stage, by: Process) =>
  (update: Uint8Array) =>
    unlessCut(by.writeDraft(by.db, change, { partId: part, update, known }));

async function saveByForm({ change, signs, part }: Stage, by: Process, place: number): Promise<void> {
  const before = await textOf(part);
  const signsBefore = signsOf(before);
  const sign = signs.next(part);
  const text = signsBefore.toSpliced(place % (signsBefore.length + 1), 0, sign).join("");
  const saving = { partId: part, revision: textRevision(before), text };
  const saved = await unlessCut(by.saveText(by.db, change, saving));
  if (saved === null) signs.doubt(sign);
  else if (!saved.ok) signs.unwrite(sign);
}

async function textOf(part: string): Promise<string> {
  const row = db.selectFrom("consultation_parts").select("text").where("id", "=", part);
  return (await row.executeTakeFirstOrThrow()).text;
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
