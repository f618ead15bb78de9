// The fields of a question as conditions on what can be found.
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../../platform/db/schema.ts";
import type { FoundKind } from "../../forms.ts";
import type { Question } from "../../question/question.ts";
import type { Understood } from "../../question/understood.ts";

type Condition = RawBuilder<unknown>;

export interface Within {
  readonly asked: Pick<Understood, "question">;
  readonly named: Named;
  /** The cooperation and the kind that the page is narrowed to. */
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

/** Ids of all that each of the names in the question may mean. */
export interface Named {
  readonly people: readonly (readonly string[])[];
  readonly bodies: readonly (readonly string[])[];
}

export async function partiesNamed(db: Db, { people, bodies }: Understood): Promise<Named> {
  return {
    people: await Promise.all(people.map((query) => partiesCalled(db, "person", query))),
    bodies: await Promise.all(bodies.map((query) => partiesCalled(db, "body", query))),
  };
}

/** Every spelling counts, and so does whoever one has been merged with. */
async function partiesCalled(db: Db, kind: "person" | "body", query: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct same.id from search_entries as named
    join parties as called on called.id = named.subject_id and called.kind = ${kind}
    join parties as same on same.current_id = called.current_id
    where named.kind = 'party' and named.words @@ ${"'k:party'"}::tsquery and named.words @@ ${query}::tsquery`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export function conditionsOf({ asked, named, cooperationId, kind }: Within): Condition {
  const { years, wanted } = asked.question;
  const conditions = [
    ...(cooperationId === null ? [] : [sql`entry.cooperation_id = ${cooperationId}`]),
    ...[kind, kindMeant(asked.question)].flatMap((each) =>
      each === null ? [] : [sql`entry.kind = ${each}`],
    ),
    ...(years === null
      ? []
      : [sql`entry.held_on between ${dayOf(years.from, "01-01")} and ${dayOf(years.to, "12-31")}`]),
    ...named.bodies.map((ids) => ofBody(ids, wanted.length > 0)),
    ...named.people.map((ids) => ofPerson(ids, wanted.length > 0)),
  ];
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** A year or a body without a word asks for its meetings. */
function kindMeant({ kind, wanted, people, years, bodies }: Question): FoundKind | null {
  const isOpen = kind === null && wanted.length === 0 && people.length === 0;
  return isOpen && (years !== null || bodies.length > 0) ? "meeting" : kind;
}

const dayOf = (year: number, day: string) => `${String(year).padStart(4, "0")}-${day}`;

// Where there are words they are looked up, and what they find is held against the rest: 'is true' asks for that.
function ofBody(ids: readonly string[], isNarrow: boolean): Condition {
  const held = sql`entry.meeting_id in (select id from meetings where body_id = any(${[...ids]}))`;
  return isNarrow ? sql`(${held}) is true` : held;
}

/** What the person is, was at, presented or was given to do; with words to narrow it, all that was said where the
 *  person was. */
function ofPerson(ids: readonly string[], isNarrow: boolean): Condition {
  const people = sql`any(${[...ids]})`;
  const own = sql`entry.subject_id in (
    select id from parties where id = ${people}
    union all select meeting_id from attendances where person_id = ${people}
    union all select item_id from presentations where person_id = ${people}
    union all select decisions.id from presentations join decisions using (item_id) where person_id = ${people}
    union all select assignment_id from assignment_holders where party_id = ${people})`;
  const present = sql`entry.meeting_id in (select meeting_id from attendances where person_id = ${people})`;
  return isNarrow ? sql`(${own} or ${present}) is true` : own;
}
