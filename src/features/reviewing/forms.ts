import { z } from "zod";
import { askedPage, isId } from "../../lib/asked.ts";
import { newId } from "../../lib/new-id.ts";
import { outcomes, presences } from "../minutes/index.ts";

export const queueForm = z.object({
  visa: z.enum(["vantar", "granskade"]).catch("vantar"),
  sida: askedPage,
});
export type QueueForm = z.infer<typeof queueForm>;

/** Where one stands: a fact, or what a press has made. */
export const standingForm = z.object({
  uppgift: z.string().catch(""),
  tryck: z.string().refine(isId).optional().catch(undefined),
  /** A scanned document as its text, or as the page of that number. */
  visa: z.enum(["bild", "text"]).optional().catch(undefined),
  sida: z.coerce.number().int().positive().optional().catch(undefined),
});
export type StandingForm = z.infer<typeof standingForm>;

const line = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").replaceAll(/\s+/g, " ").trim().slice(0, 2000));
const lines = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").trim().slice(0, 20_000));
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

/** The fields of every kind of fact; each uses its own. */
export const tellingForm = z.object({
  varde: line,
  nummer: line,
  rubrik: line,
  namn: line,
  organisation: line,
  roll: line,
  narvaro: z.enum(presences).catch("member"),
  ordforande: ticked,
  sekreterare: ticked,
  kom: line,
  gick: line,
  text: lines,
  utfall: z.enum(outcomes).catch("approved"),
  vem: line,
  nar: line,
  nartext: line,
});
export type TellingForm = z.infer<typeof tellingForm>;

export const deeds = ["stammer", "ratta", "bort", "dela", "ihop"] as const;

export const correctingForm = z.object({
  gor: z.enum(deeds).catch("ratta"),
  uppgift: z.string().catch(""),
  tryck: newId,
});

/** `orden` puts the words in the place of those of the fact where one is. */
export const addable = ["decision", "assignment", "input", "person", "presenter", "item", "annex"] as const;
export const addingForm = z.object({
  som: z.enum([...addable, "orden"]).catch("decision"),
  uppgift: z.string().catch(""),
  fran: z.coerce.number().int().nonnegative().optional().catch(undefined),
  till: z.coerce.number().int().positive().optional().catch(undefined),
  ord: lines,
  tryck: newId,
});
export type AddingForm = z.infer<typeof addingForm>;

export const pressForm = z.object({ tryck: newId });

export const alikeForm = z.object({
  tryck: newId,
  av: z.string().refine(isId).catch(""),
  handling: z.array(z.string()).catch([]),
});

/** A damaged word, what it was read as, and whether that is taken back or wanted back. */
export const unrepairingForm = z.object({
  star: z.string().catch(""),
  ord: z.string().catch(""),
  gor: z.enum(["angra", "igen"]).catch("angra"),
});

export const reviewedForm = z.object({
  granskat: z.enum(["ja", "nej"]).catch("ja"),
  sekunder: z.coerce.number().int().min(0).max(86_400).nullable().catch(null),
});
