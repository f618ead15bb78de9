// Several write at once in one item: each in a browser of his own, through two processes, with connections that are cut.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { freshDb } from "../../../../test/db.ts";
import { meetingUnderWay } from "../../../../test/minuting/meeting-under-way.ts";
import { openDb } from "../../../platform/db/open.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { revisionOf } from "../fields/revision.ts";
import { textsOf, updatesSince } from "./queries.ts";

const { db, connection } = freshDb();
const now = new Date("2026-11-26T12:42:00Z");

/** What a process of its own has: its own documents at hand, and its own connections. */
async function startProcess() {
  vi.resetModules();
  return {
    db: openDb({ ...connection, application_name: "cut me" }),
    ...(await import("./commands.ts")),
    ...(await import("./folding/commands.ts")),
    ...(await import("../fields/commands.ts")),
    ...(await import("../noting/commands.ts")),
    ...(await import("../adding/commands.ts")),
  };
}
type Process = Awaited<ReturnType<typeof startProcess>>;

/** Every sign is written once, so that it can be told whether it was lost, doubled or brought back. */
class Signs {
  readonly #written = new Map<string, string>();
  readonly #erased = new Set<string>();
  readonly #doubted = new Set<string>();
  next(row: string): string {
    const count = this.#written.size;
    // Every other one is a pair of surrogates.
    const sign = String.fromCodePoint((count % 2 === 0 ? 0x4e00 : 0x20000) + count);
    this.#written.set(sign, row);
    return sign;
  }
  erase = (sign: string) => void this.#erased.add(sign);
  /** It was sent, and nobody knows whether it came. */
  doubt = (sign: string) => void this.#doubted.add(sign);
  unwrite = (sign: string) => void this.#written.delete(sign);

  isDoubted = (sign: string): boolean => this.#doubted.has(sign);
  of = (row: string): string[] =>
    [...this.#written].flatMap(([sign, at]) =>
      at === row && !this.#erased.has(sign) && !this.#doubted.has(sign) ? [sign] : [],
    );
}

interface Stage {
  readonly change: MeetingChange;
  readonly itemId: string;
  readonly rows: string[];
  readonly signs: Signs;
}

