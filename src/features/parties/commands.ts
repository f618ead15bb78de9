import { sql } from "kysely";
import { freeSlug, slugOf } from "../../lib/names.ts";
import type { Tx } from "../../platform/db/schema.ts";
import type { NewParty, PartyBook } from "./rules.ts";

const otherwise = { person: "person", organisation: "organisation", body: "organ" };

/** Stores what a document has added to the book: parties, spellings, and what search finds them by. */
export async function enterParties(tx: Tx, cooperationId: string, book: PartyBook): Promise<void> {
  if (book.newSpellings.length === 0) return;
  if (book.added.length > 0) {
    const slugs = await freeSlugs(tx, cooperationId, book.added);
    await tx
      .insertInto("parties")
      .values(book.added.map(partyRow(cooperationId, slugs)))
      .execute();
  }
  await tx
    .insertInto("party_aliases")
    .values(book.newSpellings.map(({ partyId, ...spelling }) => ({ party_id: partyId, ...spelling })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await refreshSearch(tx, [...new Set(book.newSpellings.map(({ partyId }) => partyId))]);
}

/** Takes spellings back that nothing of these parties is written with any more. */
export async function forgetSpellings(
  tx: Tx,
  parties: readonly string[],
  spellings: readonly string[],
): Promise<void> {
  if (parties.length === 0 || spellings.length === 0) return;
  const { rows } = await sql<{ partyId: string }>`
    delete from party_aliases as called using parties
    where parties.id = party_id and party_id = any(${[...parties]}::uuid[])
      and spelling = any(${[...spellings]}) and spelling <> parties.name
      and not exists (
        select from attendances where person_id = party_id and name = spelling
          or organisation_id = party_id and organisation = spelling)
      and not exists (
        select from presentations where person_id = party_id and name = spelling
          or organisation_id = party_id and organisation = spelling)
      and not exists (
        select from assignment_holders as held join assignments on assignments.id = assignment_id
        where held.party_id = called.party_id and position(spelling in who) > 0)
      and not exists (
        select from meetings join documents on documents.meeting_id = meetings.id
        where body_id = party_id and record ->> 'body' = spelling)
    returning party_id as "partyId"`.execute(tx);
  const changed = [...new Set(rows.map(({ partyId }) => partyId))];
  if (changed.length > 0) await refreshSearch(tx, changed);
}

function partyRow(cooperationId: string, slugs: Map<string, string>) {
  return ({ id, kind, name, municipalityCode }: NewParty) => ({
    id,
    cooperation_id: cooperationId,
    kind,
    name,
    slug: slugs.get(id) ?? id,
    current_id: id,
    municipality_code: municipalityCode,
  });
}

async function freeSlugs(
  tx: Tx,
  cooperationId: string,
  added: readonly NewParty[],
): Promise<Map<string, string>> {
  const wished = new Map(added.map((party) => [party.id, slugOf(party.name, otherwise[party.kind])]));
  const { rows } = await sql<{ kind: string; slug: string }>`
    select kind, slug from parties
    where cooperation_id = ${cooperationId} and kind in ('person', 'organisation', 'body')
      and slug = any(${[...wished.values()].flatMap(numbered)})`.execute(tx);

  const taken = new Set(rows.map(({ kind, slug }) => `${kind} ${slug}`));
  const slugs = new Map<string, string>();
  for (const { id, kind } of added) {
    const slug = freeSlug(`${kind} ${wished.get(id)}`, taken);
    taken.add(slug);
    slugs.set(id, slug.slice(kind.length + 1));
  }
  return slugs;
}

// More than a hundred of one name would fail on the unique slug, loudly.
function numbered(slug: string): string[] {
  return [slug, ...Array.from({ length: 99 }, (_, i) => `${slug}-${i + 2}`)];
}

async function refreshSearch(tx: Tx, parties: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("search_entries")
    .where("kind", "=", "party")
    .where("subject_id", "in", parties)
    .execute();
  await sql`
    insert into search_entries (cooperation_id, kind, subject_id, title, body)
    select cooperation_id, 'party', id, name,
      coalesce(string_agg(spelling, ' · ' order by spelling) filter (where spelling <> name), '')
    from parties join party_aliases on party_id = id
    where id = any(${[...parties]})
    group by id`.execute(tx);
}
