import { sql } from "kysely";
import type { ConsultationStep } from "../../../platform/db/consultations-schema.ts";
import { type Given, listed, prepared } from "../../../platform/db/prepared.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { lastStepOf } from "../queries.ts";

export interface LivePart {
  readonly id: string;
  readonly words: string;
  /** Of its consultation. */
  readonly lastStep: ConsultationStep;
}

/** Those of some parts that are this consultation's, as they stand. */
export const liveParts = (tx: Tx, consultationId: string, partIds: readonly string[]): Promise<LivePart[]> =>
  tx
    .selectFrom("consultation_parts as part")
    .select((row) => ["part.id", "part.text as words", lastStepOf(row.ref("consultation_id")).as("lastStep")])
    .where("consultation_id", "=", consultationId)
    .where("part.id", "in", [...partIds])
    .execute();

interface Writer {
  readonly consultationId: string;
  readonly accountId: string | null;
  /** The audiences that he belongs to. */
  readonly known: readonly number[];
}

/** One of them, and whether it is his to write. */
export async function livePart(
  tx: Tx,
  { known, accountId, ...asked }: Writer & { readonly partId: string },
): Promise<(LivePart & { isHis: boolean }) | undefined> {
  const given = { ...asked, accountId: accountId ?? "", known: listed(known) };
  const [part] = await partWithRight(tx, given);
  return part;
}

const partWithRight = prepared((db, given: Given<"consultationId" | "partId" | "accountId" | "known">) =>
  db
    .selectFrom("consultation_parts as part")
    .select((row) => ["part.id", "part.text as words", lastStepOf(row.ref("consultation_id")).as("lastStep")])
    .select(
      sql<boolean>`writes_in_part(part.id, nullif(${given("accountId")}, '')::uuid,
          ${given("known")}::integer[])`.as("isHis"),
    )
    .where("consultation_id", "=", given("consultationId"))
    .where("part.id", "=", given("partId")),
);

/** Those of some parts that somebody writes. */
export async function partsWrittenBy(
  register: Db,
  { consultationId, accountId, known }: Writer,
  partIds: readonly string[],
): Promise<string[]> {
  if (partIds.length === 0) return [];
  const parts = await register
    .selectFrom("consultation_parts")
    .select("id")
    .where("consultation_id", "=", consultationId)
    .where("id", "in", [...partIds])
    .where(sql<boolean>`writes_in_part(id, ${accountId}::uuid, ${[...known]}::integer[])`)
    .execute();
  return parts.map(({ id }) => id);
}
