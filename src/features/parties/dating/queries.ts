import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import type { RegisterDays } from "../../contradictions/index.ts";
import { isPlausible, type Undated, type Witness } from "./rules.ts";

/** The minutes of known bodies whose date is lost. */
export async function undatedMinutes(tx: Tx, { meetings }: RegisterDays): Promise<Undated[]> {
  const undated = meetings.filter(({ day, bodyId }) => day === null && bodyId !== null).map(({ id }) => id);
  if (undated.length === 0) return [];
  const rows = await tx
    .selectFrom("meetings")
    .innerJoin("documents", "documents.meeting_id", "meetings.id")
    .innerJoin("parties as named", "named.id", "meetings.body_id")
    .select(["meetings.id as meetingId", "named.current_id as bodyId", "documents.text"])
    .where(sql<boolean>`meetings.id = any(${undated}::uuid[])`)
    .where("documents.copy_of", "is", null)
    .execute();
  return rows;
}

/** What other minutes say of meetings, on days for which the register has none, of bodies with undated minutes. */
export async function witnessesFor(
  tx: Tx,
  undated: readonly Undated[],
  { calendar, named }: RegisterDays,
): Promise<Witness[]> {
  const bodies = new Set(undated.map(({ bodyId }) => bodyId));
  const speaking = named.filter(
    ({ bodyId, day, time }) =>
      time === "past" && bodies.has(bodyId) && calendar.meetingOn(bodyId, day) === undefined,
  );
  if (speaking.length === 0) return [];
  const sentences = await tx
    .selectFrom("mentions")
    .select(["id", "text"])
    .where(sql<boolean>`id = any(${speaking.map(({ mentionId }) => mentionId)}::uuid[])`)
    .execute();
  const textOf = new Map(sentences.map(({ id, text }) => [id, text]));
  return speaking
    .flatMap(({ mentionId, meetingId, namedOn, bodyId, day }) =>
      namedOn === null
        ? []
        : { mentionId, meetingId, heldOn: namedOn, bodyId, day, text: textOf.get(mentionId) ?? "" },
    )
    .filter(isPlausible);
}
