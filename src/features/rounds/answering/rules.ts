// When a reply that comes again is the same.

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
  plain(one.answer) === plain(other.answer);

/** With its fields in order, and without the names of files: one that is sent again gets another. */
const plain = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== "fileId")
            .toSorted(([one], [other]) => (one < other ? -1 : 1)),
        ),
  );
