import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { lockConsultation, record } from "../commands.ts";
import type { Filed } from "../papers/filed.ts";
import type { Change } from "../rules.ts";

interface Telling {
  readonly organisationId: string;
  readonly standsOutside: boolean;
  readonly text: string;
  /** None where the one that is there is to stay. */
  readonly file: Filed | null;
}

/** What a municipality answers by itself, and whether it stands outside the joint response. */
export function tellOwnAnswer(
  db: Db,
  change: Change,
  { organisationId, standsOutside, text, file }: Telling,
): Promise<void> {
  const { consultationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    await lockConsultation(tx, consultationId);
    const said = { stands_outside: standsOutside, text, told_by: accountId, ...file };
    await tx
      .insertInto("consultation_answers")
      .values({ consultation_id: consultationId, organisation_id: organisationId, ...said })
      .onConflict((known) =>
        known.columns(["consultation_id", "organisation_id"]).doUpdateSet({ ...said, told_at: sql`now()` }),
      )
      .execute();
    await record(tx, change, "own-answer", { organisation: organisationId });
  });
}
