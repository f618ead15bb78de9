// Each who is called gets a letter with an invitation for his calendar, and one more for each closed part that he may
// come to.
import { dayAfter } from "../../../lib/days.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { lookOf } from "../../branding/index.ts";
import { askedOf, type CalledMeeting, type Callee, shareOf } from "../inviting/rules.ts";
import { answerPath } from "../paths.ts";
import { type Dispatch, sendLetter } from "./dispatch.ts";
import { type Agendas, enclosedFor, nothing } from "./enclosed.ts";
import { type CallFacts, marksOf } from "./facts.ts";
import { cancelIn } from "./leaving.ts";
import { itemLine, occasionOf } from "./occasions.ts";
import { type Invitee, inviteesOf } from "./queries.ts";
import { isSame } from "./rules.ts";

export type Remembered = Omit<CallFacts, "asksAgain">;

/** Calls them, or tells those who have been called how it is now; gives what is to be remembered of it. */
export async function callAll(
  tx: Tx,
  dispatch: Dispatch,
  callees: readonly Callee[],
  last: CallFacts | undefined,
): Promise<Remembered> {
  const { meeting } = dispatch;
  const invitees = await inviteesOf(tx, meeting.id);
  const agendas: Agendas = { look: await lookOf(tx, meeting.cooperation), made: new Map() };
  const asked: Record<string, string[]> = {};
  for (const callee of callees) {
    const before = invitees.find((each) => isSame(each, callee));
    const inviteeId = await enterInvitee(tx, meeting, callee, before);
    const isKnown = last !== undefined && before?.isEnded === false;
    const papers = { sentBefore: new Set(isKnown ? last.annexes : []), agendas };
    asked[inviteeId] = await callOne(tx, dispatch, { callee, inviteeId, isKnown, papers });
    const known = isKnown ? (last.asked[inviteeId] ?? []) : [];
    const ended = known.filter((id) => asked[inviteeId]?.includes(id) === false);
    await cancelIn(tx, dispatch, { inviteeId, to: callee, ids: ended, kind: "leave" });
  }
  const annexes = meeting.items.flatMap((item) => item.annexes.map(({ id }) => id));
  return { ...marksOf(meeting), annexes, asked, mails: callees.length };
}

interface One {
  readonly callee: Callee;
  readonly inviteeId: string;
  /** Whether he has been called before, and is told what has changed. */
  readonly isKnown: boolean;
  readonly papers: { readonly sentBefore: ReadonlySet<string>; readonly agendas: Agendas };
}

/** Gives the ids by which his calendar knows what he is called to. */
async function callOne(
  tx: Tx,
  dispatch: Dispatch,
  { callee, inviteeId, isKnown, papers }: One,
): Promise<string[]> {
  const { meeting, mailing } = dispatch;
  const place = { origin: mailing.origin, inviteeId };
  const [first, ...further] = askedOf(meeting, callee).map((asked) =>
    occasionOf(meeting, callee, asked, place),
  );
  if (first === undefined) return [];
  const isGuest = callee.kind === "guest";
  const answer = await answerLink(tx, dispatch, callee, inviteeId);
  const to = { inviteeId, to: callee, answer };
  await sendLetter(tx, dispatch, {
    ...to,
    kind: isKnown ? "change" : "call",
    occasion: first,
    items: isGuest ? [] : shareOf(meeting, callee).items.map((item) => itemLine(item, callee.language)),
    enclosed: isGuest ? nothing : await enclosedFor(meeting, callee, papers),
  });
  for (const occasion of further)
    await sendLetter(tx, { ...dispatch, word: "" }, { ...to, kind: isKnown ? "change" : "part", occasion });
  return [first, ...further].map(({ id }) => id);
}

/** The link may be used until the meeting is over. */
export async function answerLink(
  tx: Tx,
  { meeting, mailing }: Pick<Dispatch, "meeting" | "mailing">,
  { personId, email }: { personId: string; email: string },
  inviteeId: string,
): Promise<string> {
  const token = await makePersonalLink(tx, {
    kind: "answer-call",
    personId,
    email,
    inviteeId,
    meetingId: meeting.id,
    expiresAt: new Date(`${dayAfter(meeting.lastOn ?? meeting.heldOn)}T00:00:00Z`),
  });
  return mailing.origin + answerPath(token);
}

async function enterInvitee(
  tx: Tx,
  meeting: CalledMeeting,
  { personId, accountId, email, kind, itemId }: Callee,
  before: Invitee | undefined,
): Promise<string> {
  if (before !== undefined) {
    await tx
      .updateTable("invitees")
      .set({ account_id: accountId, email, kind, ended_at: null })
      .where("id", "=", before.id)
      .execute();
    return before.id;
  }
  const { id } = await tx
    .insertInto("invitees")
    .values({
      meeting_id: meeting.id,
      person_id: personId,
      account_id: accountId,
      email,
      kind,
      item_id: itemId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
