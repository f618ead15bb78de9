import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { makePersonalLink } from "../../../platform/links/personal-links.ts";
import { enqueueMail } from "../../../platform/mail/queue.ts";
import { type MeetingChange, type RunMeeting, runMeetingById, takeStep } from "../../meetings/index.ts";
import { approveMinutes } from "../approval/commands.ts";
import { signingLinkPath } from "../paths.ts";
import { readersOfMeeting } from "../people/queries.ts";
import type { Around } from "../people/around.ts";
import { roundOf } from "../round/queries.ts";
import { isOpen } from "../round/rules.ts";
import { signingMail } from "./mail.tsx";
import { adjustmentsOf } from "./queries.ts";
import { type Adjustment, areAllSigned, standingOf } from "./rules.ts";
import { sendOutItem } from "./sending-out.ts";
import { textToSign } from "./text.ts";

/** How long a link signs. */
const linkDays = 30;

export interface Asked {
  readonly itemId: string | null;
  readonly adjusters: readonly { readonly personId: string; readonly role: Adjustment["role"] }[];
}

/** Asks those who adjust to sign. They are to read the minutes, so what is a draft still is sent out. */
export function askToSign(
  db: Db,
  change: MeetingChange,
  { itemId, adjusters }: Asked,
  around: Around,
): Promise<Result<null, "not-now" | "round-open" | "nobody">> {
  return db.transaction().execute(async (tx) => {
    const { meetingId, cooperationId, accountId } = change;
    const open = await openMinutes(tx, meetingId);
    if (!open.ok) return open;
    if (adjusters.length === 0) return refuse("nobody");
    const meeting = open.value;
    if (itemId !== null) await sendOutItem(tx, itemId);
    else if (!meeting.isCirculated) await takeStep(tx, change, "circulated");
    const known = (await adjustmentsOf(tx, meetingId)).filter((each) => each.itemId === itemId);
    const gone = known.filter(({ personId }) => !adjusters.some((each) => each.personId === personId));
    if (gone.length > 0)
      await tx
        .deleteFrom("adjustments")
        .where(
          "id",
          "in",
          gone.map(({ id }) => id),
        )
        .execute();
    for (const [position, { personId, role }] of adjusters.entries()) {
      const same = known.find((each) => each.personId === personId);
      if (same === undefined)
        await tx
          .insertInto("adjustments")
          .values({ meeting_id: meetingId, item_id: itemId, person_id: personId, role, position })
          .execute();
      else await tx.updateTable("adjustments").set({ role, position }).where("id", "=", same.id).execute();
    }
    await remind(tx, meeting, itemId, around);
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    const facts = { persons: adjusters.length, ...(itemId === null ? {} : { item: itemId }) };
    await recordAct(tx, { ...about, kind: "minutes.signatures-asked", facts });
    return ok(null);
  });
}

/** Writes to each who has not signed the text as it is. */
async function remind(tx: Tx, meeting: RunMeeting, itemId: string | null, { today, origin }: Around) {
  const text = await textToSign(tx, meeting.id, itemId);
  const waiting = (await adjustmentsOf(tx, meeting.id)).filter(
    (each) => each.itemId === itemId && standingOf(each, text?.sha256 ?? "", false) !== "signed",
  );
  const item = itemId === null ? null : await titleOf(tx, itemId);
  const persons = waiting.map(({ personId }) => personId);
  for (const reader of await readersOfMeeting(tx, meeting.id, persons, today)) {
    const { personId, email, name, language, accountId } = reader;
    const link = { kind: "adjust", personId, email, meetingId: meeting.id } as const;
    const token = await makePersonalLink(tx, {
      ...link,
      expiresAt: new Date(`${daysLater(today, linkDays)}T00:00:00Z`),
    });
    const told = { name, body: meeting.body.name, heldOn: meeting.heldOn, item };
    await enqueueMail(tx, {
      kind: "minutes-to-sign",
      recipient: email,
      accountId,
      cooperationId: meeting.cooperation.id,
      ...signingMail(language, { ...told, link: origin + signingLinkPath(token) }),
    });
  }
}

