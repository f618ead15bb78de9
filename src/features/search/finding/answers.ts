// All that answers a question, or as much of it as anybody reads, in order.
import type { Db } from "../../../platform/db/schema.ts";
import type { FoundKind } from "../forms.ts";
import type { Asked } from "../queries.ts";
import type { Question } from "../question/question.ts";
import { inSetting, type Step, type Understood } from "../question/understood.ts";
import { wordsOf } from "../question/words.ts";
import { partiesNamed, type Within } from "./conditions/queries.ts";
import { type Census, expectedOf, type Extent, extentsFor, isPromising, textExtentsFor } from "./extent.ts";
import { inOrder, type Ranked } from "./order.ts";
import {
  type Candidate,
  factsHolding,
  mostFacts,
  mostSources,
  partiesHolding,
  phrasesStanding,
  sourcesHolding,
} from "./queries.ts";
import { type HitNearness, weigh } from "./weighing.ts";

export interface Narrowed {
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

export interface Answers {
  readonly ranked: readonly Ranked[];
  /** There is more than this. */
  readonly isMore: boolean;
}

export async function answersTo(db: Db, asked: Asked, narrowed: Narrowed): Promise<Answers> {
  const { census } = asked;
  const within = { asked, named: await partiesNamed(db, asked), ...narrowed };
  if (asked.steps.length === 0) return everything(db, within);
  const [parties, facts] = await Promise.all([
    mayBeParties(asked.question) ? partiesHolding(db, asked.stepsInWords.at(-1) ?? null, within) : [],
    nearestFirst(asked.steps, {
      most: mostFacts,
      tellsHowNear: false,
      census: census.facts,
      extentsOf: whereOf(within, census.facts, extentsFor),
      holding: (step, extent) => factsHolding(db, step, extent, within),
      answering: async (_, candidates) => candidates,
    }),
  ]);
  // Whoever has more facts than he can read needs no whole texts as well, unless they are what he asks for.
  const areFactsEnough = facts.isMore && narrowed.kind !== "source";
  const asking = areFactsEnough
    ? { steps: [], isMore: false }
    : nearestFirst(asked.stepsInWords, {
        most: mostSources,
        tellsHowNear: asked.question.wanted.length === 1,
        census: census.sources,
        extentsOf: whereOf(within, census.sources, textExtentsFor),
        holding: (step, extent) => sourcesHolding(db, step, extent, within),
        answering: (step, candidates) => phrasesStanding(db, step, candidates),
      });
  // While the database looks for those.
  const weighed = [...parties, ...facts.steps.flat()].map((candidate) => ({
    ...candidate,
    ...weigh(candidate, asked),
  }));
  const sources = await asking;
  const ofSources = sources.steps.flatMap((candidates, step) =>
    candidates.map((candidate) => ({ ...candidate, nearness: sourceNearness(step, asked), rank: 0 })),
  );
  return { ranked: inOrder([...weighed, ...ofSources]), isMore: facts.isMore || sources.isMore };
}

/** Nobody is a body's, or of a year. */
const mayBeParties = ({ bodies, years }: Question) => bodies.length === 0 && years === null;

/** A body narrows as its name does around an entry. */
function whereOf({ asked: { question }, named }: Within, census: Census, extents: typeof extentsFor) {
  const bodies = named.bodies.map((each) => each.map(({ name }) => inSetting(longestOf(wordsOf(name)))));
  return ({ words }: Step) => extents({ words, bodies, years: question.years }, census);
}

const longestOf = (words: readonly string[]) =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");

/** A question of fields alone: there is no nearer or further. */
async function everything(db: Db, within: Within): Promise<Answers> {
  const { people, bodies, years } = within.asked.question;
  const extent = people.length + bodies.length > 0 || years !== null ? "all" : "newest";
  const [parties, facts, sources] = await Promise.all([
    partiesHolding(db, null, within),
    factsHolding(db, null, extent, within),
    sourcesHolding(db, null, extent, within),
  ]);
  const ranked = [...parties, ...facts, ...sources].map((candidate) => ({
    ...candidate,
    nearness: "exact" as const,
    rank: candidate.kind === "party" ? 1 : 0,
  }));
  return { ranked: inOrder(ranked), isMore: facts.length >= mostFacts || sources.length >= mostSources };
}

interface Found {
  /** What each step adds. */
  readonly steps: readonly (readonly Candidate[])[];
  readonly isMore: boolean;
}

// Five pages: whoever wants older hits than these says what year.
const enough = 100;

interface Looking {
  /** What is looked up at once, at most. */
  readonly most: number;
  /** Whether the step that something is found by tells how near it is. */
  readonly tellsHowNear: boolean;
  readonly census: Census;
  readonly extentsOf: (step: Step) => readonly Extent[];
  readonly holding: (step: Step, extent: Extent) => Promise<readonly Candidate[]>;
  /** Those of them that answer the step. */
  readonly answering: (step: Step, candidates: readonly Candidate[]) => Promise<readonly Candidate[]>;
}

/** What is further away is looked for when there is not enough of what is near. */
async function nearestFirst(asked: readonly Step[], looking: Looking): Promise<Found> {
  const furthest = furthestAtOnce(asked, looking);
  const atOnce = furthest === null ? null : await answeringIn("all", furthest, looking);
  const isAllOfIt = furthest !== null && atOnce?.isCutOff === false;
  const seen = new Set<string>();
  const steps: Candidate[][] = [];
  let isMore = false;
  for (const step of isAllOfIt ? asked.slice(asked.indexOf(furthest)) : asked) {
    const { found, isCutOff } =
      step === furthest && atOnce !== null ? atOnce : await newestAnswering(step, looking);
    steps.push(found.filter(({ id }) => !seen.has(id)));
    for (const { id } of found) seen.add(id);
    isMore = isCutOff && found.length >= enough;
    if (isMore) break;
  }
  return { steps, isMore };
}

/** The furthest step of which there is hardly more than can be put in order: one question instead of one for each that is
 *  nearer. */
function furthestAtOnce(asked: readonly Step[], { tellsHowNear, census, most, extentsOf }: Looking) {
  if (tellsHowNear) return null;
  const isHardlyMore = (step: Step) =>
    expectedOf(step.words, census) < 2 * most && extentsOf(step).every((extent) => extent === "all");
  return asked.findLast(isHardlyMore) ?? null;
}

async function answeringIn(extent: Extent, step: Step, { most, holding, answering }: Looking) {
  const candidates = await holding(step, extent);
  return { found: await answering(step, candidates), isCutOff: candidates.length >= most };
}

async function newestAnswering(step: Step, looking: Looking) {
  const { candidates, isCutOff } = await newestHolding(step, looking);
  return { found: await looking.answering(step, candidates), isCutOff };
}

/** What is older is looked for when there is not enough of what is new. */
async function newestHolding(step: Step, { most, extentsOf, holding }: Looking) {
  let candidates: readonly Candidate[] = [];
  let last: Extent | null = null;
  for (const extent of extentsOf(step)) {
    if (!isPromising(extent, last, candidates.length, enough)) continue;
    candidates = await holding(step, extent);
    if (candidates.length >= (extent === "all" ? most : enough)) return { candidates, isCutOff: true };
    last = extent;
  }
  return { candidates, isCutOff: false };
}

// A whole text is further off than a fact, and several words here and there in it furthest.
const bySteps: readonly HitNearness[] = ["exact", "compound", "folded"];

function sourceNearness(step: number, { question }: Understood): HitNearness {
  return question.wanted.length > 1 ? "part" : (bySteps[step] ?? "part");
}
