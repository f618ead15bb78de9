// What stands beside minutes when they are given out: who signed, what was announced, what was corrected since.
import type { Db } from "../../../platform/db/schema.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import type { RunMeeting } from "../../meetings/index.ts";
import type { Beside, Signer } from "../../minutes/index.ts";
import { noticesOf } from "../announcing/queries.ts";
import { correctionsOf } from "../correcting/queries.ts";
import { readMinutes } from "../reading/queries.ts";
import { adjustmentsOf } from "../signing/queries.ts";
import { type Adjustment, standingOf } from "../signing/rules.ts";
import { textToSign } from "../signing/text.ts";

export async function besideOf(db: Db, { id, state }: RunMeeting): Promise<Beside> {
  const [adjustments, corrections, notices, { items }, annexes, text] = await Promise.all([
    adjustmentsOf(db, id),
    correctionsOf(db, id),
    noticesOf(db, id),
    readMinutes(db, id),
    annexesOf(db, id),
    textToSign(db, id, null),
  ]);
  const isApproved = state === "approved";
  const notice = notices.find(({ itemId, replacedById }) => itemId === null && replacedById === null) ?? null;
  return {
    isDraft: !isApproved,
    ...signersAmong(adjustments, text?.sha256 ?? "", isApproved),
    adjustedAtOnce: items.flatMap(({ number, clauses }) =>
      number !== null && clauses.some(({ isAdjusted }) => isAdjusted) ? [number.replace(/^§\s*/, "")] : [],
    ),
    annexes,
    corrections: corrections.map(({ text: words, correctedAt, itemNumber }) => ({
      day: swedishTime(correctedAt).day,
      item: itemNumber,
      text: words,
    })),
    notice,
  };
}

/** Nobody is named where nobody has been asked. */
export function signersAmong(
  adjustments: readonly Adjustment[],
  sha256: string,
  isApproved: boolean,
): { signers?: readonly Signer[] } {
  const signers = adjustments
    .filter(({ itemId }) => itemId === null)
    .map((each): Signer => {
      const isSigned = standingOf(each, sha256, isApproved) === "signed" && each.cameBy !== "paper";
      const { role, name, signedAt } = each;
      return { role, name, signedOn: isSigned && signedAt !== null ? swedishTime(signedAt).day : null };
    });
  return signers.length === 0 ? {} : { signers };
}

const annexesOf = (db: Db, meetingId: string) =>
  db
    .selectFrom("annexes")
    .select(["number", "title"])
    .where("meeting_id", "=", meetingId)
    .orderBy("number")
    .execute();