export interface Signature {
  readonly itemId: string | null;
  /** The signer, by all his names. */
  readonly persons: ReadonlySet<string>;
  /** Of the text that he had before him. */
  readonly sha256: string;
  readonly cameBy: "page" | "link";
}

/** Somebody signs the text that he has read. When all have, the minutes are approved, or the item is in force. */
export function sign(
  db: Db,
  change: MeetingChange,
  { itemId, persons, sha256, cameBy }: Signature,
  around: Around,
): Promise<Result<null, "not-now" | "round-open" | "not-asked" | "changed">> {
  return db.transaction().execute(async (tx) => {
    const open = await openMinutes(tx, change.meetingId);
    if (!open.ok) return open;
    const text = await textToSign(tx, change.meetingId, itemId);
    if (text?.sha256 !== sha256) return refuse("changed");
    const own = (await adjustmentsOf(tx, change.meetingId)).find(
      (each) => each.itemId === itemId && persons.has(each.personId),
    );
    if (own === undefined) return refuse("not-asked");
    const signed = { signed_at: sql<Date>`now()`, account_id: change.accountId, came_by: cameBy, sha256 };
    await tx.updateTable("adjustments").set(signed).where("id", "=", own.id).execute();
    return signedBy(tx, change, { itemId, sha256, cameBy }, around);
  });
}

/** The desk has the signature on paper. */
export function signedOnPaper(
  db: Db,
  change: MeetingChange,
  { adjustmentId, signedOn }: { adjustmentId: string; signedOn: string },
  around: Around,
): Promise<Result<null, "not-now" | "round-open" | "not-asked" | "no-day">> {
  return db.transaction().execute(async (tx) => {
    const open = await openMinutes(tx, change.meetingId);
    if (!open.ok) return open;
    if (signedOn > around.today || signedOn < open.value.heldOn) return refuse("no-day");
    const own = (await adjustmentsOf(tx, change.meetingId)).find(({ id }) => id === adjustmentId);
    if (own === undefined) return refuse("not-asked");
    const text = await textToSign(tx, change.meetingId, own.itemId);
    if (text === undefined) return refuse("not-asked");
    const signed = { account_id: change.accountId, came_by: "paper", sha256: text.sha256 } as const;
    await tx
      .updateTable("adjustments")
      .set({ ...signed, signed_at: `${signedOn}T12:00:00Z` })
      .where("id", "=", own.id)
      .execute();
    const { itemId } = own;
    return signedBy(tx, change, { itemId, sha256: text.sha256, cameBy: "paper" }, around);
  });
}

/** What follows from a signature. */
async function signedBy(
  tx: Tx,
  change: MeetingChange,
  { itemId, sha256, cameBy }: { itemId: string | null; sha256: string; cameBy: string },
  around: Around,
): Promise<Result<null, "not-now" | "round-open">> {
  const { meetingId, cooperationId, accountId } = change;
  const asked = (await adjustmentsOf(tx, meetingId)).filter((each) => each.itemId === itemId);
  const isDone = areAllSigned(asked, sha256);
  if (isDone && itemId !== null)
    await tx
      .updateTable("decisions")
      .set({ adjusted_at: sql`now()` })
      .where("item_id", "=", itemId)
      .execute();
  const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
  const facts = { by: cameBy, ...(itemId === null ? {} : { item: itemId }) };
  await recordAct(tx, { ...about, kind: "minutes.signed", facts });
  return isDone && itemId === null ? approveMinutes(tx, change, {}, around) : ok(null);
}

/** Minutes under way that nobody is being asked to correct; their row is held. */
async function openMinutes(tx: Tx, meetingId: string): Promise<Result<RunMeeting, "not-now" | "round-open">> {
  await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
  const meeting = await runMeetingById(tx, meetingId);
  if (meeting?.state !== "minuting") return refuse("not-now");
  return isOpen(await roundOf(tx, meetingId)) ? refuse("round-open") : ok(meeting);
}

async function titleOf(tx: Tx, itemId: string): Promise<string> {
  const { number, title } = await tx
    .selectFrom("items")
    .select(["number", "title"])
    .where("id", "=", itemId)
    .executeTakeFirstOrThrow();
  return number === null ? title : `${number} ${title}`;
}
