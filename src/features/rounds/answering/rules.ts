// When a reply that comes again is the same.
import { isDeepStrictEqual } from "node:util";

interface Said {
  readonly recipientId: string;
  readonly answer: unknown;
  readonly standsOutside: boolean;
  readonly words: string;
  readonly toldHow?: string;
}

export const isSameReply = (one: Said, other: Said): boolean =>
  one.recipientId === other.recipientId &&
  one.standsOutside === other.standsOutside &&
  one.words === other.words &&
  (one.toldHow ?? "") === (other.toldHow ?? "") &&
  isDeepStrictEqual(stored(one.answer), stored(other.answer));

/** As the database keeps it, without the names of files: one that is sent again gets another. */
const stored = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === "fileId" ? undefined : value)));
