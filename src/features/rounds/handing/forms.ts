import { z } from "zod";
import { newId } from "../../../lib/new-id.ts";
import type { RoundForm } from "../form/rules.ts";

/** So many can be asked at once. */
export const rowsShown = 3;
const longestNote = 4000;

const text = (longest: number) =>
  z
    .string()
    .catch("")
    .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim().slice(0, longest));
const texts = (longest: number) =>
  z
    .union([z.array(text(longest)), text(longest).transform((one) => [one])])
    .catch([])
    .transform((all) => all.slice(0, 20));

const written = z.object({
  nytt: newId,
  namn: texts(200),
  epost: texts(254),
  falt: texts(40),
  ord: text(longestNote),
});

/** What stands in the form that asks colleagues. */
export interface WrittenHandover {
  /** The one who sends it names it. */
  readonly id: string;
  readonly rows: readonly { readonly name: string; readonly email: string }[];
  readonly fields: readonly string[];
  readonly note: string;
}

export function writtenHandover(body: Record<string, unknown>): WrittenHandover {
  const { nytt: id, namn, epost, falt: fields, ord: note } = written.parse(body);
  const rows = Array.from({ length: Math.max(namn.length, epost.length) }, (_, place) => ({
    name: namn[place] ?? "",
    email: epost[place] ?? "",
  }));
  return { id, rows: rows.filter(({ name, email }) => name !== "" || email !== ""), fields, note };
}

export interface Asking {
  readonly id: string;
  readonly colleagues: readonly { readonly name: string; readonly email: string }[];
  /** None where all of the form is asked. */
  readonly fields: readonly string[] | null;
  readonly note: string;
}

export type AskingRefusal = "nobody" | "no-name" | "no-email" | "bad-email";
export type ReadAsking =
  | { readonly ok: true; readonly value: Asking }
  | { readonly ok: false; readonly reason: AskingRefusal; readonly who: string };

const address = z.email();

/** Whoever stands there twice is asked once. */
export function readAsking(form: RoundForm, { id, rows, fields, note }: WrittenHandover): ReadAsking {
  const refused = (reason: AskingRefusal, who = ""): ReadAsking => ({ ok: false, reason, who });
  if (rows.length === 0) return refused("nobody");
  for (const { name, email } of rows) {
    if (name === "") return refused("no-name", email);
    if (email === "") return refused("no-email", name);
    if (!address.safeParse(email).success) return refused("bad-email", email);
  }
  const byEmail = new Map(rows.map((row) => [row.email.toLowerCase(), row]));
  const chosen = form.map((field) => field.id).filter((each) => fields.includes(each));
  const isWhole = chosen.length === 0 || chosen.length === form.length;
  return {
    ok: true,
    value: { id, colleagues: [...byEmail.values()], fields: isWhole ? null : chosen, note },
  };
}
