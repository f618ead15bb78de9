// Whether every act stands as it was sealed. docs/security/record-of-acts.md tells what this can show and what not.
import type { Db } from "../db/schema.ts";
import { firstSeal, sealOf } from "./seal.ts";

/** An act and its seal, kept outside the database: what stood there when the record was last verified. */
export interface KeptSeal {
  readonly id: number;
  readonly seal: Buffer;
}

export interface Whole {
  readonly count: number;
  /** To be kept elsewhere. None in an empty record. */
  readonly last: KeptSeal | null;
}

export interface Broken {
  /** The first act that does not fit. */
  readonly brokenAt: number;
  readonly what: "missing" | "changed" | "inserted";
}

const batch = 1000;

/** Reads the record from its beginning, or from an act whose seal was kept, a batch at a time. */
export async function verifyActs(db: Db, since?: KeptSeal): Promise<Whole | Broken> {
  const beginning = since === undefined ? firstSeal : await sealBefore(db, since.id);
  if (beginning === undefined) return { brokenAt: (since?.id ?? 1) - 1, what: "missing" };

  let previous: KeptSeal = { id: (since?.id ?? 1) - 1, seal: beginning };
  let count = 0;
  for (let after = since === undefined ? null : previous.id; ; after = previous.id) {
    const acts = await actsAfter(db, after);
    for (const act of acts) {
      const what = faultIn(act, previous, since);
      if (what !== null) return { brokenAt: what === "missing" ? previous.id + 1 : act.id, what };
      previous = act;
      count++;
    }
    if (acts.length < batch) break;
  }
  if (since !== undefined && count === 0) return { brokenAt: since.id, what: "missing" };
  return { count, last: count === 0 ? null : { id: previous.id, seal: previous.seal } };
}

type SealedAct = Awaited<ReturnType<typeof actsAfter>>[number];

function faultIn(act: SealedAct, previous: KeptSeal, since?: KeptSeal): Broken["what"] | null {
  if (act.id <= previous.id) return "inserted";
  if (act.id > previous.id + 1) return "missing";
  if (!sealOf(previous.seal, act).equals(act.seal)) return "changed";
  return act.id === since?.id && !act.seal.equals(since.seal) ? "changed" : null;
}

async function sealBefore(db: Db, id: number): Promise<Buffer | undefined> {
  if (id <= 1) return firstSeal;
  const act = await db
    .selectFrom("acts")
    .select("seal")
    .where("id", "=", String(id - 1))
    .executeTakeFirst();
  return act?.seal;
}

async function actsAfter(db: Db, after: number | null) {
  const rows = await db
    .selectFrom("acts")
    .$if(after !== null, (query) => query.where("id", ">", String(after)))
    .select([
      "id",
      "at",
      "cooperation_id as cooperationId",
      "account_id as accountId",
      "kind",
      "subject_kind as subjectKind",
      "subject_id as subjectId",
      "facts",
      "seal",
    ])
    .orderBy("id")
    .limit(batch)
    .execute();
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
