// Puts the items of made-up meetings into the database, with all that stands in them.
import type { Db } from "../../src/platform/db/schema.ts";
import type { Item } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export interface InItem extends Item {
  readonly position: number;
  readonly names: { readonly presenter: string };
  readonly ofMeeting: { readonly cooperation_id: string; readonly meeting_id: string };
  readonly part: string | null;
  readonly isAgendaDraft: boolean;
  readonly written: { readonly is_draft: boolean };
}

export async function storeItems(db: Db, items: readonly InItem[]): Promise<void> {
  if (items.length === 0) return;
  const under = (item: Item) => ({ item_id: item.id, position: 0 });
  await db
    .insertInto("items")
    .values(
      items.map(({ id, slug, word, position, ofMeeting, part, isAgendaDraft: is_draft, run }) => ({
        id,
        meeting_id: ofMeeting.meeting_id,
        position,
        slug,
        title: word,
        part_id: part,
        background: run?.background ?? "",
        origin: run === null ? null : ("assignment" as const),
        reports_id: run?.reported ?? null,
        is_draft,
      })),
    )
    .execute();
  await db
    .insertInto("presentations")
    .values(items.map((item) => ({ ...under(item), name: item.names.presenter, person_id: item.presenter })))
    .execute();
  await db
    .insertInto("inputs")
    .values(
      items.map((item) => ({ ...under(item), ...item.written, id: item.input.id, text: item.input.word })),
    )
    .execute();
  await db
    .insertInto("decisions")
    .values(
      items.map((item) => ({
        ...under(item),
        ...item.ofMeeting,
        ...item.written,
        id: item.decision.id,
        slug: item.decision.slug,
        text: withMasked(item.decision.word, item.decision.masked),
        outcome: "approved" as const,
      })),
    )
    .execute();
  await db
    .insertInto("assignments")
    .values(
      items.map((item) => ({
        ...under(item),
        ...item.ofMeeting,
        ...item.written,
        id: item.assignment.id,
        who: "",
        what: item.assignment.word,
        due_on: "2027-01-01",
        return_meeting_id: item.assignment.returns,
      })),
    )
    .execute();
  await db
    .insertInto("assignment_holders")
    .values(items.map(({ assignment }) => ({ assignment_id: assignment.id, party_id: assignment.holder })))
    .execute();
  for (const item of items) await storeBesides(db, item);
}

/** What not every item has. */
async function storeBesides(db: Db, item: InItem): Promise<void> {
  const { proposal, mention, contradiction } = item;
  if (proposal !== null)
    await db
      .insertInto("proposals")
      .values({ id: proposal.id, item_id: item.id, position: 0, text: proposal.word })
      .execute();
  if (mention !== null)
    await db
      .insertInto("mentions")
      .values({
        id: mention.id,
        meeting_id: item.ofMeeting.meeting_id,
        item_id: item.id,
        date: "2026-04-01",
        names_meeting: false,
        text: mention.word,
      })
      .execute();
  if (contradiction !== null)
    await db
      .insertInto("contradictions")
      .values({
        id: contradiction.id,
        ...item.ofMeeting,
        item_id: item.id,
        code: "proposal-without-decision",
        facts: JSON.stringify({ title: contradiction.word }),
        fingerprint: contradiction.word,
        found_at: then,
      })
      .execute();
}

/** As everybody reads it. */
export const withMasked = (word: string, masked: unknown) =>
  masked === null ? word : `${word} ${"█".repeat(11)}`;
