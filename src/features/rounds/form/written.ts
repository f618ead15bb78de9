// What stands in the fields of an answer's form, as it was written there: what cannot be taken is shown again as it was.
import type { Language } from "../../../lib/language.ts";
import { decimalWritten } from "./numbers.ts";
import { type RoundField, type RoundForm, said, saidIn } from "./rules.ts";

/** What each input has; a full stop stands in no id, so no two have one name. */
export const inputs = {
  said: (field: string) => `svar.${field}`,
  words: (field: string) => `ord.${field}`,
  row: (field: string, row: string) => `rad.${field}.${row}`,
  rowWords: (field: string, row: string) => `radord.${field}.${row}`,
  person: (field: string, place: number) => `namn.${field}.${place}`,
  title: (field: string, place: number) => `titel.${field}.${place}`,
  none: (field: string) => `ingen.${field}`,
  file: (field: string) => `fil.${field}`,
  /** Of a file that was sent before. */
  keptFile: (field: string) => `filen.${field}`,
};

/** By the name of the input; several where several are chosen. */
export type Written = ReadonlyMap<string, readonly string[]>;

export const writtenAt = (written: Written, name: string): string => written.get(name)?.[0] ?? "";
export const isWritten = (written: Written, name: string, value: string): boolean =>
  written.get(name)?.includes(value) ?? false;

/** Of a form that was sent; files are not among it. */
export function writtenIn(body: Readonly<Record<string, unknown>>): Written {
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().flatMap((each) => (typeof each === "string" ? [clean(each)] : [])),
    ]),
  );
}

const clean = (text: string) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").trim();

/** An answer, as it would be written again. */
export function writtenAs(
  form: RoundForm,
  answer: Readonly<Record<string, unknown>>,
  language: Language,
): Written {
  return new Map(form.flatMap((field) => rewritten(field, answer, language)));
}

type Entry = readonly [string, readonly string[]];

function rewritten(
  field: RoundField,
  answer: Readonly<Record<string, unknown>>,
  language: Language,
): readonly Entry[] {
  const { id } = field;
  const rows = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([row, value]): Entry => [inputs.row(id, row), [value]]);
  switch (field.kind) {
    case "stance": {
      const told = saidIn(answer, said.stance, id);
      return told === undefined
        ? []
        : [
            [inputs.said(id), [told.stance]],
            [inputs.words(id), [told.words]],
          ];
    }
    case "choice":
      return [[inputs.said(id), saidIn(answer, said.choice, id)?.chosen ?? []]];
    case "dates":
      return rows(saidIn(answer, said.dates, id)?.dates ?? {});
    case "numbers": {
      const told = Object.entries(saidIn(answer, said.numbers, id)?.rows ?? {});
      return rows(Object.fromEntries(told.map(([row, value]) => [row, decimalWritten(value, language)])));
    }
    case "names":
      return rewrittenNames(id, saidIn(answer, said.names, id)?.persons);
    case "text":
      return [[inputs.said(id), [saidIn(answer, said.text, id)?.text ?? ""]]];
    case "file": {
      const told = saidIn(answer, said.file, id);
      return told === undefined ? [] : [[inputs.keptFile(id), [told.fileId]]];
    }
    case "document":
    default:
      return Object.entries(saidIn(answer, said.document, id)?.paragraphs ?? {}).flatMap(
        ([row, { stance, words }]): Entry[] => [
          [inputs.row(id, row), [stance ?? ""]],
          [inputs.rowWords(id, row), [words]],
        ],
      );
  }
}

function rewrittenNames(
  id: string,
  persons: readonly { readonly name: string; readonly title: string }[] | undefined,
): readonly Entry[] {
  if (persons === undefined) return [];
  if (persons.length === 0) return [[inputs.none(id), ["ja"]]];
  return persons.flatMap(({ name, title }, place): Entry[] => [
    [inputs.person(id, place), [name]],
    [inputs.title(id, place), [title]],
  ]);
}
