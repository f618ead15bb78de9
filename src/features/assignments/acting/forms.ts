import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { isDay } from "../../../lib/days.ts";

/** What is done with an assignment, in the words that its forms use. */
export const deedNames = ["redovisa", "klart", "tid", "flytta", "stryk", "oppna"] as const;
export type DeedName = (typeof deedNames)[number];

const written = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").trim());

export const deedForm = z.object({
  vad: z.enum(deedNames),
  text: written,
  mote: z.string().refine(isId).nullable().catch(null),
  /** The meeting at which it was told. */
  vid: z.string().refine(isId).nullable().catch(null),
  dag: z.string().refine(isDay).nullable().catch(null),
  /** The day is meant, although the body does not meet then. */
  trots: z.literal("ja").optional().catch(undefined),
});

export type DeedForm = z.infer<typeof deedForm>;

export const undoForm = z.object({ handelse: z.string().refine(isId) });
