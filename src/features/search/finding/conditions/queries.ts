// The fields of a question as conditions on what can be found.
import { type RawBuilder, sql } from "kysely";
import type { FoundKind } from "../../forms.ts";
import type { Question } from "../../question/question.ts";
import type { Understood } from "../../question/understood.ts";

type Condition = RawBuilder<unknown>;

export interface Within {
  readonly asked: Pick<Understood, "question" | "people" | "bodies">;
  /** The cooperation and the kind that the page is narrowed to. */
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

export function conditionsOf({ asked, cooperationId, kind }: Within): Condition {
  const { years, wanted } = asked.question;
  const conditions = [
    ...(cooperationId === null ? [] : [sql`entry.cooperation_id = ${cooperationId}`]),
    ...[kind, kindMeant(asked.question)].flatMap((each) =>
      each === null ? [] : [sql`entry.kind = ${each}`],
    ),
    ...(years === null
      ? []
      : [sql`entry.held_on between ${dayOf(years.from, "01-01")} and ${dayOf(years.to, "12-31")}`]),
    ...asked.bodies.map(ofBody),
    ...asked.people.map((query) => ofPerson(query, wanted.length > 0)),
  ];
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** A year or a body without a word asks for its meetings. */
function kindMeant({ kind, wanted, people, years, bodies }: Question): FoundKind | null {
  const isOpen = kind === null && wanted.length === 0 && people.length === 0;
  return isOpen && (years !== null || bodies.length > 0) ? "meeting" : kind;
}

const dayOf = (year: number, day: string) => `${String(year).padStart(4, "0")}-${day}`;

function ofBody(query: string): Condition {
  return sql`entry.meeting_id in (select id from meetings where body_id in (${partiesCalled("body", query)}))`;
}

/** What the person is, was at, presented, was given to do, or is named in; with words to narrow it, also all that was
 *  said where the person was. */
function ofPerson(query: string, isNarrow: boolean): Condition {
  const people = partiesCalled("person", query);
  const present = isNarrow
    ? sql`or entry.meeting_id in (select meeting_id from attendances where person_id in (${people}))`
    : sql``;
  return sql`(entry.id in (
    select id from search_entries where subject_id in (
      select id from parties where id in (${people})
      union all select meeting_id from attendances where person_id in (${people})
      union all select item_id from presentations where person_id in (${people})
      union all select decisions.id from presentations join decisions using (item_id) where person_id in (${people})
      union all select assignment_id from assignment_holders where party_id in (${people}))
    union all
    select id from search_entries where kind not in ('party', 'source') and words @@ ${query}::tsquery) ${present})`;
}

/** Every spelling counts, and so does whoever one has been merged with. */
function partiesCalled(kind: "person" | "body", query: string): Condition {
  return sql`
    select same.id from search_entries as named
    join parties as called on called.id = named.subject_id and called.kind = ${kind}
    join parties as same on same.current_id = called.current_id
    where named.kind = 'party' and named.words @@ ${query}::tsquery`;
}
