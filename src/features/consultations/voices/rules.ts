// What the municipalities have said of the paragraphs of a response, in the rounds that asked about it.
import type { Round, SpokenParagraph, Stance } from "../../rounds/index.ts";

export interface Voices {
  readonly round: Pick<Round, "number" | "cooperationSlug">;
  readonly paragraph: SpokenParagraph;
}

interface Asked {
  readonly round: Voices["round"];
  readonly spoken: readonly SpokenParagraph[];
}

/** Of each round that asked about it, the paragraphs that something has been said of. */
export const heardIn = ({ round, spoken }: Asked): Voices[] =>
  spoken.filter(({ sayings }) => sayings.length > 0).map((paragraph) => ({ round, paragraph }));

/** Of a paragraph as it stands now, worded as it is asked about. */
export const voicesOf = (rounds: readonly Asked[], asked: string): readonly Voices[] =>
  rounds.flatMap(heardIn).filter(({ paragraph }) => paragraph.text === asked);

const order: readonly (Stance | "comment")[] = [
  "agree",
  "agree-with-comment",
  "against",
  "abstain",
  "comment",
];

/** How many have said what; a comment alone takes no stance. */
export const counts = ({ sayings }: SpokenParagraph) =>
  order
    .map((kind) => ({ kind, count: sayings.filter(({ stance }) => (stance ?? "comment") === kind).length }))
    .filter(({ count }) => count > 0);
