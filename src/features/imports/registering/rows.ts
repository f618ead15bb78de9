// A record as rows of the register.
import { freeSlug, slugOf } from "../../../lib/names.ts";
import type { MinutesRecord, RecordItem, RecordMention, Spans } from "../../minutes/index.ts";
import { doubtsOfHeader, doubtsOfInput, doubtsOfRow } from "./doubts.ts";
import type { Cast } from "./cast.ts";

export interface Place {
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly newId: () => string;
}

export type ItemRows = ReturnType<typeof itemRows>;

export function meetingRow(
  record: MinutesRecord,
  cast: Cast,
  slug: string,
  audience: number,
  { cooperationId, meetingId }: Place,
) {
  return {
    id: meetingId,
    audience_id: audience,
    cooperation_id: cooperationId,
    body_id: cast.bodyId,
    cooperation_named: cast.otherCooperation,
    slug,
    kind: record.kind,
    number: record.number,
    held_on: record.date,
    starts: record.start,
    ends: record.end,
    place: record.place,
    remote: record.remote,
    header_spans: record.headerSpans ?? {},
    header_doubts: doubtsOfHeader(record),
    day_witnesses: record.dayWitnesses ?? [],
  };
}

export function attendanceRows(record: MinutesRecord, cast: Cast, { meetingId, newId }: Place) {
  return record.people.flatMap((person, position) => {
    const seat = cast.attendees[position];
    if (seat === undefined) return [];
    return {
      id: newId(),
      meeting_id: meetingId,
      position,
      name: person.name,
      organisation: person.organisation,
      role: person.role ?? null,
      person_id: seat.personId,
      organisation_id: seat.organisationId,
      presence: person.presence,
      chair: person.chair,
      minute_taker: person.minuteTaker,
      came: person.from,
      left_at: person.until,
      doubts: doubtsOfRow(person),
      spans: person.spans ?? [],
    };
  });
}

/** One entry an item: its own row, and the rows of everything under it. */
export function itemRows(record: MinutesRecord, cast: Cast, place: Place) {
  const taken = new Set<string>();
  return record.items.map((item, position) => {
    const slug = itemSlug(item, position, taken);
    taken.add(slug);
    const id = place.newId();
    const row = {
      id,
      meeting_id: place.meetingId,
      position,
      slug,
      number: item.number,
      title: item.title,
      annexes: item.annexes,
      doubts: doubtsOfRow(item),
      spans: item.spans ?? [],
      extent: item.extent === undefined ? null : `[${item.extent[0]},${item.extent[1]})`,
    };
    return { row, ...rowsUnder(item, { id, slug }, cast.items[position], place) };
  });
}

export function mentionRows(
  mentions: readonly RecordMention[],
  items: ItemRows,
  { meetingId, newId }: Place,
) {
  return mentions.map((mention) => ({
    id: newId(),
    meeting_id: meetingId,
    item_id: mention.item === null ? null : (items[mention.item]?.row.id ?? null),
    date: mention.date,
    weekday: mention.weekday,
    names_meeting: mention.meeting !== null,
    body: mention.meeting?.body ?? null,
    time: mention.meeting?.time ?? null,
    text: mention.text,
    spans: mention.spans ?? [],
  }));
}

function rowsUnder(
  item: RecordItem,
  { id, slug }: { id: string; slug: string },
  cast: Cast["items"][number] | undefined,
  place: Place,
) {
  const { cooperationId, meetingId, newId } = place;
  const ofItem = (position: number, spans: Spans | undefined) => ({
    id: newId(),
    item_id: id,
    position,
    spans: spans ?? [],
  });
  const ofMeeting = { cooperation_id: cooperationId, meeting_id: meetingId };
  const assignments = item.assignments.map((assignment, position) => ({
    ...ofItem(position, assignment.spans),
    ...ofMeeting,
    who: assignment.who,
    what: assignment.what,
    due_on: assignment.due,
    due_text: assignment.dueText,
    doubts: doubtsOfRow(assignment),
  }));
  return {
    presentations: item.presenters.flatMap((presenter, position) => {
      const seat = cast?.presenters[position];
      if (seat === undefined) return [];
      const { personId, organisationId } = seat;
      return {
        ...ofItem(position, presenter.spans),
        name: presenter.name,
        organisation: presenter.organisation,
        person_id: personId,
        organisation_id: organisationId,
        doubts: doubtsOfRow(presenter),
      };
    }),
    inputs: item.inputs.map((text, position) => ({
      ...ofItem(position, item.inputSpans?.[position]),
      text,
      doubts: doubtsOfInput(item, position),
    })),
    proposals: (item.proposals ?? []).map(({ text, spans }, position) => ({
      ...ofItem(position, spans),
      text,
    })),
    decisions: item.decisions.map((decision, position) => ({
      ...ofItem(position, decision.spans),
      ...ofMeeting,
      slug: `${slug}-${position + 1}`,
      text: decision.text,
      outcome: decision.outcome,
      doubts: doubtsOfRow(decision),
    })),
    assignments,
    holders: assignments.flatMap((assignment, position) =>
      (cast?.holders[position] ?? []).map((partyId) => ({ assignment_id: assignment.id, party_id: partyId })),
    ),
  };
}

/** The same, a table at a time. */
export function rowsOfItems(items: ItemRows) {
  return {
    items: items.map(({ row }) => row),
    presentations: items.flatMap(({ presentations }) => presentations),
    inputs: items.flatMap(({ inputs }) => inputs),
    proposals: items.flatMap(({ proposals }) => proposals),
    decisions: items.flatMap(({ decisions }) => decisions),
    assignments: items.flatMap(({ assignments }) => assignments),
    assignment_holders: items.flatMap(({ holders }) => holders),
  };
}

// Minutes whose numbers restart give the later items 'u7', as they do for those without a number.
function itemSlug({ number }: RecordItem, position: number, taken: ReadonlySet<string>): string {
  const unnumbered = `u${position + 1}`;
  const slug = number === null ? unnumbered : slugOf(number, unnumbered).slice(0, 40);
  return freeSlug(taken.has(slug) ? unnumbered : slug, taken);
}
