// Says of made-up rows whom they are for.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Audience, World } from "./things.ts";

const tables = [
  "meetings",
  "items",
  "inputs",
  "decisions",
  "assignments",
  "documents",
  "meeting_parts",
  "annexes",
] as const;

interface Saying {
  readonly table: (typeof tables)[number];
  readonly id: string;
  readonly cooperation: string;
  readonly own: Audience | null;
}

export async function sayAudiences(db: Db, world: World): Promise<void> {
  const sayings = sayingsIn(world);
  for (const table of tables) {
    const rows: { id: string; audience: number }[] = [];
    for (const { id, own, cooperation } of sayings.filter((each) => each.table === table))
      if (own !== null) rows.push({ id, audience: await audienceRow(db, cooperation, own) });
    if (rows.length === 0) continue;
    await sql`update ${sql.table(table)} as row set audience_id = said.audience
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, audience integer)
      where row.id = said.id`.execute(db);
  }
}

const sayingsIn = ({ cooperations }: World): Saying[] =>
  cooperations.flatMap(({ id: cooperation, meetings }) =>
    meetings.flatMap(({ id, own, items, document, run }) => [
      { table: "meetings" as const, cooperation, id, own },
      { table: "documents" as const, cooperation, id: document.id, own: document.own },
      ...(run === null ? [] : [run.part]).map((part) => ({
        table: "meeting_parts" as const,
        cooperation,
        id: part.id,
        own: part.own,
      })),
      ...items
        .flatMap((item) => (item.run === null ? [] : [item.run.annex]))
        .map((annex) => ({
          table: "annexes" as const,
          cooperation,
          id: annex.id,
          own: annex.own,
        })),
      ...items.flatMap((item) => [
        { table: "items" as const, cooperation, id: item.id, own: item.own },
        { table: "inputs" as const, cooperation, id: item.input.id, own: item.input.own },
        { table: "decisions" as const, cooperation, id: item.decision.id, own: item.decision.own },
        { table: "assignments" as const, cooperation, id: item.assignment.id, own: item.assignment.own },
      ]),
    ]),
  );

export async function audienceRow(db: Db, cooperation: string, own: Audience): Promise<number> {
  if (own.kind === "public") return 1;
  if (own.kind === "closed") {
    await sql`insert into audiences (id, kind, cooperation_id) overriding system value
      values (${own.number}, 'closed', ${cooperation})`.execute(db);
    const persons = own.persons.map((person_id) => ({ audience_id: own.number, person_id }));
    await db.insertInto("audience_persons").values(persons).execute();
    return own.number;
  }
  const body = own.kind === "body" ? own.body : null;
  const { rows } = await sql<{
    id: number;
  }>`select audience_of(${own.kind}, ${cooperation}, ${body}) as id`.execute(db);
  return rows[0]?.id ?? 0;
}
