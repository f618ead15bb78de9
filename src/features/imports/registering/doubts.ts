// What the register keeps of how sure the reader was: why a fact is uncertain, and nothing of those that are not.
import { type MinutesRecord, type RecordItem, sureFrom } from "../../minutes/index.ts";

interface Weighed {
  readonly confidence?: number | undefined;
  readonly doubts?: readonly string[] | undefined;
}

/** Null where nobody has weighed it; empty where the reader is sure. */
export function doubtsOfRow({ confidence, doubts = [] }: Weighed): string[] | null {
  if (confidence === undefined) return null;
  return confidence < sureFrom ? [...doubts] : [];
}

export const doubtsOfInput = ({ inputConfidence, inputDoubts }: RecordItem, position: number) =>
  doubtsOfRow({ confidence: inputConfidence?.[position], doubts: inputDoubts?.[position] });

/** By field; only those that are uncertain. */
export function doubtsOfHeader({ headerConfidence = {}, headerDoubts = {} }: MinutesRecord) {
  return Object.fromEntries(
    Object.entries(headerConfidence).flatMap(([field, confidence]) =>
      confidence < sureFrom ? [[field, headerDoubts[field] ?? []]] : [],
    ),
  );
}
