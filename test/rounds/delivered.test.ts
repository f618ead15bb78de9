// Replies that come all at once, twice, late and by clocks that differ stand as if they had come one after another: what
// the register holds afterwards is held against whoever goes through it with a pencil.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Saying, sayReply } from "../../src/features/rounds/answering/commands.ts";
import { standingReply, sumOf } from "../../src/features/rounds/counting/rules.ts";
import { type Stance, stances } from "../../src/features/rounds/form/rules.ts";
import { repliesOf } from "../../src/features/rounds/queries.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { empty, freshDb } from "../db.ts";
import { askMunicipalities, type AskedRound, stanceForm } from "./asked.ts";

const { db } = freshDb();
const municipalities = 3;
const deadline = "2026-11-20";
const openedAt = new Date("2026-11-02T09:00:00Z");
const openings = { municipalities, deadline, openedAt };

/** Minutes from when the last day ends in Sweden: by the clock of whichever process takes it. */
const minutes = fc.constantFrom(-10_000, -61, -1, 0, 1, 61, 10_000);
const ended = Date.parse("2026-11-20T23:00:00Z");

const sayingShape = fc.record({
  of: fc.nat(municipalities - 1),
  by: fc.nat(1),
  stance: fc.constantFrom<Stance>(...stances),
  standsOutside: fc.constantFrom(false, false, false, true),
  minutes,
  cameBy: fc.constantFrom("link", "page", "mail", "desk"),
});
type SayingShape = typeof sayingShape extends fc.Arbitrary<infer Shape> ? Shape : never;

function sayingOf({ recipients }: AskedRound, { of, by, stance, ...shape }: SayingShape): Saying {
  const recipient = recipients[of];
  if (recipient === undefined) throw new Error("nobody is asked");
  return {
    id: randomUUID(),
    recipientId: recipient.id,
    answer: { hallning: { stance, words: "" } },
    standsOutside: shape.standsOutside,
    words: "",
    cameBy: shape.cameBy,
    answererId: shape.cameBy === "desk" ? null : (recipient.answerers[by]?.id ?? null),
    accountId: null,
    now: new Date(ended + shape.minutes * 60_000),
  };
}

const say = (register: Db, saying: Saying) => register.transaction().execute((tx) => sayReply(tx, saying));

/** What each was told, in the order in which they were sent: one after another, or all together. */
async function deliver(sayings: readonly Saying[], isAtOnce: boolean) {
  if (isAtOnce) return Promise.all(sayings.map((each) => say(db, each)));
  const told: Awaited<ReturnType<typeof sayReply>>[] = [];
  for (const each of sayings) told.push(await say(db, each));
  return told;
}

test("whatever comes in whatever order, all that was acknowledged is there once, and what was in time and came last counts", async () => {
  const isKept = fc.asyncProperty(
    fc.array(sayingShape, { minLength: 1, maxLength: 12 }),
    fc.boolean(),
    fc.array(fc.nat(11), { maxLength: 4 }),
    async (shapes, isAtOnce, again) => {
      await empty(db);
      const round = await askMunicipalities(db, openings);
      const once = shapes.map((each) => sayingOf(round, each));
      // Some are sent again, as by a browser that has had no answer.
      const sent = [...once, ...again.flatMap((at) => once[at] ?? [])];
      const told = await deliver(sent, isAtOnce);
      const stored = await repliesOf(db, round.id);

      const acknowledged = sent.filter((_, at) => told[at]?.ok === true).map(({ id }) => id);
      expect(stored.map(({ id }) => id).toSorted()).toEqual([...new Set(acknowledged)].toSorted());
      // Of each, one is told that it is taken; whoever sends it again, that it is known.
      for (const { id } of stored) {
        const answers = sent.flatMap((each, at) => (each.id === id ? [told[at]] : []));
        expect(answers.every((each) => each?.ok === true)).toBe(true);
        expect(answers.filter((each) => each?.ok === true && each.value !== "known")).toHaveLength(1);
      }
      withAPencil(sent, stored);
      const sum = sumOf(
        stanceForm,
        round.recipients.map(({ id }) => id),
        stored,
      );
      expect(sum.asked).toBe(municipalities);
      expect(sum.asked - sum.unanswered).toBe(
        new Set(stored.filter(({ isLate }) => !isLate).map(({ recipientId }) => recipientId)).size,
      );
    },
  );
  await fc.assert(isKept, { seed: 20_261_123, numRuns: 60 });
}, 120_000);

