// A field as it is typed, and what is meant by it.
import { z } from "zod";
import { isId } from "../../../../lib/asked.ts";
import { freeSlug, slugOf } from "../../../../lib/names.ts";
import { ok, refuse, type Result } from "../../../../lib/result.ts";
import { type RoundField, roundField } from "../../form/rules.ts";
import { datesWritten } from "./dates/rules.ts";
import { fieldKinds, type FieldStep, roles, type WrittenField } from "./rules.ts";

const text = z
  .string()
  .catch("")
  .transform((written) => written.replaceAll("\0", "").replaceAll("\r\n", "\n").trim());
const ticked = z
  .literal("ja")
  .optional()
  .catch(undefined)
  .transform((yes) => yes === "ja");

/** More than a form can hold, so that one too many is told rather than lost. */
const most = 61;

export const fieldName = (at: number, name: string) => `falt-${at}-${name}`;

export function writtenFields(body: Readonly<Record<string, unknown>>): WrittenField[] {
  return Array.from({ length: most }, (_, at) => at).flatMap((at) => {
    const of = (name: string) => body[fieldName(at, name)];
    const kind = z.enum(fieldKinds).safeParse(of("slag")).data;
    if (kind === undefined) return [];
    const id = text.parse(of("id"));
    return {
      id: /^[a-z0-9-]{1,40}$/.test(id) ? id : `${kind}-${at + 1}`,
      kind,
      label: text.parse(of("etikett")),
      lines: text.parse(of("rader")),
      isMany: ticked.parse(of("flera")),
      isLong: ticked.parse(of("lang")),
      role: z.enum(roles).catch("member").parse(of("roll")),
      bodyId: text.parse(of("organ")),
      most: text.parse(of("antal")),
    };
  });
}

/** The step of a button: "till:text", "upp:2", "bort:2". */
export function stepWritten(told: unknown): FieldStep | null {
  const [name = "", of = ""] = text.parse(told).split(":");
  const kind = z.enum(fieldKinds).safeParse(of).data;
  if (name === "till") return kind === undefined ? null : { step: "add", kind };
  const step = ({ upp: "up", ned: "down", bort: "remove" } as const)[name];
  return step === undefined || !/^\d{1,2}$/.test(of) ? null : { step, at: Number(of) };
}

export type FieldFault =
  | "no-label"
  | "few-choices"
  | "same-choices"
  | "no-dates"
  | "unreadable-date"
  | "no-rows"
  | "bad-count"
  | "no-paragraphs"
  | "field-too-long";

/** What the field asks. `label` is what it is called where nobody has said anything. */
export function fieldWritten(
  written: WrittenField,
  otherwise: string,
  today: string,
): Result<RoundField, FieldFault> {
  const needsLabel = written.kind === "choice" || written.kind === "text" || written.kind === "file";
  if (written.label === "" && needsLabel) return refuse("no-label");
  const label = written.label === "" ? otherwise : written.label.replaceAll(/\s+/g, " ");
  const field = meant(written, { id: written.id, label }, today);
  if (!field.ok) return field;
  const read = roundField.safeParse(field.value);
  return read.success ? ok(read.data) : refuse("field-too-long");
}

function meant(
  written: WrittenField,
  own: { readonly id: string; readonly label: string },
  today: string,
): Result<RoundField, FieldFault> {
  const { kind } = written;
  const lines = linesOf(written.lines);
  switch (kind) {
    case "stance":
    case "file":
      return ok({ ...own, kind });
    case "text":
      return ok({ ...own, kind, isLong: written.isLong });
    case "choice":
      if (lines.length < 2) return refuse("few-choices");
      if (new Set(lines).size < lines.length) return refuse("same-choices");
      return ok({ ...own, kind, isMany: written.isMany, choices: named(lines, (label) => ({ label })) });
    case "dates": {
      const dates = datesWritten(lines, today);
      return dates.ok ? ok({ ...own, kind, dates: [...dates.value] }) : dates;
    }
    case "names": {
      const count = /^\d{1,2}$/.test(written.most) ? Number(written.most) : 0;
      if (count < 1 || count > 20) return refuse("bad-count");
      const bodyId = isId(written.bodyId) ? written.bodyId : null;
      return ok({ ...own, kind, role: written.role, bodyId, most: count });
    }
    case "numbers":
      return lines.length === 0 ? refuse("no-rows") : ok({ ...own, kind, rows: named(lines, rowWritten) });
    case "document": {
      const paragraphs = written.lines
        .split(/\n\s*\n/)
        .flatMap((each) => (each.trim() === "" ? [] : each.trim()));
      if (paragraphs.length === 0) return refuse("no-paragraphs");
      return ok({ ...own, kind, paragraphs: named(paragraphs, (its) => ({ text: its })) });
    }
    default:
      return kind satisfies never;
  }
}

/** A name for each, made of what it says: whoever answers upon a page that was made before something was changed says
 *  what he read, or nothing. */
function named<Of>(texts: readonly string[], of: (text: string) => Of): (Of & { id: string })[] {
  const taken = new Set<string>();
  return texts.map((each) => {
    const id = freeSlug(slugOf(each, "val").slice(0, 34), taken);
    taken.add(id);
    return { ...of(each), id };
  });
}

/** "Antal elever; st; 2025": what, in what unit, of which year. */
function rowWritten(line: string): { label: string; unit: string; year: number | null } {
  const [label = "", ...rest] = line.split(/[;\t]/).map((part) => part.trim());
  const year = rest.find((part) => /^(?:19|20|21)\d\d$/.test(part));
  const unit = rest.find((part) => part !== year) ?? "";
  return { label, unit, year: year === undefined ? null : Number(year) };
}

const linesOf = (written: string): string[] =>
  written.split("\n").flatMap((line) => (line.trim() === "" ? [] : line.trim().replaceAll(/[ ]+/g, " ")));

/** As it would be typed. */
export function writtenOfField(field: RoundField): Partial<WrittenField> {
  switch (field.kind) {
    case "choice":
      return { isMany: field.isMany, lines: field.choices.map(({ label }) => label).join("\n") };
    case "dates":
      return { lines: field.dates.map(dateAsTyped).join("\n") };
    case "names":
      return { role: field.role, bodyId: field.bodyId ?? "", most: String(field.most) };
    case "numbers":
      return {
        lines: field.rows
          .map(({ label, unit, year }) => [label, unit, ...(year === null ? [] : [year])].join("; "))
          .join("\n"),
      };
    case "text":
      return { isLong: field.isLong };
    case "document":
      return { lines: field.paragraphs.map((each) => each.text).join("\n\n") };
    case "stance":
    case "file":
      return {};
    default:
      return field satisfies never;
  }
}

const dateAsTyped = ({ day, starts, ends }: { day: string; starts: string | null; ends: string | null }) =>
  [day, ...(starts === null ? [] : [ends === null ? starts : `${starts}–${ends}`])].join(" ");
