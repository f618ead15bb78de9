// What is said of a paragraph of the draft, and what became of it.

export interface DraftComment {
  readonly id: string;
  /** None of the response as a whole. */
  readonly partId: string | null;
  /** As it was worded then. */
  readonly paragraph: string;
  readonly text: string;
  readonly doneBy: string | null;
  readonly commentedAt: Date;
  readonly answer: "accepted" | "declined" | null;
  readonly word: string;
}

export type CommentRefusal = "closed" | "empty" | "no-word" | "gone";

/** Those of a paragraph as it is now; and of a part, those whose words have been written anew since. */
export const commentsAbout = (
  comments: readonly DraftComment[],
  partId: string,
  paragraph: string,
): readonly DraftComment[] =>
  comments.filter((each) => each.partId === partId && each.paragraph === paragraph);

export const commentsOnEarlier = (
  comments: readonly DraftComment[],
  partId: string,
  paragraphs: readonly string[],
): readonly DraftComment[] =>
  comments.filter((each) => each.partId === partId && !paragraphs.includes(each.paragraph));
