// What else a text says: whose input it is, when a task is due, and whether a clause is still worded as proposed.
import type { Tx } from "../../../../platform/db/schema.ts";
import { rereadDay } from "../../charging/rereading/commands.ts";
import { isAmended } from "../../deciding/rules.ts";
import { speakerOf } from "../../noting/commands.ts";
import type { Minutes } from "../../writing/commands.ts";

/** After the words of a row have been written. Whether it says something else now. */
export function follow(
  tx: Tx,
  minutes: Minutes,
  table: "inputs" | "decisions" | "assignments",
  id: string,
): Promise<boolean> {
  switch (table) {
    case "inputs":
      return hearSpeaker(tx, minutes, id);
    case "assignments":
      return rereadDay(tx, minutes, id);
    case "decisions":
    default:
      return compareWithProposal(tx, id);
  }
}

async function hearSpeaker(tx: Tx, { meetingId }: Minutes, id: string): Promise<boolean> {
  const before = await tx
    .selectFrom("inputs")
    .select(["text", "person_id as speaker"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const speaker = await speakerOf(tx, meetingId, before.text);
  if (speaker === before.speaker) return false;
  await tx.updateTable("inputs").set({ person_id: speaker }).where("id", "=", id).execute();
  return true;
}

async function compareWithProposal(tx: Tx, id: string): Promise<boolean> {
  const clause = await tx
    .selectFrom("decisions")
    .leftJoin("proposals", "proposals.id", "proposal_id")
    .select(["decisions.text", "decisions.outcome", "proposals.text as proposed"])
    .select("decisions.is_amended as isAmended")
    .where("decisions.id", "=", id)
    .executeTakeFirstOrThrow();
  const isOther = isAmended(clause);
  if (isOther === clause.isAmended) return false;
  await tx.updateTable("decisions").set({ is_amended: isOther }).where("id", "=", id).execute();
  return true;
}
