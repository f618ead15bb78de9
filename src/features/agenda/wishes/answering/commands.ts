// What the desk of a meeting does with a wish.
import { sql } from "kysely";
import type { Language } from "../../../../lib/language.ts";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { recordAct } from "../../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../../platform/db/schema.ts";
import { enqueueMail } from "../../../../platform/mail/queue.ts";
import { notice } from "../../../../platform/notices/notice.ts";
import { type MeetingChange, settle } from "../../../meetings/index.ts";
import { leaveOff } from "../../building/leaving-off/commands.ts";
import { addItem } from "../../items/commands.ts";
import { wishesPath } from "../../paths.ts";
import { returnedMail } from "../mail.tsx";

export type WishAnswer =
  | { readonly kind: "accepted" }
  /** With what it says written beneath what the item says. */
  | { readonly kind: "merged"; readonly itemId: string }
  /** To another meeting, or to some coming one. */
  | { readonly kind: "moved"; readonly meetingId: string | null }
  | { readonly kind: "returned"; readonly word: string };

export type AnswerRefusal = "answered" | "gone" | "no-word" | "no-meeting";

interface Answering {
  /** Of the meeting at whose desk it is answered. */
  readonly change: MeetingChange;
  readonly wishId: string;
  readonly answer: WishAnswer;
  /** "https://genbo.example", for links in mail. */
  readonly origin: string;
}

export function answerWish(db: Db, asked: Answering): Promise<Result<null, AnswerRefusal>> {
  const { change, wishId, answer } = asked;
  return db.transaction().execute(async (tx) => {
    const wish = await waiting(tx, change, wishId);
    if (wish === undefined) return refuse("answered");
    const done = await follow(tx, asked, wish);
    if (!done.ok) return done;
    const { cooperationId, accountId } = change;
    const about = { cooperationId, accountId, subjectKind: "wish", subjectId: wishId };
    await recordAct(tx, { ...about, kind: `wish.${answer.kind}` });
    return ok(null);
  });
}

type Wish = NonNullable<Awaited<ReturnType<typeof waiting>>>;

function follow(tx: Tx, asked: Answering, wish: Wish): Promise<Result<null, AnswerRefusal>> {
  const { answer, change } = asked;
  if (answer.kind === "accepted") return accept(tx, change, wish);
  if (answer.kind === "merged") return merge(tx, change, wish, answer.itemId);
  if (answer.kind === "moved") return move(tx, change, wish, answer.meetingId);
  return sendBack(tx, asked, wish, answer.word.trim());
}

async function accept(tx: Tx, change: MeetingChange, wish: Wish): Promise<Result<null, AnswerRefusal>> {
  const { id, title, kind, background, proposal, minutes, personId, personName } = wish;
  const presenters =
    personId === null || personName === null ? [] : [{ name: personName, organisation: null, personId }];
  const { meetingId } = change;
  const item = { meetingId, title, kind, background, minutes, proposals: proposal, presenters };
  const added = await addItem(tx, { ...item, origin: "wish" });
  await answered(tx, change, id, { state: "accepted", item_id: added.id });
  return ok(null);
}

async function merge(
  tx: Tx,
  change: MeetingChange,
  wish: Wish,
  itemId: string,
): Promise<Result<null, AnswerRefusal>> {
  const { meetingId } = change;
  const told = [wish.title, wish.background].filter((text) => text !== "").join("\n");
  const merged = await tx
    .updateTable("items")
    .set({
      background: sql`case when background = '' then ${told} else background || e'\n\n' || ${told} end`,
    })
    .where("id", "=", itemId)
    .where("meeting_id", "=", meetingId)
    .returning("id")
    .executeTakeFirst();
  if (merged === undefined) return refuse("gone");
  await sql`
    insert into proposals (item_id, position, text)
    select ${itemId}, coalesce((select max(position) from proposals where item_id = ${itemId}), -1) + place, text
    from unnest(${wish.proposal}::text[]) with ordinality as wished (text, place)`.execute(tx);
  await answered(tx, change, wish.id, { state: "merged", item_id: itemId });
  await settle(tx, meetingId);
  await notice(tx, { meetingId });
  return ok(null);
}

async function move(
  tx: Tx,
  change: MeetingChange,
  wish: Wish,
  meetingId: string | null,
): Promise<Result<null, AnswerRefusal>> {
  if (meetingId !== null) {
    const coming = await tx
      .selectFrom("meetings")
      .innerJoin("parties as own", "own.id", "meetings.body_id")
      .select("meetings.id")
      .where("meetings.id", "=", meetingId)
      .where("own.current_id", "=", wish.currentBody)
      .where("meetings.state", "in", ["planned", "called"])
      .executeTakeFirst();
    if (coming === undefined) return refuse("no-meeting");
  }
  // From the agenda at which it was answered it was moved away.
  if (meetingId === null) await leaveOff(tx, change.meetingId, [wish.id]);
  await tx.updateTable("wishes").set({ meeting_id: meetingId }).where("id", "=", wish.id).execute();
  return ok(null);
}

async function sendBack(
  tx: Tx,
  { change, origin }: Answering,
  wish: Wish,
  word: string,
): Promise<Result<null, AnswerRefusal>> {
  if (word === "") return refuse("no-word");
  await answered(tx, change, wish.id, { state: "returned", word });
  const { accountId, name, email, language, title, cooperation } = wish;
  const letter = returnedMail(language, { name, title, word, link: origin + wishesPath(cooperation) });
  const { cooperationId } = change;
  await enqueueMail(tx, { kind: "wish-returned", recipient: email, accountId, cooperationId, ...letter });
  return ok(null);
}

const answered = (
  tx: Tx,
  { accountId }: MeetingChange,
  id: string,
  answer: { state: "accepted" | "merged" | "returned"; item_id?: string; word?: string },
) =>
  tx
    .updateTable("wishes")
    .set({ ...answer, answered_at: sql`now()`, answered_by: accountId })
    .where("id", "=", id)
    .execute();

/** One of the body's that nobody has answered: two who answer at once wait for each other here. */
function waiting(tx: Tx, { meetingId }: MeetingChange, wishId: string) {
  return tx
    .selectFrom("wishes")
    .innerJoin("parties as told", "told.id", "wishes.body_id")
    .innerJoin("parties as same", "same.current_id", "told.current_id")
    .innerJoin("meetings", "meetings.body_id", "same.id")
    .innerJoin("cooperations", "cooperations.id", "wishes.cooperation_id")
    .innerJoin("accounts", "accounts.id", "wishes.account_id")
    .leftJoin("parties as named", "named.id", "wishes.person_id")
    .leftJoin("parties as person", "person.id", "named.current_id")
    .select([
      "wishes.id",
      "wishes.title",
      "wishes.kind",
      "wishes.background",
      "wishes.proposal",
      "wishes.minutes",
      "person.id as personId",
      "person.name as personName",
      "told.current_id as currentBody",
      "accounts.id as accountId",
      "accounts.name",
      "accounts.email",
      sql<Language>`accounts.language`.as("language"),
      "cooperations.slug as cooperation",
    ])
    .where("wishes.id", "=", wishId)
    .where("meetings.id", "=", meetingId)
    .where("wishes.state", "=", "waiting")
    .forUpdate("wishes")
    .executeTakeFirst();
}
