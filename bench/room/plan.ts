// What a crowd of the bench is told to do, and what it tells of it.
import { z } from "zod";
import { views } from "../../src/features/room/index.ts";

const seat = z.object({
  /** Of its socket. */
  address: z.string(),
  cookie: z.string(),
  view: z.enum(views),
  /** In whose texts one writes here. */
  items: z.array(z.string()),
});
export type Seat = z.infer<typeof seat>;

const form = z.object({ path: z.string(), fields: z.record(z.string(), z.string()) });

const act = z.object({
  ...form.shape,
  name: z.string(),
  /** What then stands in some part on a screen of each view; nothing where such a screen does not show it. */
  shows: z.partialRecord(z.enum(views), z.string()),
  /** What makes the meeting as it was. */
  undo: form.nullable(),
});
export type Act = z.infer<typeof act>;

export const crowdPlan = z.object({
  seats: z.array(seat),
  item: z.string(),
  /** Each of these rows of the item is written by one who sits at the desk, and stands on the screens of those views. */
  rows: z.array(z.object({ id: z.string(), views: z.array(z.enum(views)) })),
  keysASecond: z.number(),
  seconds: z.number(),
  /** The first at the desk sends the forms. */
  desk: z.object({ address: z.string(), id: z.string(), cookie: z.string() }),
  /** One after the other, meanwhile. */
  acts: z.array(act),
  /** And these when nobody writes any more: they change what is on the screens altogether. */
  turns: z.array(act),
});
export type CrowdPlan = z.infer<typeof crowdPlan>;

/** One for each that was done. */
const milliseconds = z.array(z.number()).readonly();

export const crowdReport = z.object({
  /** Until it is on all other screens. */
  keystrokes: milliseconds,
  acts: milliseconds,
  turns: milliseconds,
  /** Until whoever wrote it knows that it is stored. */
  stored: milliseconds,
});
export type CrowdReport = z.infer<typeof crowdReport>;
