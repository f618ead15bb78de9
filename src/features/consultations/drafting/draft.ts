// The response as somebody sees it while it is written.
import type { Db } from "../../../platform/db/schema.ts";
import { type AskedRound, askedRounds } from "../asking/queries.ts";
import { commentsOf } from "../commenting/queries.ts";
import type { DraftComment } from "../commenting/rules.ts";
import { actsOf, type Consultation, consultationById } from "../queries.ts";
import { isDraftOpen } from "../stepping/rules.ts";
import { partsOf, personsOf, possibleWriters, type Writer } from "./queries.ts";
import type { DraftPart } from "./rules.ts";

export interface Draft {
  readonly consultation: Consultation;
  readonly parts: readonly DraftPart[];
  readonly comments: readonly DraftComment[];
  /** What the municipalities were asked about it, as far as it is for him. */
  readonly rounds: readonly Pick<AskedRound, "round" | "spoken">[];
  /** Who can be given something to write; of the desk. */
  readonly writers: readonly Writer[];
  readonly isOpen: boolean;
  /** The parts that are his to write: the desk's are all of them. */
  readonly written: ReadonlySet<string>;
}

interface Asked {
  /** Of the consultation. */
  readonly id: string;
  /** Who would write; none who only follows. */
  readonly accountId: string | null;
  readonly today: string;
}

/** In a viewer's reading; undefined until it is for him. */
export async function draftOf(
  seen: Db,
  register: Db,
  { id, accountId, today }: Asked,
): Promise<Draft | undefined> {
  const consultation = await consultationById(seen, id);
  const parts = await partsOf(seen, id);
  if (consultation === undefined || parts.length === 0) return undefined;
  const { isDesk, cooperationId } = consultation;
  const persons = await personsOf(register, accountId);
  const his = parts.filter(
    ({ ownerId }) => accountId !== null && (isDesk || (ownerId !== null && persons.has(ownerId))),
  );
  return {
    consultation,
    parts,
    comments: await commentsOf(seen, id),
    rounds: await askedRounds(seen, await actsOf(seen, id), today),
    writers: isDesk ? await possibleWriters(register, cooperationId) : [],
    isOpen: isDraftOpen(consultation.lastStep),
    written: new Set(his.map((part) => part.id)),
  };
}

/** The same after words alone have been written. */
export const draftAnew = async (seen: Db, draft: Draft): Promise<Draft> => ({
  ...draft,
  parts: await partsOf(seen, draft.consultation.id),
});
