// Whether a text is minutes at all. Numbered paragraphs, dates and tasks stand in recipes and contracts too.
import type { MinutesRecord } from "../record.ts";
import type { SourceText } from "../source-text.ts";

const callsItselfMinutes = /(?:protokoll|minnesanteckning|mötesanteckning|mötesnotering)/iu;
/** Where a title stands, beneath a letterhead. */
const beginning = 1500;

/** A body that met, people who were there, something decided, or its own word for it. */
export function looksLikeMinutes(record: MinutesRecord, { text }: SourceText): boolean {
  return (
    record.body !== null ||
    record.people.length > 0 ||
    record.items.some(({ decisions }) => decisions.length > 0) ||
    callsItselfMinutes.test(text.slice(0, beginning)) ||
    callsItselfMinutes.test(record.source.file)
  );
}
