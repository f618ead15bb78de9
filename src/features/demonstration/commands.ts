// The demonstration as its visitors find it: nearly all of it is open to everybody, and four of its people can be.
import { sql } from "kysely";
import { demonstrationAddress } from "../../lib/demonstration.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import { type Around, askRounds } from "./asking/commands.ts";
import { type Group, planComing } from "./coming/commands.ts";
import { mostSeated, type Part } from "./queries.ts";

const slug = "vidsjobygden";
/** Later minutes are their body's still, so that there is something to sign in for. */
const openBefore = "2026-09-01";

/** Once, when its documents have been read. */
export async function openDemonstration(db: Db, today: string, around: Around): Promise<void> {
  const cooperation = await db
    .selectFrom("cooperations")
    .innerJoin("imports", "imports.cooperation_id", "cooperations.id")
    .select("cooperations.id")
    .where("slug", "=", slug)
    .where("imports.label", "=", "demo")
    .where("imports.finished_at", "is not", null)
    .executeTakeFirst();
  if (cooperation === undefined) return;
  await db.transaction().execute(async (tx) => {
    const before = await tx
      .selectFrom("accounts")
      .select("id")
      .where("is_demonstration", "=", true)
      .execute();
    if (before.length > 0) return;
    await tx
      .updateTable("meetings")
      .set({ audience_id: 1 })
      .where("cooperation_id", "=", cooperation.id)
      .where("held_on", "<", openBefore)
      .execute();
    await enterPeople(tx, cooperation.id, today, around);
  });
}

async function enterPeople(tx: Tx, cooperation: string, today: string, around: Around): Promise<void> {
  const secretary = await mostSeated(tx, cooperation, "Kommundirektörsgruppen", "minute_taker");
  const director = await mostSeated(tx, cooperation, "Kommundirektörsgruppen", "member");
  const convener = await mostSeated(tx, cooperation, "Arbetsgruppen", "convener");
  const seats = [
    { part: "sekreterare", seated: secretary, role: "secretary" },
    { part: "direktor", seated: director, role: "member" },
    { part: "sammankallande", seated: convener, role: "convener" },
  ] as const;
  let group: Group | null = null;
  for (const { part, seated, role } of seats) {
    if (seated === undefined) continue;
    const account = await enterAccount(tx, part, seated.name);
    const { personId: person_id, bodyId: body_id, organisationId: organisation_id } = seated;
    await tx.insertInto("account_persons").values({ account_id: account, person_id }).execute();
    await tx
      .insertInto("mandates")
      .values({
        cooperation_id: cooperation,
        person_id,
        body_id,
        organisation_id,
        role,
        from_on: "2024-01-01",
        until_on: null,
      })
      .execute();
    if (part !== "sekreterare") continue;
    await giveRole(tx, cooperation, account, "secretariat", null);
    group = { cooperationId: cooperation, bodyId: body_id, accountId: account };
  }
  if (group !== null) {
    await planComing(tx, group, today);
    await askRounds(tx, group, today, around);
  }
  if (director?.organisationId !== undefined && director.organisationId !== null) {
    const account = await enterAccount(tx, "registrator", "Kim Registrator");
    await giveRole(tx, cooperation, account, "registrar", director.organisationId);
  }
}

/** No mail can ever come to these addresses, so there is no other way in. */
async function enterAccount(tx: Tx, part: Part, name: string): Promise<string> {
  const { id } = await tx
    .insertInto("accounts")
    .values({
      email: demonstrationAddress(part),
      name,
      is_demonstration: true,
      created_at: sql`clock_timestamp()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function giveRole(
  tx: Tx,
  cooperation: string,
  account: string,
  role: "secretariat" | "registrar",
  organisation: string | null,
): Promise<void> {
  await tx
    .insertInto("account_roles")
    .values({
      account_id: account,
      cooperation_id: cooperation,
      role,
      organisation_id: organisation,
      from_on: "2024-01-01",
      until_on: null,
    })
    .execute();
}
