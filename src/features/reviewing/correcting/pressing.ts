// One press as corrections to store: its edits one after another, each of what those before have made.
import { ok, refuse, type Result } from "../../../lib/result.ts";
import {
  corrected,
  type Correction,
  type Edit,
  edited,
  type EditRefusal,
  type Fact,
} from "../../minutes/index.ts";
import type { ReadAndSaid } from "./queries.ts";

export interface Made extends Correction {
  readonly id: string;
  readonly was: readonly Fact[];
}

export interface Pressed {
  readonly made: readonly Made[];
  /** Ids of earlier corrections, and the made one that takes the place of each. */
  readonly replaced: ReadonlyMap<string, string>;
}

export function pressed(
  { read, corrections, text }: ReadAndSaid,
  edits: readonly Edit[],
  newId: () => string,
): Result<Pressed, EditRefusal> {
  const stored = corrections.filter(({ undoneAt, isReplaced }) => undoneAt === null && !isReplaced);
  let standing: readonly (Correction & { readonly id: string })[] = stored;
  let made: readonly Made[] = [];
  const replaced = new Map<string, string>();
  for (const edit of edits) {
    if (!edit.becomes.every(({ spans }) => spans.every(([, end]) => end <= text.length)))
      return refuse("not-a-record");
    const shown = corrected(read, standing).facts.filter(({ key }) => edit.keys.includes(key));
    const result = edited(read, standing, edit);
    if (!result.ok) return result;
    const { corrections: next, replaces } = result.value;
    const put = next.map((each) => ({
      ...each,
      id: newId(),
      was: shown.filter(({ fact }) => fact.part === each.part).map(({ fact }) => fact),
    }));
    const [first] = put;
    for (const { id } of stored) if (replaces.includes(id) && first !== undefined) replaced.set(id, first.id);
    made = [...made.filter(({ id }) => !replaces.includes(id)), ...put];
    standing = [...standing.filter(({ id }) => !replaces.includes(id)), ...put];
  }
  return ok({ made, replaced });
}
