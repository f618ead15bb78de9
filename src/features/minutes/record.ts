// The minutes record: the one shape that every reader gives and every writer takes.
// Field names are fixed (genbo/minutes@1); fields marked "ours" are additions of this reader.
import { z } from "zod";

/** Where in the source text a fact's words stand: half-open [start, end) offsets in UTF-16 units, in order.
 *  More than one pair when a page break or a running head cuts the words. */
const spans = z.array(z.tuple([z.number().int(), z.number().int()]));
export type Spans = z.infer<typeof spans>;

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clock = z.string().regex(/^\d{2}:\d{2}$/);

/** ours: how sure the reader is of a fact, from 0 to 1; not there where nobody has weighed it. */
const sure = z.number().min(0).max(1);
/** ours: what speaks against it, as codes that `doubtText` has words for. */
const doubts = z.array(z.string());
const weighed = { confidence: sure.optional(), doubts: doubts.optional() };

export const outcomes = ["approved", "rejected", "noted", "referred", "deferred", "withdrawn"] as const;
export const presences = ["member", "other", "guest", "absent"] as const;
export const formats = ["pdf", "docx", "text", "scan"] as const;

const person = z.object({
  name: z.string(),
  organisation: z.string().nullable(),
  presence: z.enum(presences),
  chair: z.boolean(),
  minuteTaker: z.boolean(),
  from: clock.nullable(),
  until: clock.nullable(),
  /** ours: when he was out of the room, and came back. */
  breaks: z.array(z.object({ from: clock, until: clock })).optional(),
  /** ours: the title or role as written ("1:e vice ordförande", "kommundirektör"). */
  role: z.string().nullable().optional(),
  /** ours: the letters that the minutes call him by ("AE"). */
  initials: z.string().optional(),
  spans: spans.optional(),
  ...weighed,
});

const presenter = z.object({
  name: z.string(),
  organisation: z.string().nullable(),
  spans: spans.optional(),
  ...weighed,
});

const decision = z.object({
  text: z.string(),
  outcome: z.enum(outcomes),
  spans: spans.optional(),
  ...weighed,
});

const assignment = z.object({
  who: z.string(),
  what: z.string(),
  due: isoDay.nullable(),
  dueText: z.string().nullable(),
  spans: spans.optional(),
  ...weighed,
});

const votes = z.number().int().nonnegative();

/** ours: as it was put and as it fell out. Who answered what is told of a roll call alone. */
const vote = z.object({
  /** "bifall till förslaget"; empty where it is not told. */
  yesMeans: z.string(),
  noMeans: z.string(),
  yes: votes,
  no: votes,
  abstained: votes,
  /** The chair's, where the votes were equal. */
  castingVote: z.enum(["yes", "no"]).nullable(),
  answers: z.array(z.object({ name: z.string(), answer: z.enum(["yes", "no", "abstained"]) })),
});

/** ours: those who reserved themselves against the decision, together, and their words. */
const reservation = z.object({ names: z.array(z.string()), text: z.string() });

const item = z.object({
  number: z.string().nullable(),
  title: z.string(),
  presenters: z.array(presenter),
  inputs: z.array(z.string()),
  decisions: z.array(decision),
  assignments: z.array(assignment),
  annexes: z.array(z.string()),
  /** ours: one entry an input, in the same order. */
  inputSpans: z.array(spans).optional(),
  inputConfidence: z.array(sure).optional(),
  inputDoubts: z.array(doubts).optional(),
  /** ours: the words of the heading. */
  spans: spans.optional(),
  /** Of its number and its title; what stands under it has its own. */
  ...weighed,
  /** ours: from the heading to where the next item begins. */
  extent: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** ours: 'Förslag till beslut', as written, where the item has one. */
  proposals: z.array(z.object({ text: z.string(), spans })).optional(),
  /** ours: who of those present was not there for it: out of the room, or kept out by a conflict of interest. */
  absences: z.array(z.object({ name: z.string(), reason: z.enum(["conflict", "out"]) })).optional(),
  /** ours: in the order in which they were held. */
  votes: z.array(vote).optional(),
  /** ours */
  reservations: z.array(reservation).optional(),
});

/** ours: a date in the text that names a meeting, or that carries a weekday to check. */
const mention = z.object({
  date: isoDay,
  /** The weekday as written, 1 (måndag) to 7 (söndag); null where none is written. */
  weekday: z.number().int().min(1).max(7).nullable(),
  /** The meeting that the words name ("kommundirektörsmötet den 11 juni"); null for a mere date. */
  meeting: z.object({ body: z.string().nullable(), time: z.enum(["past", "coming"]) }).nullable(),
  /** The sentence, as written. */
  text: z.string(),
  /** Index into items; null in the header. */
  item: z.number().int().nullable(),
  spans,
});

/** ours: what the document says of its own day, in its header and in the heads of its pages; and the day that a weekday
 *  in the header would be, where it is not the date's. */
const dayWitness = z.object({
  kind: z.enum(["header", "weekday", "running-head"]),
  date: isoDay,
  text: z.string(),
  spans,
});

export const minutesRecord = z.object({
  schema: z.literal("genbo/minutes@1"),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    format: z.enum(formats),
    repairedWords: z.number().int(),
  }),
  cooperation: z.string().nullable(),
  body: z.string().nullable(),
  kind: z.enum(["notes", "minutes"]),
  number: z.string().nullable(),
  date: isoDay.nullable(),
  start: clock.nullable(),
  end: clock.nullable(),
  place: z.string().nullable(),
  remote: z.boolean(),
  people: z.array(person),
  items: z.array(item),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  /** ours: where the header's facts stand, by field name. */
  headerSpans: z.record(z.string(), spans).optional(),
  headerConfidence: z.record(z.string(), sure).optional(),
  headerDoubts: z.record(z.string(), doubts).optional(),
  /** ours */
  mentions: z.array(mention).optional(),
  /** ours */
  dayWitnesses: z.array(dayWitness).optional(),
});

export type MinutesRecord = z.infer<typeof minutesRecord>;
export type RecordPerson = z.infer<typeof person>;
export type RecordPresenter = z.infer<typeof presenter>;
export type RecordItem = z.infer<typeof item>;
export type RecordDecision = z.infer<typeof decision>;
export type RecordAssignment = z.infer<typeof assignment>;
export type RecordDayWitness = z.infer<typeof dayWitness>;
export type RecordMention = z.infer<typeof mention>;
export type RecordVote = z.infer<typeof vote>;
export type RecordReservation = z.infer<typeof reservation>;
export type Outcome = (typeof outcomes)[number];
export type Presence = (typeof presences)[number];
export type Format = (typeof formats)[number];
