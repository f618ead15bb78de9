// From what somebody types to a page of hits.
import type { Piece } from "../../../lib/excerpt.ts";
import { prepared } from "../../../platform/db/prepared.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { excerptOf, markedPieces } from "../excerpts/marks.ts";
import type { FoundKind, SearchForm } from "../forms.ts";
import type { Asked } from "../queries.ts";
import { asksNothing } from "../question/question.ts";
import { cooperationCounts, hitsPerPage, kindCounts, type Narrowing, placeOf } from "../rules.ts";
import { answersTo, type Narrowed } from "./answers.ts";
import { type Ranked, scoreOf } from "./order.ts";
import { type Candidate, type FoundHit, hitsAt } from "./queries.ts";

export interface Hit extends Omit<FoundHit, "title" | "text" | "originalTitle" | "originalText"> {
  readonly title: readonly Piece[];
  /** What it says, or the part where the words stand. */
  readonly excerpt: readonly Piece[];
  /** There are words in it that the public does not read. */
  readonly isHidden: boolean;
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

/** A page of hits that the reader may find, the best first; of more than anybody reads, the newest. */
export async function find(db: Db, asked: Asked, { samverkan, typ, sida }: SearchForm): Promise<Findings> {
  if (asksNothing(asked.question)) return nothing;
  const cooperations = await allCooperations(db, {});
  const cooperationId = cooperations.find(({ slug }) => slug === samverkan)?.id ?? null;
  const narrowed = { cooperationId, kind: typ };
  const everywhere = await answersTo(db, asked, { cooperationId: null, kind: null });
  const isNarrowed = cooperationId !== null || typ !== null;
  const { ranked, isMore } =
    isNarrowed && everywhere.isMore
      ? await answersTo(db, asked, narrowed)
      : { ...everywhere, ranked: everywhere.ranked.filter(isWithin(narrowed)) };

  const counted = (within: Narrowed) =>
    everywhere.isMore ? null : everywhere.ranked.filter(isWithin(within));
  return {
    hits: await hitsOf(db, ranked.slice((sida - 1) * hitsPerPage, sida * hitsPerPage), asked.words),
    kinds: kindCounts(counted({ cooperationId, kind: null })),
    cooperations: cooperationCounts(counted({ cooperationId: null, kind: typ }), cooperations),
    total: ranked.length,
    isMore,
  };
}

const allCooperations = prepared((db) =>
  db.selectFrom("cooperations").select(["id", "slug", "name"]).orderBy("name"),
);

const isWithin =
  ({ cooperationId, kind }: Narrowed) =>
  (candidate: Candidate) =>
    (cooperationId === null || candidate.cooperationId === cooperationId) &&
    (kind === null || candidate.kind === kind);

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
    const { title, text, originalTitle, originalText, ...rest } = hit;
    const excerpt = excerptOf(originalText ?? text, words);
    return {
      ...rest,
      title: markedPieces(originalTitle ?? title, words),
      isHidden: originalTitle !== null || originalText !== null,
      excerpt,
      address: placeOf({ ...rest, excerpt }),
      score: scoreOf(each),
    };
  });
}
