import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { lockConsultation, record } from "../commands.ts";
import type { Change } from "../rules.ts";
import type { Filed } from "./filed.ts";

/** `id` is that of the first: made by whoever sends them, so that they may be sent again. */
export function addPapers(db: Db, change: Change, id: string, papers: readonly Filed[]): Promise<void> {
  const { consultationId, accountId } = change;
  return db.transaction().execute(async (tx) => {
    await lockConsultation(tx, consultationId);
    const there = await tx
      .selectFrom("consultation_papers")
      .select("sha256")
      .where("id", "=", id)
      .where("consultation_id", "=", consultationId)
      .executeTakeFirst();
    if (there !== undefined && there.sha256 === papers[0]?.sha256) return;
    const { next } = await tx
      .selectFrom("consultation_papers")
      .select(sql<number>`coalesce(max(position) + 1, 0)`.as("next"))
      .where("consultation_id", "=", consultationId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("consultation_papers")
      .values(
        papers.map((paper, index) => ({
          ...paper,
          id: index === 0 ? id : randomUUID(),
          consultation_id: consultationId,
          position: next + index,
          added_by: accountId,
        })),
      )
      .execute();
    await record(tx, change, "paper-added", { files: papers.length });
  });
}

export function removePaper(db: Db, change: Change, paperId: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const removed = await tx
      .deleteFrom("consultation_papers")
      .where("id", "=", paperId)
      .where("consultation_id", "=", change.consultationId)
      .returning("id")
      .executeTakeFirst();
    if (removed !== undefined) await record(tx, change, "paper-removed");
  });
}
