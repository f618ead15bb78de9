// Blacking out: every letter and sign gives way to a block, so that all offsets into the text hold.

const block = "█";

/** The words wherever they stand whole, also where a line break or a form feed has come between them. */
export function masked(text: string, words: readonly string[]): string {
  return words.reduce(
    (before, each) => before.replace(patternOf(each), (found) => found.replace(/\S/g, block)),
    text,
  );
}

/** The same in every text of a JSON value; its names stay. */
export const maskedJson = (json: string, words: readonly string[]): string =>
  JSON.stringify(maskedValue(JSON.parse(json), words));

export const hasWords = (text: string, words: string): boolean => patternOf(words).test(text);

/** As they are kept and compared: on one line. */
export const onOneLine = (words: string): string => words.trim().replace(/\s+/g, " ");

function maskedValue(value: unknown, words: readonly string[]): unknown {
  if (typeof value === "string") return masked(value, words);
  if (Array.isArray(value)) return value.map((each) => maskedValue(each, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, maskedValue(each, words)]));
}

/** A word may be divided at the end of a line, in the source text or in the words themselves. */
export function patternOf(words: string): RegExp {
  const divided = String.raw`(?:\u00ad|-[ \t]*\n\s*)?`;
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => Array.from(part, signOf).join(divided));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${parts.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, "giu");
}

function signOf(sign: string): string {
  if (sign === "-") return String.raw`-\s?`;
  return /[\^$\\.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
}

/** A text of the register: how it was read, and how it stands. */
export interface StoredText {
  readonly table: string;
  readonly column: string;
  readonly id: string;
  readonly form: "text" | "json" | "list";
  readonly original: string;
  readonly current: string;
}

export interface ChangedText extends StoredText {
  readonly wanted: string;
}

/** What must be written for exactly these words to be masked. */
export function changesFor(texts: readonly StoredText[], words: readonly string[]): ChangedText[] {
  return texts
    .map((text) => ({
      ...text,
      wanted: text.form === "text" ? masked(text.original, words) : maskedJson(text.original, words),
    }))
    .filter(({ form, wanted, current }) =>
      form === "text" ? wanted !== current : wanted !== JSON.stringify(JSON.parse(current)),
    );
}