/** Goes through what is stored in the order in which it was taken. */
function withAPencil(sent: readonly Saying[], stored: Awaited<ReturnType<typeof repliesOf>>): void {
  const hasAnswered = new Set<string>();
  const last = new Map<string, string>();
  for (const { id, recipientId, isLate } of stored) {
    const isOver = (sent.find((each) => each.id === id)?.now.getTime() ?? 0) >= ended;
    expect({ id, isLate }).toEqual({ id, isLate: isOver });
    // The day closes an answer that stands.
    expect(isOver && hasAnswered.has(recipientId)).toBe(false);
    hasAnswered.add(recipientId);
    if (!isLate) last.set(recipientId, id);
  }
  // And nobody was refused for another reason.
  const refused = sent.filter(({ id }) => stored.every((each) => each.id !== id));
  expect(
    refused.filter(({ recipientId, now }) => now.getTime() < ended || !hasAnswered.has(recipientId)),
  ).toEqual([]);
  for (const { recipientId } of sent)
    expect(standingReply(stored, recipientId)?.id).toBe(last.get(recipientId));
}

test("what each says once stands the same in every order, together or one by one", async () => {
  const stands = fc.asyncProperty(
    fc.tuple(...Array.from({ length: municipalities }, () => sayingShape)),
    fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
    async (shapes, order) => {
      await empty(db);
      const sums: unknown[] = [];
      for (const isAtOnce of [false, true]) {
        const round = await askMunicipalities(db, openings);
        const once = shapes.map((shape, of) => sayingOf(round, { ...shape, of }));
        const sent = isAtOnce ? order.flatMap((at) => once[at] ?? []) : once;
        expect((await deliver(sent, isAtOnce)).every(({ ok }) => ok)).toBe(true);
        const ids = round.recipients.map(({ id }) => id);
        sums.push(sumOf(stanceForm, ids, await repliesOf(db, round.id)));
      }
      expect(sums[1]).toEqual(sums[0]);
    },
  );
  await fc.assert(stands, { seed: 20_261_123, numRuns: 20 });
}, 120_000);

test("of the same reply sent twenty times at once, one counts; of twenty replies at once, all are there", async () => {
  const round = await askMunicipalities(db, { ...openings, municipalities: 1 });
  const shape = {
    of: 0,
    by: 0,
    stance: "agree",
    standsOutside: false,
    minutes: -61,
    cameBy: "link",
  } as const;
  const same = sayingOf(round, shape);
  const told = await deliver(
    Array.from({ length: 20 }, () => same),
    true,
  );
  const answers = told.map((each) => (each.ok ? each.value : each.reason));
  expect(answers.toSorted()).toEqual([...Array.from({ length: 19 }, () => "known"), "said"]);
  const others = Array.from({ length: 20 }, () => sayingOf(round, shape));
  await deliver(others, true);
  const stored = await repliesOf(db, round.id);
  expect(stored.map(({ id }) => id).toSorted()).toEqual([same, ...others].map(({ id }) => id).toSorted());
  expect(sumOf(stanceForm, [same.recipientId], stored)).toMatchObject({ asked: 1, agree: 1, unanswered: 0 });
});

test("nobody answers a round that is closed meanwhile as if it were open", async () => {
  const round = await askMunicipalities(db, openings);
  const shape = { by: 0, stance: "agree", standsOutside: false, minutes: -61, cameBy: "link" } as const;
  const first = Array.from({ length: municipalities }, (_, of) => sayingOf(round, { ...shape, of }));
  const closing = db.transaction().execute(async (tx) => {
    await tx.updateTable("rounds").set({ closed_at: openedAt }).where("id", "=", round.id).execute();
    // What is counted when it is closed is all that will count.
    return repliesOf(tx, round.id);
  });
  const [counted] = await Promise.all([closing, deliver(first, true)]);
  const stored = await repliesOf(db, round.id);
  expect(
    stored
      .filter(({ isLate }) => !isLate)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(counted.map(({ id }) => id).toSorted());
});