/** A browser: what it has written and not been told is stored, it sends again, also after it has been started anew. */
class Writer {
  #document = new Y.Doc();
  #unstored: Uint8Array[] = [];
  #sent: Uint8Array[] = [];
  #seen = "0";
  readonly #stage: Stage;
  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async start(): Promise<void> {
    this.#document = new Y.Doc();
    this.#seen = "0";
    await this.receive();
    for (const update of this.#unstored) Y.applyUpdate(this.#document, update);
  }

  async receive(): Promise<void> {
    for (const { id, update } of await updatesSince(db, this.#stage.itemId, this.#seen)) {
      Y.applyUpdate(this.#document, update);
      this.#seen = id;
    }
  }

  words = (row: string): string => this.#document.getText(row).toJSON();

  write(row: string, place: number): void {
    const before = [...this.words(row)];
    const at = before.slice(0, place % (before.length + 1)).join("").length;
    this.#type(() => this.#document.getText(row).insert(at, this.#stage.signs.next(row)));
  }

  erase(row: string, place: number): void {
    const before = [...this.words(row)];
    const sign = before[place % (before.length || 1)];
    if (sign === undefined) return;
    this.#stage.signs.erase(sign);
    this.#type(() => this.#document.getText(row).delete(this.words(row).indexOf(sign), sign.length));
  }

  #type(write: () => void): void {
    const told = (update: Uint8Array) => void this.#unstored.push(update);
    this.#document.on("update", told);
    this.#document.transact(write);
    this.#document.off("update", told);
  }

  /** Sends all that has not been stored; what a cut connection leaves in doubt is kept. */
  async send(process: Process): Promise<void> {
    const sending = [...this.#unstored];
    const [first] = sending;
    if (first === undefined) return;
    const update = Y.mergeUpdates(sending);
    const { change, itemId } = this.#stage;
    const result = await unlessCut(process.writeText(process.db, change, { itemId, update }));
    if (result === null) return;
    expect(result).toMatchObject({ ok: true });
    this.#sent.push(update);
    this.#unstored = this.#unstored.slice(sending.length);
  }

  async sendAgain(process: Process, which: number): Promise<void> {
    const update = this.#sent[which % (this.#sent.length || 1)];
    if (update === undefined) return;
    const { change, itemId } = this.#stage;
    await unlessCut(process.writeText(process.db, change, { itemId, update }));
  }

  async finish(process: Process): Promise<void> {
    while (this.#unstored.length > 0) await this.send(process);
  }
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

async function take(
  stage: Stage,
  writer: Writer,
  process: Process,
  { deed, row, place }: Step,
): Promise<void> {
  const { change, itemId, rows } = stage;
  const at = rows[row % rows.length] ?? "";
  switch (deed) {
    case "write":
      return writer.write(at, place);
    case "erase":
      return writer.erase(at, place);
    case "send":
      return writer.send(process);
    case "again":
      return writer.sendAgain(process, place);
    case "receive":
      return writer.receive();
    case "crash":
      return writer.start();
    case "form":
      return saveByForm(stage, process, at, place);
    case "line": {
      const id = randomUUID();
      rows.push(id);
      writer.write(id, 0);
      if (place % 2 === 0) await writer.send(process);
      await retried(() => process.noteInput(process.db, change, { id, itemId, text: "" }));
      return;
    }
    case "fold":
      return void (await unlessCut(process.foldTexts(process.db, change, itemId)));
    case "cut":
    default:
      await cut();
  }
}

/** The connections of both processes, in the middle of whatever they do. */
const cut = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cut me' and random() < 0.5`.execute(db);

async function saveByForm(
  { change, signs }: Stage,
  process: Process,
  id: string,
  place: number,
): Promise<void> {
  const row = await db.selectFrom("inputs").select("text").where("id", "=", id).executeTakeFirst();
  if (row === undefined) return;
  const before = [...row.text];
  const sign = signs.next(id);
  const value = before.toSpliced(place % (before.length + 1), 0, sign).join("");
  const given = { id, value, revision: revisionOf(row.text), field: "inspel" } as const;
  const saved = await unlessCut(process.saveField(process.db, change, given, now));
  if (saved === null) signs.doubt(sign);
  else if (saved.outcome !== "saved") signs.unwrite(sign);
}

test("all that was stored stands once in the row, and in every browser", async () => {
  const { change } = await meetingUnderWay(db);
  const processes = [await startProcess(), await startProcess()] as const;
  const [first] = processes;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 25 }), { minLength: 3, maxLength: 4 }),
      async (plans) => {
        const stage = await stageFor(first, change);
        const writers = plans.map((plan) => ({ plan, writer: new Writer(stage) }));
        await Promise.all(writers.map(({ writer }) => writer.start()));
        await Promise.all(
          writers.map(async ({ plan, writer }) => {
            for (const each of plan) {
              for (let turn = 0; turn < each.wait; turn++) await sql`select`.execute(db);
              await take(stage, writer, processes[each.process === 0 ? 0 : 1], each);
            }
            await writer.finish(first);
          }),
        );
        for (const { writer } of writers) await writer.receive();
        await expectOneText(
          stage,
          writers.map(({ writer }) => writer),
        );
      },
    ),
    { numRuns: Number(process.env["RUNS"] ?? 40) },
  );
  for (const each of processes) await each.db.destroy();
});

async function stageFor(process: Process, change: MeetingChange): Promise<Stage> {
  const itemId = randomUUID();
  await retried(() => process.addAtTable(process.db, change, { id: itemId, title: "En fråga" }));
  const rows = [randomUUID(), randomUUID()];
  for (const id of rows)
    await retried(() => process.noteInput(process.db, change, { id, itemId, text: "Maja: ja" }));
  await retried(() => process.openTexts(process.db, change, [itemId]));
  return { change, itemId, rows, signs: new Signs() };
}

async function expectOneText({ itemId, rows, signs }: Stage, writers: readonly Writer[]): Promise<void> {
  const anew = new Y.Doc();
  const texts = (await textsOf(db, [itemId])).get(itemId);
  if (texts !== undefined) Y.applyUpdate(anew, texts.state);
  for (const row of rows) {
    const { text } = await db
      .selectFrom("inputs")
      .select("text")
      .where("id", "=", row)
      .executeTakeFirstOrThrow();
    const written = [...text].filter((sign) => !"Maja: ".includes(sign));
    expect(new Set(written).size).toBe(written.length);
    expect(written.filter((sign) => !signs.isDoubted(sign)).toSorted()).toEqual(signs.of(row).toSorted());
    expect([anew.getText(row).toJSON(), ...writers.map((writer) => writer.words(row))]).toEqual(
      Array.from({ length: writers.length + 1 }, () => text),
    );
  }
}

async function retried<Done>(run: () => Promise<Done>): Promise<Done> {
  for (;;) {
    const done = await unlessCut(run().then((value) => ({ value })));
    if (done !== null) return done.value;
  }
}

/** Null where the connection was cut: it may have been done or not. */
async function unlessCut<Done>(doing: Promise<Done>): Promise<Done | null> {
  try {
    return await doing;
  } catch (error) {
    if (/terminat|closed|ECONNRESET|not queryable/iu.test(String(error))) return null;
    throw error;
  }
}
