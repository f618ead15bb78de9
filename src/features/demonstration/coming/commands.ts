// A meeting that is still to come, so that there is something to prepare.
import { sql } from "kysely";
import { daysLater, weekdayOf } from "../../../lib/days.ts";
import { demonstrationAddress } from "../../../lib/demonstration.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { addItem, buildAgenda } from "../../agenda/index.ts";
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
  await giveAddresses(tx, bodyId);
  const soon = daysLater(today, 18);
  const heldOn = daysLater(soon, (11 - weekdayOf(soon)) % 7);
  const { id: meetingId, slug } = await planMeeting(tx, {
    cooperationId,
    bodyId,
    accountId,
    heldOn,
    starts: "09:00",
    ends: "12:00",
    place: "Stadshuset, Vidfors",
    stopOn: daysLater(heldOn, -10),
  });
  const meeting = { id: meetingId, slug, heldOn, body: { id: bodyId }, cooperation: { id: cooperationId } };
  await buildAgenda(tx, meeting, accountId);
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

/** So that all of them can be called: what is sent there is read in the demonstration's own outbox. */
async function giveAddresses(tx: Tx, bodyId: string): Promise<void> {
  const seated = await tx
    .selectFrom("mandates")
    .innerJoin("parties as person", "person.id", "person_id")
    .select(["person.id", "person.name", "person.slug"])
    .distinct()
    .where("mandates.body_id", "=", bodyId)
    .where("person.id", "not in", (known) => known.selectFrom("account_persons").select("person_id"))
    .execute();
  for (const { id: person_id, name, slug } of seated) {
    const { id: account_id } = await tx
      .insertInto("accounts")
      .values({ name, email: demonstrationAddress(slug), is_demonstration: true })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("account_persons").values({ account_id, person_id }).execute();
  }
}
