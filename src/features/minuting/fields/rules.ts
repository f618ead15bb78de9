// What is written in place, a field at a time, and what each may hold.
import { z } from "zod";
import { clockOf } from "../../../lib/swedish-clock.ts";
import { outcomes, presences } from "../../minutes/index.ts";
import { clockFrom } from "../attending/rules.ts";

type Table = "meetings" | "items" | "inputs" | "decisions" | "assignments" | "attendances" | "reservations";

export interface Field {
  readonly table: Table;
  readonly column: string;
  readonly holds: "text" | "clock" | "yes" | "outcome" | "presence";
}

export const fields = {
  borjan: { table: "meetings", column: "starts", holds: "clock" },
  slut: { table: "meetings", column: "ends", holds: "clock" },
  borjade: { table: "items", column: "began", holds: "clock" },
  inspel: { table: "inputs", column: "text", holds: "text" },
  beslut: { table: "decisions", column: "text", holds: "text" },
  utfall: { table: "decisions", column: "outcome", holds: "outcome" },
  uppdrag: { table: "assignments", column: "what", holds: "text" },
  reservation: { table: "reservations", column: "text", holds: "text" },
  narvaro: { table: "attendances", column: "presence", holds: "presence" },
  kom: { table: "attendances", column: "came", holds: "clock" },
  gick: { table: "attendances", column: "left_at", holds: "clock" },
  roll: { table: "attendances", column: "role", holds: "text" },
  lank: { table: "attendances", column: "is_remote", holds: "yes" },
  ordforande: { table: "attendances", column: "chair", holds: "yes" },
  sekreterare: { table: "attendances", column: "minute_taker", holds: "yes" },
} satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;

export const fieldName = z.enum(Object.keys(fields)).transform((name, context): FieldName => {
  if (isFieldName(name)) return name;
  context.addIssue("no such field");
  return z.NEVER;
});

const isFieldName = (name: string): name is FieldName => name in fields;

/** The value as it is kept; null where the field cannot hold it. */
export function valueFor({ holds }: Field, typed: string, now: Date): string | null {
  const text = unixLines(typed).trim();
  switch (holds) {
    case "text":
      return text;
    case "clock":
      if (/^nu$/iu.test(text)) return clockOf(now);
      return text === "" ? "" : clockFrom(text);
    case "yes":
      return text === "" ? "" : "ja";
    case "outcome":
      return z.enum(outcomes).safeParse(text).data ?? null;
    case "presence":
    default:
      return z.enum(presences).safeParse(text).data ?? null;
  }
}

/** A browser sends lines as mail does; a textarea and what is written live count an end of line as one. */
const unixLines = (typed: string): string => typed.replaceAll(/\r\n?/gu, "\n");
