// What goes over to a reader process, and what comes back.
import { z } from "zod";
import { formats, minutesRecord } from "../record.ts";
import { recognisedPage, scannedPage } from "../source/pictures/scanned-page.ts";
import { unreadables } from "../source/reasons.ts";

const repair = z.object({ start: z.number(), end: z.number(), word: z.string() });

const sourceText = z.object({
  format: z.enum(formats),
  text: z.string(),
  emphasis: z.array(z.object({ start: z.number(), kind: z.enum(["heading", "bold"]) })),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  certainty: z.array(z.object({ start: z.number(), end: z.number(), confidence: z.number() })).optional(),
  pictures: z
    .array(z.object({ page: z.number(), after: z.number(), own: z.string() }))
    .readonly()
    .optional(),
  putIn: z
    .array(z.tuple([z.number(), z.number()]))
    .readonly()
    .optional(),
  repairs: z.array(repair).readonly().optional(),
});

export const order = z.object({
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  /** What was recognised in it, where it is pictures; the bytes are not looked at then. */
  pages: z.array(scannedPage).readonly().optional(),
  /** What was recognised on those of its pages that are pictures, where others have a text. */
  pictures: z.array(recognisedPage).readonly().optional(),
  /** The text that there is already: what was recognised is read only where it is better. */
  against: z.string().optional(),
  name: z.string(),
  sha256: z.string(),
  /** The day of a meeting whose minutes do not tell it themselves. */
  knownDate: z.string().nullable(),
  mending: z.union([
    z.object({ sound: z.array(z.string()).readonly() }),
    z.object({ repairs: z.array(repair).readonly() }),
  ]),
});
export type Order = z.infer<typeof order>;

export const answer = z.union([
  z.object({ ok: z.literal(true), value: z.object({ source: sourceText, record: minutesRecord }) }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(unreadables),
    /** The pages that may tell what the others do not. */
    pictures: z.array(z.number()).readonly().optional(),
  }),
  z.object({ fault: z.string() }),
]);
export type Answer = z.infer<typeof answer>;
