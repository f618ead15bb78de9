import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { closedTo } from "../../publishing/index.ts";
import type { WantedPart } from "../meeting/rules.ts";
import { personsOf } from "./queries.ts";

export interface Divided {
  readonly meetingId: string;
  readonly cooperationId: string;
}

export type PartsRefusal = "unknown-person" | "part-in-use";

/** Whether all who are named for closed parts are persons of the cooperation. */
export async function areKnown(
  tx: Tx,
  cooperationId: string,
  parts: readonly WantedPart[],
): Promise<boolean> {
  const named = new Set(parts.flatMap(({ persons }) => persons ?? []));
  if (named.size === 0) return true;
  const known = await tx
    .selectFrom("parties")
    .select("id")
    .where("id", "in", [...named])
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .execute();
  return known.length === named.size;
}

/** Makes a meeting's parts what is wanted. Those that the writer does not see (`seen` are those he does) stay as
 *  they are, and so does one that something stands in. */
export async function saveParts(
  tx: Tx,
  { meetingId, cooperationId }: Divided,
  wanted: readonly WantedPart[],
  seen: ReadonlySet<string>,
): Promise<Result<null, PartsRefusal>> {
  if (!(await areKnown(tx, cooperationId, wanted))) return refuse("unknown-person");
  const gone = [...seen].filter((id) => !wanted.some((part) => part.id === id));
  if (await areInUse(tx, gone)) return refuse("part-in-use");
  if (gone.length > 0) await tx.deleteFrom("meeting_parts").where("id", "in", gone).execute();
  for (const part of wanted) {
    if (part.id === null) await addPart(tx, { meetingId, cooperationId }, part);
    else if (seen.has(part.id)) await changePart(tx, cooperationId, part.id, part);
  }
  return ok(null);
}

async function areInUse(tx: Tx, partIds: readonly string[]): Promise<boolean> {
  if (partIds.length === 0) return false;
  const { rows } = await sql<{ id: string }>`
    select id from items where part_id = any (${partIds}::uuid[])
    union all select id from invitee_answers where part_id = any (${partIds}::uuid[]) limit 1`.execute(tx);
  return rows.length > 0;
}

async function addPart(tx: Tx, { meetingId, cooperationId }: Divided, part: WantedPart): Promise<void> {
  await tx
    .insertInto("meeting_parts")
    .values({
      ...factsOf(part),
      meeting_id: meetingId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from meeting_parts where meeting_id = ${meetingId})`,
      audience_id: part.persons === null ? null : await audienceOf(tx, cooperationId, part.persons),
    })
    .execute();
}

async function changePart(tx: Tx, cooperationId: string, id: string, part: WantedPart): Promise<void> {
  const standing = await tx
    .selectFrom("meeting_parts")
    .select("audience_id as audienceId")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const audienceId = await audienceAfter(tx, cooperationId, standing?.audienceId ?? null, part.persons);
  await tx
    .updateTable("meeting_parts")
    .set({ ...factsOf(part), audience_id: audienceId })
    .where("id", "=", id)
    .execute();
}

/** The same where the same persons are named: whatever else is closed to them stays so. */
async function audienceAfter(
  tx: Tx,
  cooperationId: string,
  standing: number | null,
  persons: WantedPart["persons"],
): Promise<number | null> {
  if (persons === null) return null;
  const named = standing === null ? undefined : (await personsOf(tx, [standing])).get(standing);
  const isSame = named?.length === persons.length && persons.every((id) => named.includes(id));
  return isSame ? standing : audienceOf(tx, cooperationId, persons);
}

async function audienceOf(tx: Tx, cooperationId: string, persons: readonly string[]): Promise<number> {
  const audience = await closedTo(tx, cooperationId, persons);
  if (!audience.ok) throw new Error(`a part's persons were known, and now ${audience.reason}`);
  return audience.value;
}

const factsOf = ({ name, heldOn, starts, ends, place }: WantedPart) => ({
  name,
  held_on: heldOn,
  starts,
  ends,
  place,
});
