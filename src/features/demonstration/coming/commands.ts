// A meeting that is still to come, so that there is something to prepare.
import { sql } from "kysely";
import { daysLater, weekdayOf } from "../../../lib/days.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { addItem } from "../../agenda/index.ts";
import { planMeeting } from "../../meetings/index.ts";

export interface Group {
  readonly cooperationId: string;
  readonly bodyId: string;
  /** The secretary, who plans it. */
  readonly accountId: string;
}

/** The group's next meeting, on a Thursday in about three weeks. Those who were at its last one have a seat in it. */
export async function planComing(tx: Tx, group: Group, today: string): Promise<void> {
  const { cooperationId, bodyId, accountId } = group;
  await seatThoseOfLast(tx, group);
  const soon = daysLater(today, 18);
  const heldOn = daysLater(soon, (11 - weekdayOf(soon)) % 7);
  const { id: meetingId } = await planMeeting(tx, {
    cooperationId,
    bodyId,
    accountId,
    heldOn,
    starts: "09:00",
    ends: "12:00",
    place: "Stadshuset, Vidfors",
    stopOn: daysLater(heldOn, -10),
  });
  await addItem(tx, {
    meetingId,
    title: "Gemensam upphandling av elbussar",
    origin: "desk",
    kind: "decision",
    minutes: 30,
    background: "Förstudien är klar. Fyra kommuner har sagt att de vill vara med från början.",
    proposals: [
      "att upphandla elbussar gemensamt",
      "att varje kommun senast i mars anger hur många bussar den vill köpa",
    ],
  });
  await addItem(tx, {
    meetingId,
    title: "Kompetensförsörjning inom äldreomsorgen",
    origin: "desk",
    kind: "discussion",
    minutes: 45,
  });
}

async function seatThoseOfLast(tx: Tx, { cooperationId, bodyId }: Group): Promise<void> {
  await sql`
    with last as (
      select id from meetings where body_id = ${bodyId} and held_on is not null and state is null
      order by held_on desc limit 1)
    insert into mandates (cooperation_id, body_id, person_id, organisation_id, role, from_on)
    select ${cooperationId}, ${bodyId}, person.current_id, max(attendance.organisation_id::text)::uuid,
      case when bool_or(attendance.chair) then 'chair' else 'member' end, '2024-01-01'
    from attendances as attendance join parties as person on person.id = attendance.person_id
    where attendance.meeting_id in (select id from last) and attendance.presence = 'member'
      and not exists (select from mandates where mandates.body_id = ${bodyId} and mandates.person_id = person.current_id)
    group by person.current_id`.execute(tx);
}
