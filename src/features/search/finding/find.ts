// From what somebody types to a page of hits.
import type { Piece } from "../../../lib/excerpt.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { excerptOf, markedPieces } from "../excerpts/marks.ts";
import type { FoundKind, SearchForm } from "../forms.ts";
import { understood } from "../queries.ts";
import { asksNothing } from "../question/question.ts";
import type { Understood } from "../question/understood.ts";
import { cooperationCounts, hitsPerPage, kindCounts, type Narrowing, placeOf } from "../rules.ts";
import { type Candidate, candidatesOf, type FoundHit, hitsAt, mostCandidates } from "./queries.ts";
import { inOrder, nearnessOf, type Ranked, scoreOf } from "./order.ts";

export interface Hit extends Omit<FoundHit, "title" | "text"> {
  readonly title: readonly Piece[];
  /** What it says, or the part where the words stand. */
  readonly excerpt: readonly Piece[];
  readonly address: string;
  /** The higher, the better. */
  readonly score: number;
}

export interface Findings {
  readonly hits: readonly Hit[];
  /** What it can be narrowed to: the kinds in the cooperation asked for, the cooperations with the kind asked for. */
  readonly kinds: readonly Narrowing<FoundKind>[];
  readonly cooperations: readonly Narrowing<Cooperation>[];
  readonly total: number;
  /** There are more than have been counted. */
  readonly isMore: boolean;
}

interface Cooperation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const nothing: Findings = { hits: [], kinds: [], cooperations: [], total: 0, isMore: false };

/** A page of hits, the best first; of more than `mostCandidates`, the newest. */
export async function find(db: Db, { q, samverkan, typ, sida }: SearchForm): Promise<Findings> {
  const asked = await understood(db, q);
  if (asksNothing(asked.question)) return nothing;

  const cooperations = await db
    .selectFrom("cooperations")
    .select(["id", "slug", "name"])
    .orderBy("name")
    .execute();
  const cooperationId = cooperations.find(({ slug }) => slug === samverkan)?.id ?? null;
  const narrowed = { cooperationId, kind: typ };
  const everywhere = await rankedOf(db, asked, { cooperationId: null, kind: null });
  const isCounted = everywhere.length < mostCandidates;
  const isNarrowed = cooperationId !== null || typ !== null;
  const ranked =
    isCounted || !isNarrowed ? everywhere.filter(isWithin(narrowed)) : await rankedOf(db, asked, narrowed);

  const counted = (within: Narrowed) => (isCounted ? everywhere.filter(isWithin(within)) : null);
  return {
    hits: await hitsOf(db, ranked.slice((sida - 1) * hitsPerPage, sida * hitsPerPage), asked.words),
    kinds: kindCounts(counted({ cooperationId, kind: null })),
    cooperations: cooperationCounts(counted({ cooperationId: null, kind: typ }), cooperations),
    total: ranked.length,
    isMore: ranked.length >= mostCandidates,
  };
}

interface Narrowed {
  readonly cooperationId: string | null;
  readonly kind: FoundKind | null;
}

const isWithin =
  ({ cooperationId, kind }: Narrowed) =>
  (candidate: Candidate) =>
    (cooperationId === null || candidate.cooperationId === cooperationId) &&
    (kind === null || candidate.kind === kind);

/** The nearest first; what is further away is looked for when there is not enough of what is near. */
async function rankedOf(db: Db, { question, steps }: Understood, narrowed: Narrowed): Promise<Ranked[]> {
  const within = { question, ...narrowed };
  const found: Ranked[][] = [];
  for (const step of steps.length === 0 ? [null] : steps) {
    const candidates = await candidatesOf(db, step, within);
    found.push(
      candidates.map((candidate) => ({ ...candidate, nearness: nearnessOf(candidate, step, question) })),
    );
    if (candidates.length >= mostCandidates) break;
  }
  return inOrder(found);
}

async function hitsOf(db: Db, ranked: readonly Ranked[], words: ReadonlySet<string>): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const shown = await hitsAt(
    db,
    ranked.map(({ id }) => id),
  );
  const byId = new Map(shown.map((hit) => [hit.id, hit]));
  return ranked.flatMap((each) => {
    const hit = byId.get(each.id);
    if (hit === undefined) return [];
    const { title, text, ...rest } = hit;
    const excerpt = excerptOf(text, words);
    return {
      ...rest,
      title: markedPieces(title, words),
      excerpt,
      address: placeOf({ ...rest, excerpt }),
      score: scoreOf(each),
    };
  });
}
