import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "What the municipalities have said, paragraph by paragraph",
  toRound: (number) => `All answers in round ${number}`,
  counted: {
    agree: (count) => `${count} agree`,
    "agree-with-comment": (count) => `${count} agree with a comment`,
    against: (count) => `${count} against`,
    abstain: (count) => `${count} abstain`,
    comment: (count) => (count === 1 ? "1 comment" : `${count} comments`),
  },
  read: (number) => `Read the answers in round ${number}`,
  none: "There are no answers about single paragraphs to show.",
  others: (count) =>
    count === 1
      ? "Of one more paragraph nothing has been said."
      : `Of ${count} more paragraphs nothing has been said.`,
};
