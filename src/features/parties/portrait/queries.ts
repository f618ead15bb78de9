import { sql } from "kysely";
import type { Db, PartyKind } from "../../../platform/db/schema.ts";

export type Portrayed = NonNullable<Awaited<ReturnType<typeof partyAt>>>;
export type Spelling = Awaited<ReturnType<typeof spellingsOf>>[number];
export type Merge = Awaited<ReturnType<typeof mergesOf>>[number];
export type Presentation = Awaited<ReturnType<typeof presentationsOf>>[number];
export type Other = Awaited<ReturnType<typeof othersLike>>[number];
export type HeldAssignment = Awaited<ReturnType<typeof assignmentsHeldBy>>[number];

/** The party at an address; `currentSlug` is another when it has been merged into somebody else. */
export function partyAt(db: Db, cooperation: string, kind: PartyKind, slug: string) {
  return db
    .selectFrom("parties as party")
    .innerJoin("parties as current", "current.id", "party.current_id")
    .where("party.cooperation_id", "=", cooperation)
    .where("party.kind", "=", kind)
    .where("party.slug", "=", slug)
    .select([
      "current.id",
      "party.slug",
      "current.slug as currentSlug",
      "current.name",
      "current.kind",
      "current.municipality_code as municipalityCode",
      "current.member_from as memberFrom",
    ])
    .executeTakeFirst();
}

/** Every spelling that a document has used, how often, and the latest meeting that used it. */
export function spellingsOf(db: Db, party: string) {
  return db
    .with("used", () => uses(db, party))
    .with("alias", (with_) =>
      with_
        .selectFrom("party_aliases")
        .where("party_id", "in", ownIds(db, party))
        .select("spelling")
        .union(with_.selectFrom("used").select("spelling")),
    )
    .selectFrom("alias")
    .leftJoin("used", "used.spelling", "alias.spelling")
    .leftJoin("meetings as meeting", "meeting.id", "used.meeting_id")
    .leftJoin("parties as body", "body.id", "meeting.body_id")
    .select([
      "alias.spelling",
      sql<number>`count(used.meeting_id)::int`.as("count"),
      sql<string | null>`(array_agg(meeting.slug order by meeting.held_on desc nulls last))[1]`.as("meeting"),
      sql<string | null>`(array_agg(body.slug order by meeting.held_on desc nulls last))[1]`.as("body"),
      sql<string | null>`max(meeting.held_on)`.as("heldOn"),
    ])
    .groupBy("alias.spelling")
    .orderBy("count", "desc")
    .orderBy(sql`alias.spelling collate swedish`)
    .execute();
}

/** Merges that have brought other parties here, those taken back too, the latest first. */
export function mergesOf(db: Db, party: string) {
  return db
    .selectFrom("merges as merge")
    .innerJoin("parties as kept", "kept.id", "merge.kept_id")
    .innerJoin("parties as merged", "merged.id", "merge.merged_id")
    .where((where) =>
      where.or([where("kept.current_id", "=", party), where("merged.current_id", "=", party)]),
    )
    .select([
      "merge.id",
      "kept.name as kept",
      "merged.name as merged",
      "merge.merged_at as mergedAt",
      "merge.undone_at as undoneAt",
    ])
    .orderBy("merge.merged_at", "desc")
    .execute();
}

/** Everyone else of the kind: whom a party may turn out to be. */
export function othersLike(db: Db, cooperation: string, { id, kind }: { id: string; kind: PartyKind }) {
  return db
    .selectFrom("parties")
    .where("cooperation_id", "=", cooperation)
    .where("kind", "=", kind)
    .whereRef("current_id", "=", "id")
    .where("id", "<>", id)
    .select(["id", "name"])
    .orderBy(sql`name collate swedish`)
    .execute();
}

/** The address of the party that pages show for this one. */
export function currentOf(db: Db, id: string) {
  return db
    .selectFrom("parties as party")
    .innerJoin("parties as current", "current.id", "party.current_id")
    .where("party.id", "=", id)
    .select(["current.id", "current.kind", "current.slug"])
    .executeTakeFirst();
}

