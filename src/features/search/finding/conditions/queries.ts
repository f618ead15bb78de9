// The fields of a question as conditions on what can be found.
import { type RawBuilder, sql } from "kysely";
import { foldName } from "../../../../lib/names.ts";
import type { FoundKind } from "../../forms.ts";
import { type Question, wordsOf } from "../../question/question.ts";

type Condition = RawBuilder<unknown>;

export interface Within {
  readonly question: Question;
  /** The cooperation and the kind that the page is narrowed to. */
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

export function conditionsOf({ question, cooperationId, kind }: Within): Condition {
  const { years } = question;
  const conditions = [
    ...(cooperationId === null ? [] : [sql`entry.cooperation_id = ${cooperationId}`]),
    ...[kind, kindMeant(question)].flatMap((each) => (each === null ? [] : [sql`entry.kind = ${each}`])),
    ...(years === null
      ? []
      : [sql`entry.held_on between ${dayOf(years.from, "01-01")} and ${dayOf(years.to, "12-31")}`]),
    ...question.bodies.map(ofBody),
    ...question.people.map(ofPerson),
  ];
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** A year or a body without a word asks for its meetings. */
function kindMeant({ kind, wanted, people, years, bodies }: Question): FoundKind | null {
  const isOpen = kind === null && wanted.length === 0 && people.length === 0;
  return isOpen && (years !== null || bodies.length > 0) ? "meeting" : kind;
}

const dayOf = (year: number, day: string) => `${String(year).padStart(4, "0")}-${day}`;

function ofBody(name: string): Condition {
  return sql`entry.meeting_id in (select id from meetings where body_id in (${partiesCalled("body", name, "%")}))`;
}

/** What the person is, was at, presented, was given to do, or is named in. */
function ofPerson(name: string): Condition {
  const people = partiesCalled("person", name, "% ");
  const words = wordsOf(name)
    .map((word) => `'${word}'`)
    .join(" & ");
  return sql`entry.id in (
    select id from search_entries where subject_id in (
      select id from parties where id in (${people})
      union all select meeting_id from attendances where person_id in (${people})
      union all select item_id from presentations where person_id in (${people})
      union all select decisions.id from presentations join decisions using (item_id) where person_id in (${people})
      union all select assignment_id from assignment_holders where party_id in (${people}))
    union all
    select id from search_entries where kind not in ('party', 'source') and words @@ ${words}::tsquery)`;
}

/** Every spelling counts, and so does whoever one has been merged with. */
function partiesCalled(kind: "person" | "body", name: string, before: string): Condition {
  const named = foldName(name)
    .split(" ")
    .map((word) => sql`' ' || folded like ${`${before}${word}%`}`);
  return sql`
    select same.id from parties as called join parties as same on same.current_id = called.current_id
    where called.kind = ${kind} and called.id in (
      select party_id from party_aliases where ${sql.join(named, sql` and `)})`;
}
