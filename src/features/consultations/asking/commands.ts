import { randomUUID } from "node:crypto";
import { ok, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import {
  askedAgain,
  type Mailing,
  makeRound,
  saveRecipients,
  standingRecipients,
  type WantedRound,
} from "../../rounds/index.ts";
import type { Change } from "../rules.ts";
import { takeConsultationStep } from "../stepping/commands.ts";
import type { Asking, StepRefusal } from "../stepping/rules.ts";

interface Before {
  /** The consultation's last round; none of the first. */
  readonly roundId: string | undefined;
  /** The municipalities that stand outside. */
  readonly outside: ReadonlySet<string>;
}

/** Takes a step that asks every municipality but those that stand outside: its round is a draft until the desk opens it.
 *  Tells the round's number. */
export function askAll(
  db: Db,
  change: Change,
  step: Asking,
  { wanted, before, mailing }: { wanted: WantedRound; before: Before; mailing: Mailing },
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
    await askOn(tx, mailing, { roundId: id, accountId }, before);
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

/** Those who were asked before are asked on, whether they answered or not. */
async function askOn(
  tx: Tx,
  mailing: Mailing,
  act: Parameters<typeof saveRecipients>[2],
  { roundId, outside }: Before,
): Promise<void> {
  if (roundId === undefined) return;
  const asked = askedAgain(await standingRecipients(tx, roundId));
  const within = asked.filter(
    ({ organisationId }) => organisationId === null || !outside.has(organisationId),
  );
  if (within.length > 0) await saveRecipients(tx, mailing, act, within);
}
