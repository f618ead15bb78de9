import { z } from "zod";
import { isId } from "../../../../lib/asked.ts";
import { roles } from "../fields/rules.ts";
import type { Seats } from "./rules.ts";

const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll(/\s+/g, " ").trim().slice(0, 254));

/** The fields of a row, by the id of the municipality or the member. */
export const askedField = (key: string) => `med-${key}`;
export const nameField = (key: string, place: number) => `namn-${key}-${place}`;
export const emailField = (key: string, place: number) => `epost-${key}-${place}`;

export interface TypedRow {
  readonly key: string;
  readonly isAsked: boolean;
  /** The first answers; the others are his deputies. */
  readonly answerers: readonly { readonly name: string; readonly email: string }[];
}

/** One who answers, and his deputies. */
export const mostAnswerers = 6;

/** What was typed of the rows that the page had. */
export const typedRows = (body: Readonly<Record<string, unknown>>, keys: readonly string[]): TypedRow[] =>
  keys.map((key) => ({
    key,
    isAsked: body[askedField(key)] === "ja",
    answerers: Array.from({ length: mostAnswerers }, (_, place) => ({
      name: text.parse(body[nameField(key, place)]),
      email: text.parse(body[emailField(key, place)]),
    })),
  }));

/** Of a municipality's director, its board's chair and whoever speaks for the opposition, each may sit elsewhere. */
export const mostSeats = 3;

/** Whose seats tell who is suggested: body by body, with the role that is meant there. */
export const askedSeats = (bodies: readonly string[] = [], chosen: readonly string[] = []): Seats[] =>
  bodies
    .map((bodyId, at) => ({
      bodyId,
      role: z
        .enum(roles)
        .nullable()
        .catch(null)
        .parse(chosen[at] ?? null),
    }))
    .filter(({ bodyId }) => isId(bodyId))
    .slice(0, mostSeats);

const address = z.email().max(254);
export const isEmail = (typed: string): boolean => address.safeParse(typed).success;
