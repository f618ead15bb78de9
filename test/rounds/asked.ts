// A question to some municipalities, each with somebody who answers and a deputy.
import { sql } from "kysely";
import type { RoundForm } from "../../src/features/rounds/form/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";

export const stanceForm: RoundForm = [
  { id: "hallning", label: "Ställer ni er bakom förslaget?", kind: "stance" },
];

export interface AskedRound {
  readonly id: string;
  readonly number: number;
  readonly cooperationId: string;
  readonly recipients: readonly AskedRecipient[];
}

export interface AskedRecipient {
  readonly id: string;
  /** The first, and his deputy. */
  readonly answerers: readonly { readonly id: string; readonly email: string }[];
}

interface Asking {
  readonly municipalities: number;
  /** The last day. */
  readonly deadline: string;
  /** None while it is a draft. */
  readonly openedAt: Date | null;
  /** Whose it is, if not a new cooperation's. */
  readonly cooperationId?: string;
}

let made = 0;

export async function askMunicipalities(
  db: Db,
  { municipalities, deadline, openedAt, cooperationId: known }: Asking,
): Promise<AskedRound> {
  const number = ++made;
  const cooperationId = known ?? (await newCooperation(db, number));
  const round = await db
    .insertInto("rounds")
    .values({
      cooperation_id: cooperationId,
      number,
      kind: "anchoring",
      question: "Ska vi dela på ett kansli?",
      form: JSON.stringify(stanceForm),
      deadline,
      may_stand_outside: true,
      opened_at: openedAt,
      audience_id: sql<number>`audience_of('cooperation', ${cooperationId}, null)`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const recipients: AskedRecipient[] = [];
  for (let position = 0; position < municipalities; position++)
    recipients.push(await askOne(db, { cooperationId, roundId: round.id, number, position }));
  return { id: round.id, number, cooperationId, recipients };
}

async function newCooperation(db: Db, number: number): Promise<string> {
  const { id } = await db
    .insertInto("cooperations")
    .values({ slug: `granabygden-${number}`, name: "Granabygden" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

interface Place {
  readonly cooperationId: string;
  readonly roundId: string;
  readonly number: number;
  readonly position: number;
}

async function askOne(db: Db, { cooperationId, roundId, number, position }: Place): Promise<AskedRecipient> {
  const party = async (kind: "organisation" | "person", name: string) => {
    const slug = `${name.toLowerCase().replaceAll(" ", "-")}-${number}-${position}`;
    const { rows } = await sql<{ id: string }>`
      insert into parties (id, cooperation_id, kind, slug, name, current_id)
      select fresh, ${cooperationId}, ${kind}, ${slug}, ${`${name} ${position}`}, fresh
      from gen_random_uuid() as fresh returning id`.execute(db);
    return rows[0]?.id ?? "";
  };
  const organisation = await party("organisation", "Grankommun");
  const persons = [await party("person", "Greta Gran"), await party("person", "Tage Tall")];
  const audience = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: cooperationId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audience_persons")
    .values(persons.map((person_id) => ({ audience_id: audience.id, person_id })))
    .execute();
  const recipient = await db
    .insertInto("round_recipients")
    .values({ round_id: roundId, position, organisation_id: organisation, audience_id: audience.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const answerers = await db
    .insertInto("round_answerers")
    .values(
      persons.map((person_id, at) => ({
        recipient_id: recipient.id,
        person_id,
        email: `${at === 0 ? "greta" : "tage"}.${number}.${position}@granabygden.example`,
        is_deputy: at > 0,
      })),
    )
    .returning(["id", "email"])
    .execute();
  return { id: recipient.id, answerers };
}
