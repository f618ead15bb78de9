// Whoever has answered is never reminded, and everybody else once for each of the two days, whatever happens in
// between and however many processes look at the clock.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { empty, freshDb } from "../../../../test/db.ts";
import { type AskedRound, askMunicipalities } from "../../../../test/rounds/asked.ts";
import { doDailyWork } from "../../../platform/clock/daily.ts";
import { openDb } from "../../../platform/db/open.ts";
import { sayReply } from "../answering/commands.ts";
import { roundReminders } from "./commands.ts";

const { db, connection } = freshDb();
const deadline = "2026-11-27";
const openedAt = new Date("2026-11-02T09:00:00Z");
const mailing = { origin: "https://genbo.example", replyToOf: (id: string) => `svar+${id}@genbo.example` };
const works = [roundReminders(mailing)];

async function open(municipalities: number, opened = openedAt): Promise<AskedRound> {
  const round = await askMunicipalities(db, { municipalities, deadline, openedAt: opened });
  await db.updateTable("round_answerers").set({ asked_at: opened }).where("asked_at", "is", null).execute();
  return round;
}

const say = (recipientId: string, at: string, standsOutside = false) =>
  db.transaction().execute((tx) =>
    sayReply(tx, {
      id: randomUUID(),
      recipientId,
      answer: { hallning: { stance: "agree", words: "" } },
      standsOutside,
      words: "",
      cameBy: "link",
      answererId: null,
      accountId: null,
      now: new Date(at),
    }),
  );

async function reminded(): Promise<string[]> {
  const mails = await db
    .selectFrom("mails")
    .select("recipient")
    .where("kind", "=", "round-reminder")
    .orderBy("recipient")
    .execute();
  return mails.map(({ recipient }) => recipient);
}
const emailsOf = (...recipients: (AskedRound["recipients"][number] | undefined)[]) =>
  recipients.flatMap((each) => each?.answerers.map(({ email }) => email) ?? []).toSorted();

beforeEach(() => empty(db));

test("from seven, three days before and on the day, all who answer for those who have said nothing", async () => {
  const { recipients } = await open(3);
  const [first, second, third] = recipients;
  await say(first?.id ?? "", "2026-11-10T10:00:00Z");
  await say(second?.id ?? "", "2026-11-10T10:00:00Z", true);
  await doDailyWork(db, works, new Date("2026-11-24T05:59:00Z"));
  expect(await reminded()).toEqual([]);
  await doDailyWork(db, works, new Date("2026-11-24T06:00:00Z"));
  expect(await reminded()).toEqual(emailsOf(third));
  await doDailyWork(db, works, new Date("2026-11-25T08:00:00Z"));
  expect(await reminded()).toEqual(emailsOf(third));
  await doDailyWork(db, works, new Date("2026-11-27T06:00:00Z"));
  expect(await reminded()).toEqual(emailsOf(third, third));
  await doDailyWork(db, works, new Date("2026-11-28T06:00:00Z"));
  expect(await reminded()).toHaveLength(4);
  const acts = await db
    .selectFrom("acts")
    .select(["facts", "account_id"])
    .where("kind", "=", "round.reminded")
    .execute();
  expect(acts).toEqual([1, 2].map(() => ({ facts: { persons: 2 }, account_id: null })));
});

test("each in his own language", async () => {
  const { recipients } = await open(1);
  const [greta, tage] = recipients[0]?.answerers ?? [];
  await db
    .updateTable("round_answerers")
    .set({ language: "en" })
    .where("id", "=", tage?.id ?? "")
    .execute();
  await doDailyWork(db, works, new Date("2026-11-24T06:00:00Z"));
  const subjects = await db.selectFrom("mails").select(["recipient", "subject"]).execute();
  const of = (email: string | undefined) => subjects.find(({ recipient }) => recipient === email)?.subject;
  expect(of(greta?.email)).toMatch(/^Påminnelse: /);
  expect(of(tage?.email)).toMatch(/^Reminder: /);
});

test.each([
  ["closed", { closed_at: new Date("2026-11-20T10:00:00Z") }],
  ["cancelled", { cancelled_at: new Date("2026-11-20T10:00:00Z") }],
  ["a draft", { opened_at: null }],
])("nobody of a round that is %s", async (_, state) => {
  await open(2);
  await db.updateTable("rounds").set(state).execute();
  await doDailyWork(db, works, new Date("2026-11-24T06:00:00Z"));
  expect(await reminded()).toEqual([]);
});

