import { ok, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Paper } from "../../minutes/index.ts";
import type { Filed } from "../papers/filed.ts";
import type { Change } from "../rules.ts";
import { takeConsultationStep } from "../stepping/commands.ts";
import type { StepRefusal } from "../stepping/rules.ts";

interface Submitting {
  /** The very file that is sent, and what is written in it. */
  readonly file: Filed;
  readonly paper: Paper;
  readonly isPublic: boolean;
}

/** The response has been sent: the file is kept as it was sent, and the words as they were then. */
export function submit(
  db: Db,
  change: Change,
  { file, paper, isPublic }: Submitting,
): Promise<Result<null, StepRefusal>> {
  const { consultationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    const taken = await takeConsultationStep(tx, change, { step: "submitted" });
    if (!taken.ok) return taken;
    await tx
      .insertInto("consultation_submissions")
      .values({
        ...file,
        consultation_id: consultationId,
        paper: JSON.stringify(paper),
        submitted_by: accountId,
      })
      .execute();
    await tx
      .updateTable("consultations")
      .set({ is_public: isPublic })
      .where("id", "=", consultationId)
      .execute();
    return ok(null);
  });
}
