// What may answer a question, enough of it to put it in order and no more than anybody reads; then what a page shows.
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { askedAlike, type Given, listed, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { unmasked } from "../../../platform/db/unmasked.ts";
import type { FoundKind } from "../forms.ts";
import { answering, factWords, partyWords, sourceWords } from "../queries.ts";
import { after, periodsQuery, type Step } from "../question/understood.ts";
import { conditionsOf, type Within } from "./conditions/queries.ts";
import type { Extent } from "./extent.ts";

export type FoundHit = Awaited<ReturnType<typeof hitsAt>>[number];

export interface Candidate {
  readonly id: string;
  readonly cooperationId: string;
  readonly kind: FoundKind;
  readonly meetingId: string | null;
  /** Of a party: the one it is merged into. */
  readonly subjectId: string;
  readonly heldOn: string | null;
  readonly isPerson: boolean;
  readonly title: string;
  /** Of a fact; a whole source text stays where it is. */
  readonly text: string;
}

const candidate = sql<Candidate>`entry.id, entry.cooperation_id as "cooperationId", entry.kind, entry.title,
  entry.meeting_id as "meetingId", entry.held_on as "heldOn"`;
const isFact = sql`entry.kind not in ('party', 'source')`;

/** Of more facts than this the newest are put in order. */
export const mostFacts = 200;
export const mostSources = 100;
const mostParties = 60;

export async function partiesHolding(db: Db, step: Step | null, within: Within): Promise<Candidate[]> {
  return answersIn(
    db,
    within,
    sql<Candidate>`
    select ${candidate}, entry.body as text, parties.current_id as "subjectId", parties.kind = 'person' as "isPerson"
    from found_entries as entry join parties on parties.id = entry.subject_id
    where entry.kind = 'party' and ${holdingAll(partyWords, step)} and ${conditionsOf(within, partyWords)} limit ${mostParties}`,
  );
}

/** The newest. */
export async function factsHolding(
  db: Db,
  step: Step | null,
  extent: Extent,
  within: Within,
): Promise<Candidate[]> {
  return answersIn(
    db,
    within,
    sql<Candidate>`
    select ${candidate}, left(entry.body, 1000) as text, entry.subject_id as "subjectId", false as "isPerson"
    from ${entriesIn(extent)}
    where ${isFact} and ${holding(factWords, step, extent)} and ${conditionsOf(within, factWords)}
    ${newestFirst(extent)} limit ${mostFacts}`,
  );
}

/** The newest; the words of a phrase wherever they stand. */
export async function sourcesHolding(
  db: Db,
  step: Step | null,
  extent: Extent,
  within: Within,
): Promise<Candidate[]> {
  return answersIn(
    db,
    within,
    sql<Candidate>`
    select ${candidate}, '' as text, entry.subject_id as "subjectId", false as "isPerson"
    from found_entries as entry
    where entry.kind = 'source' and ${holdingAll(sourceWords, inAnyOrder(step), extent)}
      and ${conditionsOf(within, sourceWords)}
    ${newestFirst("all")} limit ${mostSources}`,
  );
}

/** To plan a question of words takes longer than to answer it, and is the same for most words. What is asked of a person
 *  is answered in another way for one who is everywhere than for one who is rare. */
async function answersIn(db: Db, { named }: Within, question: RawBuilder<Candidate>): Promise<Candidate[]> {
  return named.people.length === 0 ? askedAlike(db, question) : (await question.execute(db)).rows;
}

// In what order words stand no index knows: to look it up in every text that has them all would take too long.
function inAnyOrder(step: Step | null): Step | null {
  if (step === null || !hasPhrase(step)) return step;
  return {
    ...step,
    all: step.all.map((queries) => queries.map((each) => each.replaceAll(after, " & "))),
    none: null,
  };
}

const hasPhrase = ({ all, none }: Step) => [...all.flat(), none ?? ""].some((query) => query.includes(after));

/** Those of some texts where the words of a phrase stand after one another. */
export async function phrasesStanding(
  db: Db,
  step: Step,
  texts: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (texts.length === 0 || !hasPhrase(step)) return texts;
  const { rows } = await sql<{ id: string }>`
    select id from found_entries as entry
    where id = any(${texts.map(({ id }) => id)}) and ${holdingAll(sql`entry.words`, step)}`.execute(db);
  const standing = new Set(rows.map(({ id }) => id));
  return texts.filter(({ id }) => standing.has(id));
}

/** A query for each thing that is wanted, for the index to answer alone: to look into whole texts takes long. */
function holdingAll(
  words: RawBuilder<unknown>,
  step: Step | null,
  extent: Extent = "all",
): RawBuilder<unknown> {
  if (step === null) return sql`true`;
  const none = step.none === null ? "" : ` & !(${step.none})`;
  const queries = [...step.all.map((each) => `(${each.join(" | ")})${none}`), ...periodsOf(extent)];
  return sql.join(
    queries.map((query) => sql`${words} @@ ${query}::tsquery`),
    sql` and `,
  );
}

const periodsOf = (extent: Extent) => (typeof extent === "string" ? [] : [periodsQuery(extent.periods)]);

// Of words in one entry out of twenty-five, the limit is reached long before these are gone through.
function entriesIn(extent: Extent): RawBuilder<unknown> {
  if (extent !== "newest") return sql`found_entries as entry`;
  return sql`(select * from found_entries as entry where ${isFact}
    order by entry.held_on desc nulls last limit 30000) as entry`;
}

function holding(words: RawBuilder<unknown>, step: Step | null, extent: Extent = "all"): RawBuilder<unknown> {
  if (step === null) return sql`true`;
  // One by one they are held against the question, and nothing is looked up.
  if (extent === "newest") return answering(sql`entry.words`, step);
  if (extent === "all") return answering(words, step);
  return sql`${words} @@ ${periodsQuery(extent.periods)}::tsquery and ${answering(words, step)}`;
}

// An order that no index has: to go through the newest one by one is right for the commonest words alone, and the
// planner can't tell. Where it is done, they come in order.
function newestFirst(extent: Extent): RawBuilder<unknown> {
  return extent === "newest" ? sql`` : sql`order by entry.held_on + 0 desc nulls last`;
}

/** What a page shows of some entries, in no order. */
export function hitsAt(db: Db, ids: readonly string[]) {
  return hitsWith(db, { ids: listed(ids) });
}

// Twelve tables, of which it takes longer to make a plan than to follow it.
const hitsWith = prepared((db, given: Given<"ids">) =>
  db
    .selectFrom("found_entries as entry")
    .innerJoin("cooperations", "cooperations.id", "entry.cooperation_id")
    .leftJoin("meetings", "meetings.id", "entry.meeting_id")
    .leftJoin("rounds as round", "round.id", "entry.subject_id")
    .leftJoin("consultations as consultation", "consultation.id", "entry.subject_id")
    .leftJoin("parties as own", (join) =>
      join.on(
        sql<SqlBool>`own.id = case entry.kind when 'round' then round.body_id
          when 'consultation' then consultation.body_id else meetings.body_id end`,
      ),
    )
    .leftJoin("parties as body", "body.id", "own.current_id")
    .leftJoin("parties as named", "named.id", "entry.subject_id")
    .leftJoin("parties as party", "party.id", "named.current_id")
    .leftJoin("decisions as decision", "decision.id", "entry.subject_id")
    .leftJoin("assignments as assignment", "assignment.id", "entry.subject_id")
    .leftJoin("inputs as input", "input.id", "entry.subject_id")
    .leftJoin("items as item", (join) =>
      join.on(
        // A case, because a coalesce is thought to leak, and then no index is asked before the rules of secrecy.
        sql<SqlBool>`item.id = case entry.kind when 'decision' then decision.item_id
          when 'assignment' then assignment.item_id when 'input' then input.item_id else entry.subject_id end`,
      ),
    )
    .where(sql<SqlBool>`entry.id = any(${given("ids")}::uuid[])`)
    .select([
      "entry.id",
      "entry.kind",
      "entry.title",
      "entry.body as text",
      unmasked("search_entries", "title", "entry").as("originalTitle"),
      unmasked("search_entries", "body", "entry").as("originalText"),
      "entry.held_on as heldOn",
      "cooperations.slug as cooperation",
      "cooperations.name as cooperationName",
      "meetings.slug as meeting",
      "own.slug as body",
      "body.name as bodyName",
      "item.slug as item",
      "decision.slug as clause",
      "decision.outcome",
      "party.slug as party",
      "party.kind as partyKind",
      sql<number | null>`coalesce(assignment.position, input.position)`.as("position"),
      sql<number | null>`coalesce(round.number, consultation.number)`.as("number"),
    ]),
);