test("nobody who answers no more, and one who was asked yesterday only on the last day", async () => {
  const { recipients } = await open(1);
  const [greta, tage] = recipients[0]?.answerers ?? [];
  const set = (id = "", values: { ended_at?: Date; asked_at?: Date }) =>
    db.updateTable("round_answerers").set(values).where("id", "=", id).execute();
  await set(greta?.id, { ended_at: new Date("2026-11-20T10:00:00Z") });
  await set(tage?.id, { asked_at: new Date("2026-11-24T10:00:00Z") });
  await doDailyWork(db, works, new Date("2026-11-25T06:00:00Z"));
  expect(await reminded()).toEqual([]);
  await doDailyWork(db, works, new Date("2026-11-27T06:00:00Z"));
  expect(await reminded()).toEqual([tage?.email]);
});

test("a day that is moved is reminded of anew", async () => {
  const { recipients } = await open(1);
  await doDailyWork(db, works, new Date("2026-11-24T06:00:00Z"));
  await db.updateTable("rounds").set({ deadline: "2026-12-11" }).execute();
  await doDailyWork(db, works, new Date("2026-11-27T06:00:00Z"));
  expect(await reminded()).toEqual(emailsOf(...recipients));
  await doDailyWork(db, works, new Date("2026-12-08T06:00:00Z"));
  expect(await reminded()).toEqual(emailsOf(...recipients, ...recipients));
});

const days = ["20", "23", "24", "25", "26", "27", "28"];
type Event = { readonly day: string } & (
  | { readonly kind: "clock"; readonly processes: number }
  | { readonly kind: "answer"; readonly of: number }
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    day: fc.constantFrom(...days),
    kind: fc.constant("clock" as const),
    processes: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ day: fc.constantFrom(...days), kind: fc.constant("answer" as const), of: fc.nat(2) }),
);

test("whatever order answers and clocks come in, and however many processes there are", async () => {
  const other = openDb(connection);
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (events) => {
        await empty(db);
        const { recipients } = await open(3);
        const answered = new Set<number>();
        const expected: string[] = [];
        const done = new Set<string>();
        for (const each of events.toSorted((a, b) => a.day.localeCompare(b.day))) {
          const now = `2026-11-${each.day}T09:00:00Z`;
          if (each.kind === "answer") {
            await say(recipients[each.of]?.id ?? "", now);
            answered.add(each.of);
            continue;
          }
          const clocks = Array.from({ length: each.processes }, (_, place) => (place % 2 === 0 ? db : other));
          await Promise.all(clocks.map((process) => doDailyWork(process, works, new Date(now))));
          const due =
            each.day === "27" ? "last" : ["24", "25", "26"].includes(each.day) ? "early" : undefined;
          // What a day has done it does no more, though somebody may have come to be silent again.
          if (due === undefined) continue;
          for (const [place, recipient] of recipients.entries()) {
            if (answered.has(place) || done.has(`${due} ${place}`)) continue;
            done.add(`${due} ${place}`);
            expected.push(...emailsOf(recipient));
          }
        }
        expect(await reminded()).toEqual(expected.toSorted());
      }),
      { numRuns: 40 },
    );
  } finally {
    await other.destroy();
  }
}, 120_000);

test("an answer that comes while reminders are written is there before, or after", async () => {
  const { recipients } = await open(8);
  const at = new Date("2026-11-24T06:00:00Z");
  await Promise.all([
    doDailyWork(db, works, at),
    ...recipients.slice(0, 4).map(({ id }) => say(id, at.toISOString())),
    doDailyWork(db, works, at),
  ]);
  const mails = await reminded();
  expect(new Set(mails).size).toBe(mails.length);
  const acts = await db.selectFrom("acts").select(["kind", "facts"]).orderBy("id").execute();
  const written = acts.findIndex(({ kind }) => kind === "round.reminded");
  for (const recipient of recipients) {
    const answered = acts.findIndex(({ facts }) => facts["recipientId"] === recipient.id);
    const isBefore = answered >= 0 && answered < written;
    for (const email of emailsOf(recipient)) expect(mails.includes(email)).toBe(!isBefore);
  }
});
