import { sql } from "kysely";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { openMeetings } from "../opening/commands.ts";
import { meetingsWithFindings } from "../opening/queries.ts";
import type { PartKind, PartReach, Reach } from "./rules.ts";

export interface Ruling<Wanted> {
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly accountId: string | null;
  readonly reach: Wanted;
  /** Of something closed: their ids. */
  readonly persons: readonly string[];
  readonly despiteFindings: boolean;
}

export type RulingRefusal = "no-persons" | "unknown-person" | "findings";

/** Says who a whole meeting is for. */
export function ruleMeeting(db: Db, ruling: Ruling<Reach>): Promise<Result<null, RulingRefusal>> {
  const { meetingId, reach } = ruling;
  return db.transaction().execute(async (tx) => {
    if (reach === "public") {
      if (!ruling.despiteFindings && (await hasFindings(tx, meetingId))) return refuse("findings");
      await openMeetings(tx, [meetingId]);
    } else {
      const audience = await audienceFor(tx, ruling, reach);
      if (!audience.ok) return audience;
      await tx
        .updateTable("meetings")
        .set({ audience_id: audience.value })
        .where("id", "=", meetingId)
        .execute();
    }
    await recordRuling(tx, ruling, "meeting", meetingId);
    return ok(null);
  });
}

interface RuledPart {
  readonly id: string;
  readonly kind: PartKind;
}

const tables = {
  item: "items",
  input: "inputs",
  decision: "decisions",
  assignment: "assignments",
  document: "documents",
} as const;

/** Says who a part of a meeting is for, of those who read what it stands in. */
export function rulePart(
  db: Db,
  ruling: Ruling<PartReach> & { readonly part: RuledPart },
): Promise<Result<null, RulingRefusal>> {
  const { meetingId, part, reach } = ruling;
  return db.transaction().execute(async (tx) => {
    if (reach === "inherited" && !ruling.despiteFindings && (await wouldOpenFindings(tx, meetingId, part)))
      return refuse("findings");
    const audience = reach === "inherited" ? ok(null) : await audienceFor(tx, ruling, reach);
    if (!audience.ok) return audience;
    const table = sql.table(tables[part.kind]);
    await sql`update ${table} set audience_id = ${audience.value} where id = ${part.id}`.execute(tx);
    await recordRuling(tx, ruling, part.kind, part.id);
    return ok(null);
  });
}

async function findingsOf(tx: Tx, meetingId: string, opening: string | null): Promise<number> {
  const [meeting] = await meetingsWithFindings(tx, [meetingId], opening);
  return meeting?.found.length ?? 0;
}

const hasFindings = async (tx: Tx, meetingId: string) => (await findingsOf(tx, meetingId, null)) > 0;

/** Whether the public would read something by this part that the check points at. The whole text, which waits for all
 *  parts to be open, has what it found outside of closed items. */
async function wouldOpenFindings(tx: Tx, meetingId: string, { id, kind }: RuledPart): Promise<boolean> {
  const open = await tx
    .selectFrom("meetings")
    .select("id")
    .where("id", "=", meetingId)
    .where("audience_id", "=", 1)
    .executeTakeFirst();
  if (open === undefined) return false;
  if (kind !== "item") return hasFindings(tx, meetingId);
  return (await findingsOf(tx, meetingId, id)) > (await findingsOf(tx, meetingId, null));
}

/** The audience that somebody means; one of its own where persons are named. */
async function audienceFor(
  tx: Tx,
  { cooperationId, meetingId, persons }: Ruling<Reach | PartReach>,
  reach: "cooperation" | "body" | "closed",
): Promise<Result<number, "no-persons" | "unknown-person">> {
  if (reach !== "closed") {
    const { rows } = await sql<{ id: number }>`
      select audience_of(${reach}, cooperation_id, case when ${reach} = 'body' then body_id end) as id
      from meetings where id = ${meetingId}`.execute(tx);
    return ok(onlyOne(rows).id);
  }
  return closedTo(tx, cooperationId, persons);
}

/** An audience of persons by name. */
export async function closedTo(
  tx: Tx,
  cooperationId: string,
  persons: readonly string[],
): Promise<Result<number, "no-persons" | "unknown-person">> {
  if (persons.length === 0) return refuse("no-persons");
  const known = await tx
    .selectFrom("parties")
    .select("id")
    .where("id", "in", persons)
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .execute();
  if (known.length !== new Set(persons).size) return refuse("unknown-person");
  const audience = await tx
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperationId, body_id: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("audience_persons")
    .values(known.map(({ id }) => ({ audience_id: audience.id, person_id: id })))
    .execute();
  return ok(audience.id);
}

function onlyOne<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("The meeting is gone, though its row was read.");
  return row;
}

async function recordRuling(
  tx: Tx,
  { cooperationId, accountId, reach, persons, despiteFindings }: Ruling<Reach | PartReach>,
  subjectKind: "meeting" | PartKind,
  subjectId: string,
): Promise<void> {
  const named = reach === "closed" ? { persons } : {};
  const facts = { reach, despiteFindings, ...named };
  const kind = `${subjectKind}.${reach === "public" || reach === "inherited" ? "opened" : "closed"}`;
  await recordAct(tx, { kind, cooperationId, accountId, subjectKind, subjectId, facts });
}
