// What is said of a paragraph of the draft, how it might be worded instead, and what became of that.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { DraftPart } from "../drafting/rules.ts";

export interface DraftComment {
  readonly id: string;
  /** None of the response as a whole. */
  readonly partId: string | null;
  /** As it was worded then. */
  readonly paragraph: string;
  readonly text: string;
  /** How he would word it; nothing where it is to be struck. */
  readonly proposed: string | null;
  readonly doneBy: string | null;
  readonly commentedAt: Date;
  readonly answer: "accepted" | "declined" | null;
  readonly word: string;
}

export type CommentRefusal = "closed" | "empty" | "no-word" | "gone" | NotReworded;

/** It has been written anew since, or stands in more places than one. */
type NotReworded = "reworded" | "twice";

interface Answering {
  readonly parts: readonly DraftPart[];
  readonly isDesk: boolean;
  readonly mayWrite: (part: DraftPart) => boolean;
}

/** Whoever writes a part answers what is said of it; of the response as a whole, the desk. */
export function mayAnswer({ partId }: DraftComment, { parts, isDesk, mayWrite }: Answering): boolean {
  const part = parts.find(({ id }) => id === partId);
  return part === undefined ? isDesk : mayWrite(part);
}

/** What is written in the field is a proposal where it is something else than what stands there. */
export const proposedFor = (paragraph: string, wording: string | null): string | null =>
  paragraph === "" || wording === paragraph ? null : wording;

/** The text with one of its paragraphs worded as proposed. */
export function reworded(text: string, paragraph: string, proposed: string): Result<string, NotReworded> {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.trim() === paragraph);
  if (at === -1) return refuse("reworded");
  if (lines.slice(at + 1).some((line) => line.trim() === paragraph)) return refuse("twice");
  return ok(lines.toSpliced(at, 1, ...(proposed === "" ? [] : [proposed])).join("\n"));
}

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
