// The fields of a question as conditions on what can be found.
import { type RawBuilder, sql } from "kysely";
import { type Given, prepared } from "../../../../platform/db/prepared.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import type { FoundKind } from "../../forms.ts";
import { partyWords } from "../../queries.ts";
import type { Question } from "../../question/question.ts";
import { periodsQuery, settingQuery, type Understood } from "../../question/understood.ts";
import { wordsOf } from "../../question/words.ts";

type Condition = RawBuilder<unknown>;

export interface Within {
  readonly asked: Pick<Understood, "question">;
  readonly named: Named;
  /** The cooperation and the kind that the page is narrowed to. */
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

/** All that each of the names in the question may mean. */
export interface Named {
  readonly people: readonly (readonly Party[])[];
  readonly bodies: readonly (readonly Party[])[];
}

interface Party {
  readonly id: string;
  readonly name: string;
}

export async function partiesNamed(db: Db, { people, bodies }: Understood): Promise<Named> {
  return {
    people: await Promise.all(people.map((query) => partiesCalled(db, { kind: "person", query }))),
    bodies: await Promise.all(bodies.map((query) => partiesCalled(db, { kind: "body", query }))),
  };
}

/** Every spelling counts, and so does whoever one has been merged with. */
const partiesCalled = prepared((db, given: Given<"kind" | "query">) =>
  db
    .selectFrom("found_entries as entry")
    .innerJoin("parties as called", "called.id", "entry.subject_id")
    .innerJoin("parties as same", "same.current_id", "called.current_id")
    .select(["same.id", "same.name"])
    .distinct()
    .where(sql<boolean>`called.kind = ${given("kind")}`)
    .where("entry.kind", "=", "party")
    .where(sql<boolean>`${partyWords} @@ ${given("query")}::tsquery`),
);

/** `indexed`: the words of those entries that the conditions are for. */
export function conditionsOf(within: Within, indexed: Condition): Condition {
  const { asked, named, cooperationId, kind } = within;
  const { years, wanted } = asked.question;
  const narrowing = asksForMeetings(asked.question)
    ? [ofMeetings(within)]
    : [
        ...(years === null ? [] : [inYears(years, indexed)]),
        ...named.bodies.map((bodies) => ofBody(bodies, indexed)),
        ...named.people.map((people) => ofPerson(people, wanted.length > 0)),
      ];
  const conditions = [
    ...(cooperationId === null ? [] : [sql`entry.cooperation_id = ${cooperationId}`]),
    ...[kind, asked.question.kind].flatMap((each) => (each === null ? [] : [sql`entry.kind = ${each}`])),
    ...narrowing,
  ];
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** A year or a body without a word asks for its meetings. */
function asksForMeetings({ kind, wanted, people, years, bodies }: Question): boolean {
  const isOpen = kind === null && wanted.length === 0 && people.length === 0;
  return isOpen && (years !== null || bodies.length > 0);
}

// Everything that was said there has the year and the body around it: the few meetings are found among the meetings.
function ofMeetings({ asked, named, cooperationId }: Within): Condition {
  const { years } = asked.question;
  const conditions = [
    ...(cooperationId === null ? [] : [sql`cooperation_id = ${cooperationId}`]),
    ...(years === null
      ? []
      : [sql`held_on between ${dayOf(years.from, "01-01")} and ${dayOf(years.to, "12-31")}`]),
    ...named.bodies.map((bodies) => sql`body_id = any(${idsOf(bodies)})`),
  ];
  return sql`entry.kind = 'meeting' and entry.subject_id = any(array(
    select id from meetings where ${sql.join(conditions, sql` and `)}
    order by held_on desc nulls last limit ${mostMeetings}))`;
}

/** As many as anybody reads. */
const mostMeetings = 300;

/** Few years are looked up as words are; the day is held against that: 'is true' asks for it. */
function inYears({ from, to }: NonNullable<Question["years"]>, indexed: Condition): Condition {
  const isWithin = sql`entry.held_on between ${dayOf(from, "01-01")} and ${dayOf(to, "12-31")}`;
  const count = to - from + 1;
  if (count < 1 || count > fewYears) return isWithin;
  const query = periodsQuery(Array.from({ length: count }, (_, at) => `${from + at}`));
  return sql`${indexed} @@ ${query}::tsquery and (${isWithin}) is true`;
}

const fewYears = 5;
const dayOf = (year: number, day: string) => `${String(year).padStart(4, "0")}-${day}`;

// What is looked up is the body's name around the entry; whose it is is held against that: 'is true' asks for it.
function ofBody(bodies: readonly Party[], indexed: Condition): Condition {
  const names = bodies.map(({ name }) => settingQuery(wordsOf(name).map((word) => [word])));
  const ids = sql`any(${idsOf(bodies)})`;
  const held = sql`case entry.kind when 'round' then entry.subject_id in (select id from rounds where body_id = ${ids})
    when 'consultation' then entry.subject_id in (select id from consultations where body_id = ${ids})
    else entry.meeting_id in (select id from meetings where body_id = ${ids}) end`;
  return names.length === 0
    ? sql`false`
    : sql`${indexed} @@ ${names.join(" | ")}::tsquery and (${held}) is true`;
}

const idsOf = (parties: readonly Party[]) => parties.map(({ id }) => id);

/** What the person is, was at, presented or was given to do; with words to narrow it, all that was said where the
 *  person was. */
function ofPerson(persons: readonly Party[], isNarrow: boolean): Condition {
  const people = sql`any(${idsOf(persons)})`;
  const own = sql`entry.subject_id in (
    select id from parties where id = ${people}
    union all select meeting_id from attendances where person_id = ${people}
    union all select item_id from presentations where person_id = ${people}
    union all select decisions.id from presentations join decisions using (item_id) where person_id = ${people}
    union all select assignment_id from assignment_holders where party_id = ${people})`;
  const present = sql`entry.meeting_id in (select meeting_id from attendances where person_id = ${people})`;
  return isNarrow ? sql`(${own} or ${present}) is true` : own;
}
