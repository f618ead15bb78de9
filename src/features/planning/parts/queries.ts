import type { Db } from "../../../platform/db/schema.ts";

/** Who is named for something closed, by its audience. */
export async function personsOf(
  register: Db,
  audienceIds: readonly number[],
): Promise<ReadonlyMap<number, string[]>> {
  const rows = await register
    .selectFrom("audience_persons")
    .select(["audience_id as audienceId", "person_id as personId"])
    .where("audience_id", "in", [0, ...audienceIds])
    .execute();
  return new Map(
    audienceIds.map((id) => [
      id,
      rows.filter(({ audienceId }) => audienceId === id).map(({ personId }) => personId),
    ]),
  );
}
