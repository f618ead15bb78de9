// What the demonstration's secretariat has asked the municipalities: one question that they are answering, and one that
// they have answered.
import { randomUUID } from "node:crypto";
import { daysLater } from "../../../lib/days.ts";
import { demonstrationAddress } from "../../../lib/demonstration.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import {
  closeRound,
  closingOf,
  type Mailing,
  makeRound,
  openRound,
  recipientsGuessed,
  recipientsOf,
  roundById,
  saveRecipients,
  sayReply,
  type Stance,
  type WantedRecipient,
  type WantedRound,
} from "../../rounds/index.ts";
import type { Group } from "../coming/commands.ts";

/** How its mail goes out and comes back. */
export interface Around {
  readonly origin: string;
  readonly replyToOf: (answererId: string) => string;
}

interface Question {
  readonly question: string;
  readonly background: string;
  /** Days from today. */
  readonly asked: number;
  readonly deadline: number;
  /** Whoever visits the demonstration as its director has it before him. */
  readonly isVisitors: boolean;
  /** In the order of the municipalities, with a comment where there is one; the rest have not answered yet. */
  readonly replies: readonly (readonly [Stance, words?: string])[];
}

const open: Question = {
  question: "Ska vi upphandla elbussar tillsammans?",
  background: "Förstudien är klar, och fyra kommuner vill vara med från början.",
  asked: -4,
  deadline: 10,
  isVisitors: true,
  replies: [
    ["agree"],
    ["agree-with-comment", "Vi vill välja storlek på bussarna själva."],
    ["abstain", "Vi har nyligen skrivit ett eget avtal."],
  ],
};

const answered: Question = {
  question: "Kan vi dela på en dataskyddssamordnare?",
  background: "Tjänsten finns i en av kommunerna i dag. Kostnaden fördelas efter folkmängd.",
  asked: -40,
  deadline: -26,
  isVisitors: false,
  replies: [
    ["agree"],
    ["agree"],
    ["agree-with-comment", "Fördelningen bör ses över efter ett år."],
    ["agree"],
    ["agree"],
    ["agree"],
    ["agree"],
  ],
};

export async function askRounds(tx: Tx, group: Group, today: string, around: Around): Promise<void> {
  const before = await ask(tx, group, answered, today, around);
  if (before !== null)
    await close(tx, before, { today, mailing: { ...around, now: at(today, answered.deadline + 1) } });
  await ask(tx, group, open, today, around);
}

async function close(
  tx: Tx,
  { roundId, accountId }: Asked,
  { today, mailing }: { readonly today: string; readonly mailing: Mailing },
): Promise<void> {
  const round = await roundById(tx, roundId, today);
  const view = round === undefined ? undefined : await closingOf(tx, round);
  if (view === undefined) return;
  const nothing = { dateId: null, lastOn: null, name: null, place: null, seats: new Set<string>() };
  await closeRound(tx, {
    round: view.round,
    revision: view.revision,
    wanted: { ...nothing, from: today, until: null },
    letter: null,
    closer: { accountId, today, mailing: { ...mailing, organizerOf: mailing.replyToOf } },
  });
}

interface Asked {
  readonly roundId: string;
  readonly accountId: string;
}

/** None where nobody can be asked. */
async function ask(
  tx: Tx,
  { cooperationId, bodyId, accountId }: Group,
  question: Question,
  today: string,
  around: Around,
): Promise<Asked | null> {
  const recipients = await recipientsGuessed(tx, { cooperationId, bodyId, today });
  if (recipients.length === 0) return null;
  const mailing = { ...around, now: at(today, question.asked) };
  const act = { roundId: randomUUID(), accountId };
  await makeRound(
    tx,
    { id: act.roundId, cooperationId, accountId, itemId: null, decisionId: null },
    wantedOf(question, bodyId, today),
  );
  await saveRecipients(tx, mailing, act, recipients);
  await openRound(tx, mailing, act);
  const asked = (await recipientsOf(tx, act.roundId)).filter(
    (_, row) => !question.isVisitors || !isOfVisitor(recipients[row]),
  );
  for (const [place, [stance, words = ""]] of question.replies.entries()) {
    const recipient = asked[place];
    if (recipient === undefined) continue;
    const answerer = recipient.answerers.find(({ isDeputy }) => !isDeputy);
    await sayReply(tx, {
      id: randomUUID(),
      recipientId: recipient.id,
      answer: { stance: { stance, words } },
      standsOutside: false,
      words: "",
      cameBy: "link",
      answererId: answerer?.id ?? null,
      accountId: null,
      now: at(today, question.asked + 1 + place),
    });
  }
  return act;
}

const isOfVisitor = (recipient: WantedRecipient | undefined): boolean =>
  recipient?.answerers.some(({ email }) => email === demonstrationAddress("direktor")) ?? false;

const wantedOf = (
  { question, background, deadline }: Question,
  bodyId: string,
  today: string,
): WantedRound => ({
  kind: "anchoring",
  question,
  background,
  form: [{ id: "stance", label: "Ställningstagande", kind: "stance" }],
  asks: "municipalities",
  bodyId,
  deadline: daysLater(today, deadline),
  repliesSeen: "at-once",
  mayStandOutside: true,
  reach: "cooperation",
});

const at = (today: string, days: number): Date => new Date(`${daysLater(today, days)}T09:15:00Z`);
