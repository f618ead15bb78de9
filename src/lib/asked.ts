// What an address asks for, understood kindly: what makes no sense is not asked for.
import { z } from "zod";

/** Words; the one sign that PostgreSQL's text cannot hold is left out. */
export const askedText = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").trim().slice(0, 300));

/** A page of a long list, from 1. */
export const askedPage = z.coerce.number().int().min(1).max(100_000).catch(1);

/** Whether this can be a row's id at all; the database refuses to compare with anything else. */
export const isId = (text: string): boolean => z.guid().safeParse(text).success;
