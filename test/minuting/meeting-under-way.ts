// A directors' group in the middle of its meeting: two items, a member who is expected, and the meetings to come.
import { sql } from "kysely";
import type { Access } from "../../src/platform/db/reading.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Viewer } from "../../src/platform/web/viewer.ts";
import {
  director,
  group,
  maja,
  otto,
  seat,
  secretary,
  sjoriket,
} from "../../src/features/accounts/fixtures.ts";
import { heldOn, loadPeople, plannedMeeting, put } from "../agenda/planned.ts";
import { type MeetingChange, takeStep } from "../../src/features/meetings/index.ts";
import { minutingPath } from "../../src/features/minuting/paths.ts";

export const proposed = "att anta planen för skogsbruket";
export const minutes = minutingPath(sjoriket.slug, `part-${group.id.slice(-2)}`, heldOn);
export const now = new Date("2026-11-26T12:42:00Z");

export interface MeetingUnderWay {
  readonly change: MeetingChange;
  /** The audiences of the desk that runs it. */
  readonly known: readonly number[];
  /** The item with a proposal. */
  readonly plan: string;
  readonly report: string;
  /** On 21 January 2027. */
  readonly january: string;
  readonly march: string;
}

export async function meetingUnderWay(db: Db): Promise<MeetingUnderWay> {
  await loadPeople(db);
  await db
    .insertInto("party_aliases")
    .values({ party_id: group.id, spelling: group.name, folded: "direktorsgruppen" })
    .execute();
  await seat(db, { body: "group", person: maja.id, until: null });
  const meeting = await plannedMeeting(db);
  const january = await plannedMeeting(db, { heldOn: "2027-01-21" });
  const march = await plannedMeeting(db, { heldOn: "2027-03-18" });
  const plan = await put(db, meeting.id, "Skogsplanen", { kind: "decision", proposals: [proposed] });
  const report = await put(db, meeting.id, "Rapport om vattnet", { kind: "information" });
  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  await db.transaction().execute((tx) => takeStep(tx, change, "called"));
  const { access } = await viewerFor(db, secretary);
  return {
    change,
    known: access.audiences,
    plan: plan.id,
    report: report.id,
    january: january.id,
    march: march.id,
  };
}

/** Somebody who is signed in, on the day of the meeting. */
export async function viewerFor(db: Db, account: typeof secretary): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${account.id}, ${heldOn}::date)`.execute(db);
  const [access] = rows;
  if (access === undefined) throw new Error("the database told no access");
  return { account: { ...account, isAdministrator: false, sessionId: account.id, provedAt: now }, access };
}

export { director, group, heldOn, maja, otto, secretary, sjoriket };
