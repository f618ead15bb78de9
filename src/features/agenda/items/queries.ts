import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ItemKind } from "../../../platform/db/meetings-schema.ts";
import { type Given, listed, prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { clockAfter } from "../order/rules.ts";

export interface AgendaPart {
  readonly id: string;
  readonly name: string;
  readonly heldOn: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  /** With named persons alone. */
  readonly isClosed: boolean;
}

export type Origin = "approval" | "assignment" | "moved" | "wish" | "desk" | "table" | "report";

export interface AgendaItem {
  readonly id: string;
  readonly slug: string;
  /** "3", "3a", as the register keeps it. */
  readonly number: string;
  /** "3", "3 a", "§ 12": as people are shown it. */
  readonly label: string;
  readonly title: string;
  readonly kind: ItemKind | null;
  /** 3 of 3 a. */
  readonly parentId: string | null;
  readonly part: AgendaPart | null;
  /** Planned minutes, and those of a pause before it. */
  readonly minutes: number | null;
  readonly pause: number | null;
  /** When it is planned to begin and end, "09:10"; null where nothing is planned. */
  readonly from: string | null;
  readonly until: string | null;
  readonly background: string;
  readonly presenters: readonly AgendaPresenter[];
  readonly proposals: readonly { readonly id: string; readonly text: string }[];
  readonly annexes: readonly AgendaAnnex[];
  readonly origin: Origin | null;
  readonly assignmentId: string | null;
  readonly movedFromId: string | null;
  readonly approvesId: string | null;
  readonly isDraft: boolean;
  /** Its own audience, where it is for fewer than its meeting and part are. */
  readonly audienceId: number | null;
  readonly reach: "cooperation" | "body" | "closed" | null;
}

export interface AgendaPresenter {
  readonly name: string;
  readonly organisation: string | null;
  readonly personId: string;
}

export interface AgendaAnnex {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The agenda in its order, or some items of it; in a viewer's reading, what of it he may see. */
export async function agendaOf(
  db: Db,
  meetingId: string,
  itemIds?: readonly string[],
): Promise<AgendaItem[]> {
  const rows = await (itemIds === undefined
    ? itemsOfMeeting(db, { meetingId })
    : someItemsOfMeeting(db, { meetingId, itemIds: listed(itemIds) }));
  return rows.map(({ beginsAfter, endsAfter, starts, isParagraph, ...item }) => {
    const number = item.number ?? item.slug;
    const at = (minutes: number | null) =>
      starts === null || minutes === null ? null : clockAfter(starts, minutes);
    return {
      ...item,
      number,
      label: labelOf(number, isParagraph),
      from: at(beginsAfter),
      until: at(endsAfter),
    };
  });
}

export const labelOf = (number: string, isParagraph: boolean): string =>
  (isParagraph ? "§ " : "") + number.replace(/^(\d+)(\p{L}+)$/u, "$1 $2");

const itemsOfMeeting = prepared((db, given: Given<"meetingId">) => itemsOf(db, given("meetingId")));
const someItemsOfMeeting = prepared((db, given: Given<"meetingId" | "itemIds">) =>
  itemsOf(db, given("meetingId")).where(sql<boolean>`items.id = any (${given("itemIds")}::uuid[])`),
);

function itemsOf(db: Db, meetingId: string) {
  return db
    .selectFrom("items")
    .innerJoin("meetings", "meetings.id", "items.meeting_id")
    .leftJoin("meeting_parts as part", "part.id", "items.part_id")
    .leftJoin("body_forms as form", "form.body_id", "meetings.body_id")
    .select((row) => [
      "items.id",
      "items.slug",
      "items.number",
      "items.title",
      "items.kind",
      "items.parent_id as parentId",
      "items.minutes",
      "items.pause",
      "items.begins_after as beginsAfter",
      "items.ends_after as endsAfter",
      "items.background",
      "items.origin",
      "items.assignment_id as assignmentId",
      "items.moved_from_id as movedFromId",
      "items.approves_id as approvesId",
      "items.is_draft as isDraft",
      "items.audience_id as audienceId",
      sql<AgendaPart | null>`case when part.id is not null then json_build_object('id', part.id, 'name', part.name,
        'heldOn', part.held_on, 'starts', part.starts, 'ends', part.ends, 'place', part.place,
        'isClosed', part.audience_id is not null) end`.as("part"),
      sql<string | null>`case when part.id is null then meetings.starts else part.starts end`.as("starts"),
      sql<AgendaItem["reach"]>`(select kind from audiences where id = items.audience_id)`.as("reach"),
      sql<boolean>`coalesce(form.numbering = 'paragraph', false)`.as("isParagraph"),
      jsonArrayFrom(presentersOf(db, row.ref("items.id"))).as("presenters"),
      jsonArrayFrom(proposalsOf(db, row.ref("items.id"))).as("proposals"),
      jsonArrayFrom(annexesOf(db, row.ref("items.id"))).as("annexes"),
    ])
    .where("items.meeting_id", "=", meetingId)
    .orderBy("items.position");
}

const presentersOf = (db: Db, item: Expression<string>) =>
  db
    .selectFrom("presentations as presentation")
    .select(["presentation.name", "presentation.organisation", "presentation.person_id as personId"])
    .where("presentation.item_id", "=", item)
    .orderBy("presentation.position");

const proposalsOf = (db: Db, item: Expression<string>) =>
  db
    .selectFrom("proposals as proposal")
    .select(["proposal.id", "proposal.text"])
    .where("proposal.item_id", "=", item)
    .orderBy("proposal.position");

const annexesOf = (db: Db, item: Expression<string>) =>
  db
    .selectFrom("annexes as annex")
    .select([
      "annex.id",
      "annex.number",
      "annex.title",
      "annex.file_name as fileName",
      "annex.media_type as mediaType",
      "annex.size",
    ])
    .where("annex.item_id", "=", item)
    .orderBy("annex.number");
