// What each round of a consultation asks.
import type { RoundForm, WantedRound } from "../../rounds/index.ts";
import { type DraftPart, paragraphsOf } from "../drafting/rules.ts";
import type { Asking } from "../stepping/rules.ts";
import { wording } from "../submitting/wording.ts";
import { type Plan } from "../timing/rules.ts";

interface About {
  readonly title: string;
  readonly background: string;
  readonly questions: readonly string[];
  readonly adopts: "body" | "per-capsulam";
  readonly bodyId: string;
  readonly deadline: string;
}

export interface RoundWords {
  readonly question: Readonly<Record<Asking, (title: string) => string>>;
  readonly stance: Readonly<Record<Asking, string>>;
  readonly document: string;
  readonly standing: (stance: NonNullable<DraftPart["stance"]>) => string;
  readonly summary: string;
}

interface Around {
  readonly parts: readonly DraftPart[];
  readonly plan: Plan;
  readonly reach: WantedRound["reach"];
  readonly today: string;
  readonly words: RoundWords;
}

/** A round that is longer than this is told by the draft's own page. */
const longest = { background: 20_000, paragraphs: 400, paragraph: 20_000 };

export function roundFor(
  about: About,
  step: Asking,
  { parts, plan, reach, today, words }: Around,
): WantedRound {
  return {
    kind: step === "signing" ? (about.adopts === "body" ? "anchoring" : "per-capsulam") : "consultation",
    question: words.question[step](about.title).slice(0, 500),
    background: backgroundOf(about, step, parts, words).slice(0, longest.background),
    form: formOf(step, parts, words),
    asks: "municipalities",
    bodyId: about.bodyId,
    deadline: deadlineOf(about, step, plan, today),
    repliesSeen: "at-once",
    mayStandOutside: true,
    reach,
  };
}

/** The last day of the plan, or as long as there is where that has passed. */
function deadlineOf({ deadline }: About, step: Asking, { windows }: Plan, today: string): string {
  const planned = windows.find((each) => each.step === step)?.until ?? deadline;
  const last = planned < today ? deadline : planned;
  return last < today ? today : last;
}

function backgroundOf(about: About, step: Asking, parts: readonly DraftPart[], words: RoundWords): string {
  if (step === "signing") {
    // Per capsulam it is decided on, and nothing that the text says is a clause of that.
    const clause = about.adopts === "per-capsulam" ? `${wording.adopting(about.title)}\n\n` : "";
    return clause + wholeText(parts, words);
  }
  const questions = about.questions.map((each, index) => `${index + 1}. ${each}`).join("\n");
  return step === "asked"
    ? [about.background, questions].filter((each) => each !== "").join("\n\n")
    : about.background;
}

const formOf = (step: Asking, parts: readonly DraftPart[], words: RoundWords): RoundForm => {
  const stance = { id: "stallning", kind: "stance" as const, label: words.stance[step] };
  const paragraphs = paragraphsIn(parts, words);
  return step === "commenting" && paragraphs.length > 0
    ? [stance, { id: "utkast", kind: "document", label: words.document, paragraphs }]
    : [stance];
};

function paragraphsIn(parts: readonly DraftPart[], words: RoundWords) {
  return parts
    .flatMap((part) => paragraphsOf(part.text).map((text) => paragraphAsked(part, text, words)))
    .slice(0, longest.paragraphs)
    .map((text, index) => ({ id: `stycke-${index + 1}`, text }));
}

/** How a round that asks about the draft words one of its paragraphs. */
export const paragraphAsked = (
  part: Pick<DraftPart, "kind" | "title">,
  text: string,
  words: Pick<RoundWords, "summary">,
): string => `${headingOf(part, words)}: ${text}`.slice(0, longest.paragraph);

const headingOf = (
  { kind, title }: Pick<DraftPart, "kind" | "title">,
  words: Pick<RoundWords, "summary">,
): string => (kind === "summary" ? words.summary : title);

/** What is signed off: all that is written. */
function wholeText(parts: readonly DraftPart[], words: RoundWords): string {
  return parts
    .filter(({ text, stance }) => text !== "" || stance !== null)
    .map((part) =>
      [
        headingOf(part, words),
        ...(part.stance === null ? [] : [words.standing(part.stance)]),
        ...(part.text === "" ? [] : [part.text]),
      ].join("\n"),
    )
    .join("\n\n");
}
