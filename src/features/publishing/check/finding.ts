/** What in a text ought to be looked at before the public reads it. */
export const findingKinds = ["personal-number", "phone", "email", "address", "secrecy"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Half-open offsets into the text that was looked through. */
export interface Finding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
}

/** One finding for each match that is one. */
export function findingsOf(
  kind: FindingKind,
  pattern: RegExp,
  text: string,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): Finding[] {
  return [...text.matchAll(pattern)]
    .filter(isOne)
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].trimEnd().length }));
}

/** What stands before a place on its own line, and at most so many signs of it. */
export function lineBefore(text: string, at: number, most = 60): string {
  const start = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - most);
  return text.slice(start, at);
}

/** The whole line that a place stands on. */
export function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end === -1 ? undefined : end);
}
