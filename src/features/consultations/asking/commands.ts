import { randomUUID } from "node:crypto";
import { ok, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { makeRound, type WantedRound } from "../../rounds/index.ts";
import type { Change } from "../rules.ts";
import { takeConsultationStep } from "../stepping/commands.ts";
import type { Asking, StepRefusal } from "../stepping/rules.ts";

/** Takes a step that asks every municipality: its round is a draft until the desk opens it. Tells the round's number. */
export function askAll(
  db: Db,
  change: Change,
  step: Asking,
  wanted: WantedRound,
): Promise<Result<number, StepRefusal>> {
  const { consultationId, cooperationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    const taken = await takeConsultationStep(tx, change, { step });
    if (!taken.ok) return taken;
    const id = randomUUID();
    const number = await makeRound(
      tx,
      { id, cooperationId, accountId, itemId: null, decisionId: null },
      wanted,
    );
    await tx
      .updateTable("consultation_acts")
      .set({ round_id: id })
      .where("consultation_id", "=", consultationId)
      .where("kind", "=", step)
      .where("undone_at", "is", null)
      .execute();
    return ok(number);
  });
}