/** Whether whoever signs in with an account is this person; asked as Genbo itself. */
export async function isJoinedTo(db: Db, account: string, person: string): Promise<boolean> {
  const joined = await db
    .selectFrom("account_persons")
    .innerJoin("parties", "parties.id", "person_id")
    .where("account_id", "=", account)
    .where("parties.current_id", "=", person)
    .select("person_id")
    .executeTakeFirst();
  return joined !== undefined;
}

/** The party whose page shows a merge. */
export function keptOf(db: Db, merge: string) {
  return db
    .selectFrom("merges")
    .innerJoin("parties as kept", "kept.id", "merges.kept_id")
    .innerJoin("parties as current", "current.id", "kept.current_id")
    .where("merges.id", "=", merge)
    .select(["current.id", "current.kind", "current.slug"])
    .executeTakeFirst();
}

/** What a person has presented, or what has been presented on behalf of an organisation. */
export function presentationsOf(db: Db, party: string) {
  return db
    .selectFrom("presentations as presentation")
    .innerJoin("items as item", "item.id", "presentation.item_id")
    .innerJoin("meetings as meeting", "meeting.id", "item.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .leftJoin("parties as body", "body.id", "own.current_id")
    .where((where) =>
      where.or([
        where("presentation.person_id", "in", ownIds(db, party)),
        where("presentation.organisation_id", "in", ownIds(db, party)),
      ]),
    )
    .select([
      "presentation.name",
      "item.slug as item",
      "item.number as itemNumber",
      "item.title as itemTitle",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
      "body.name as bodyName",
    ])
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("item.position")
    .execute();
}

export function assignmentsHeldBy(db: Db, party: string) {
  return db
    .selectFrom("assignments as assignment")
    .innerJoin("items as item", "item.id", "assignment.item_id")
    .innerJoin("meetings as meeting", "meeting.id", "assignment.meeting_id")
    .leftJoin("parties as own", "own.id", "meeting.body_id")
    .where("assignment.id", "in", (held) =>
      held
        .selectFrom("assignment_holders")
        .where("party_id", "in", ownIds(db, party))
        .select("assignment_id"),
    )
    .select([
      "assignment.who",
      "assignment.what",
      "assignment.due_on as dueOn",
      "assignment.due_text as dueText",
      "item.slug as item",
      "meeting.slug as meeting",
      "meeting.held_on as heldOn",
      "own.slug as body",
    ])
    .orderBy("meeting.held_on", (order) => order.desc().nullsLast())
    .orderBy("item.position")
    .orderBy("assignment.position")
    .execute();
}

/** The party itself and everyone merged into it: facts keep their own. */
export function ownIds(db: Db, party: string) {
  return db.selectFrom("parties").where("current_id", "=", party).select("id");
}

function uses(db: Db, party: string) {
  const own = ownIds(db, party);
  return db
    .selectFrom("attendances")
    .where("person_id", "in", own)
    .select(["name as spelling", "meeting_id"])
    .unionAll(
      db
        .selectFrom("attendances")
        .where("organisation_id", "in", own)
        .select([sql<string>`organisation`.as("spelling"), "meeting_id"]),
    )
    .unionAll(
      db
        .selectFrom("presentations")
        .innerJoin("items", "items.id", "presentations.item_id")
        .where("person_id", "in", own)
        .select(["presentations.name as spelling", "items.meeting_id"]),
    )
    .unionAll(
      db
        .selectFrom("presentations")
        .innerJoin("items", "items.id", "presentations.item_id")
        .where("organisation_id", "in", own)
        .select([sql<string>`presentations.organisation`.as("spelling"), "items.meeting_id"]),
    )
    .unionAll(
      db
        .selectFrom("meetings")
        .innerJoin("documents", "documents.meeting_id", "meetings.id")
        .where("body_id", "in", own)
        .where("documents.copy_of", "is", null)
        .where(sql`documents.record ->> 'body'`, "is not", null)
        .select([sql<string>`documents.record ->> 'body'`.as("spelling"), "documents.meeting_id"]),
    );
}

export type Portrait = Awaited<ReturnType<typeof portraitOf>>;

export async function portraitOf(db: Db, party: string) {
  const [spellings, merges, presentations, assignments] = await Promise.all([
    spellingsOf(db, party),
    mergesOf(db, party),
    presentationsOf(db, party),
    assignmentsHeldBy(db, party),
  ]);
  return { spellings, merges, presentations, assignments };
}
