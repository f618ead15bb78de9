import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { BodyForm } from "./rules.ts";

interface FormChange {
  readonly bodyId: string;
  readonly cooperationId: string;
  readonly accountId: string | null;
}

export function saveBodyForm(
  db: Db,
  { bodyId, cooperationId, accountId }: FormChange,
  form: BodyForm,
): Promise<void> {
  const facts = {
    is_formal: form.isFormal,
    approval: form.approval,
    numbering: form.numbering,
    adjusters: form.adjusters,
    voting: form.voting,
    starts: form.starts,
    ends: form.ends,
    place: form.place,
    stop_days: form.stopDays,
    call_days: form.callDays,
    meetings_a_term: form.meetingsATerm,
    round_rule: form.roundRule,
    round_quorum: form.quorum,
  };
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto("body_forms")
      .values({ ...facts, body_id: bodyId, cooperation_id: cooperationId })
      .onConflict((clash) => clash.column("body_id").doUpdateSet(facts))
      .execute();
    const subject = { subjectKind: "body", subjectId: bodyId };
    await recordAct(tx, { kind: "body-form.changed", cooperationId, accountId, ...subject });
  });
}
