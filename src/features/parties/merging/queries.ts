import type { Db } from "../../../platform/db/schema.ts";
import type { Mergeable } from "./rules.ts";

export interface Merge {
  id: string;
  cooperationId: string;
  keptId: string;
  mergedId: string;
}

/** The party that pages show for this one. */
export function currentParty(db: Db, id: string): Promise<Mergeable | undefined> {
  return db
    .selectFrom("parties as asked")
    .innerJoin("parties", "parties.id", "asked.current_id")
    .select([
      "parties.id",
      "parties.cooperation_id as cooperationId",
      "parties.kind",
      "parties.name",
      "parties.municipality_code as municipalityCode",
    ])
    .where("asked.id", "=", id)
    .executeTakeFirst();
}

export function mergeById(db: Db, id: string): Promise<Merge | undefined> {
  return db
    .selectFrom("merges")
    .innerJoin("parties", "parties.id", "merges.merged_id")
    .select([
      "merges.id",
      "parties.cooperation_id as cooperationId",
      "merges.kept_id as keptId",
      "merges.merged_id as mergedId",
    ])
    .where("merges.id", "=", id)
    .executeTakeFirst();
}
