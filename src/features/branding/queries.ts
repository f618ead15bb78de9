import type { Db } from "../../platform/db/schema.ts";
import type { Look } from "../minutes/index.ts";
import { type Branding, plain } from "./rules.ts";

export async function brandingOf(db: Db, cooperationId: string): Promise<Branding> {
  const row = await db
    .selectFrom("brandings")
    .select(["logotype", "media_type as mediaType", "colour", "line"])
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  if (row === undefined) return plain;
  const { logotype: bytes, mediaType, colour, line } = row;
  return { logotype: bytes === null || mediaType === null ? null : { bytes, mediaType }, colour, line };
}

/** How the papers of a cooperation look: whoever sees the cooperation sees this. */
export async function lookOf(db: Db, cooperation: { id: string; name: string }): Promise<Look> {
  return { owner: cooperation.name, ...(await brandingOf(db, cooperation.id)) };
}
