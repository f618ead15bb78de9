// Whose an assignment is, for whoever asks.
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { isOffice, type Viewer } from "../../../platform/web/viewer.ts";
import type { KeptAssignment } from "../course/queries.ts";
import { holdingOn, personsOf } from "../holding/queries.ts";
import type { Part } from "./rules.ts";

/** `reader` sees what the viewer sees; `register` knows whose seats are whose. */
export async function partOf(
  reader: Db,
  register: Db,
  viewer: Viewer,
  { id, cooperationId, bodyId }: KeptAssignment,
  today: string,
): Promise<Part> {
  const { account } = viewer;
  const persons = account === null ? [] : await personsOf(register, account.id);
  const held = persons.length === 0 ? [] : await holdingOn(register, today, { assignments: [id], persons });
  const isDesk = isOffice(viewer, cooperationId) || (bodyId !== null && (await runs(reader, bodyId)));
  return { isHolder: held.length > 0, isDesk };
}

/** One knows the audiences that one belongs to. */
async function runs(reader: Db, bodyId: string): Promise<boolean> {
  const { rows } = await sql`select from audiences join parties as body on body.id = audiences.body_id
    where audiences.kind = 'desk' and body.current_id = ${bodyId} limit 1`.execute(reader);
  return rows.length > 0;
}

export interface Seated {
  readonly slug: string;
  readonly name: string;
}

/** Who answers now for a role, a municipality or a group that holds it. */
export async function seatedNow(
  reader: Db,
  register: Db,
  assignmentId: string,
  today: string,
): Promise<ReadonlyMap<string, Seated[]>> {
  const held = await holdingOn(register, today, { assignments: [assignmentId] });
  const others = held.filter(({ holderId, personId }) => holderId !== personId);
  if (others.length === 0) return new Map();
  const ids = others.map(({ personId }) => personId);
  const persons = await reader
    .selectFrom("parties")
    .where("id", "in", ids)
    .select(["id", "slug", "name"])
    .orderBy("name")
    .execute();
  const holders = [...new Set(others.map(({ holderId }) => holderId))];
  return new Map(
    holders.map((holder) => [
      holder,
      persons.filter(({ id }) => others.some((each) => each.holderId === holder && each.personId === id)),
    ]),
  );
}
