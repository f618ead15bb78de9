// Corrections as they were made: all of one press together, the latest first.
import { type Fact, valueOf } from "../../minutes/index.ts";
import type { MadeCorrection } from "../correcting/queries.ts";

export interface Press {
  readonly batchId: string;
  readonly by: string | null;
  readonly at: Date;
  readonly kind: "accepted" | "added" | "dropped" | "corrected" | "split" | "joined";
  /** What it came to, and of what was dropped, what it was. */
  readonly facts: readonly Fact[];
  readonly corrections: readonly MadeCorrection[];
  /** Nobody has undone it or corrected it again. */
  readonly stands: boolean;
  readonly isUndone: boolean;
}

/** Of corrections in the order in which they were made. */
export function pressesOf(made: readonly MadeCorrection[]): Press[] {
  const batches = Map.groupBy(made, ({ batchId }) => batchId);
  return [...batches].toReversed().flatMap(([batchId, corrections]) => {
    const [first] = corrections;
    if (first === undefined) return [];
    const isUndone = corrections.every(({ undoneAt }) => undoneAt !== null);
    const isReplaced = corrections.some((each) => each.isReplaced && each.undoneAt === null);
    return {
      batchId,
      by: first.madeBy,
      at: first.madeAt,
      kind: kindOf(corrections),
      facts: corrections.flatMap(({ was, becomes }) => (becomes.length === 0 ? was : becomes)),
      corrections,
      stands: !isUndone && !isReplaced,
      isUndone,
    };
  });
}

function kindOf(corrections: readonly MadeCorrection[]): Press["kind"] {
  const [first] = corrections;
  if (first === undefined || corrections.every(({ was, becomes }) => isSame(was, becomes))) return "accepted";
  const { becomes, was } = first;
  if (becomes.length === 0) return "dropped";
  if (was.length === 0) return "added";
  if (becomes.length > was.length) return "split";
  return was.length > becomes.length ? "joined" : "corrected";
}

const isSame = (was: readonly Fact[], becomes: readonly Fact[]): boolean =>
  was.length === becomes.length && was.every((each, i) => valueOf(each) === valueOf(becomes[i] ?? each));
