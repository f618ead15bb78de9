import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordEvent } from "../../../platform/db/events.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import type { OpenCooperation } from "../registering/commands.ts";
import { isSlug, reservedSlugs } from "./rules.ts";

type SlugRefusal = "bad-slug" | "reserved-slug";

/** The cooperation of that address, made when it is missing, renamed when a name is given. */
export function openCooperation(
  db: Db,
  slug: string,
  name?: string,
): Promise<Result<OpenCooperation, SlugRefusal>> {
  return db.transaction().execute(async (tx) => {
    const made = await makeCooperation(tx, slug, name ?? slug);
    if (made.ok) return made;
    const { reason } = made;
    return reason === "taken-slug" ? ok(await renamed(tx, slug, name)) : refuse(reason);
  });
}

/** A new one, of an address that no other has. */
export async function makeCooperation(
  tx: Tx,
  slug: string,
  name: string,
): Promise<Result<OpenCooperation, SlugRefusal | "taken-slug">> {
  if (!isSlug(slug)) return refuse("bad-slug");
  if (reservedSlugs.has(slug)) return refuse("reserved-slug");
  const made = await tx
    .insertInto("cooperations")
    .values({ slug, name })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning(["id", "slug", "name"])
    .executeTakeFirst();
  if (made === undefined) return refuse("taken-slug");
  await recordEvent(tx, { kind: "cooperation.opened", cooperationId: made.id, subjectId: made.id });
  return ok(made);
}

async function renamed(tx: Tx, slug: string, name: string | undefined): Promise<OpenCooperation> {
  const there = await tx
    .selectFrom("cooperations")
    .select(["id", "slug", "name"])
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  if (name === undefined || name === there.name) return there;
  await tx.updateTable("cooperations").set({ name }).where("id", "=", there.id).execute();
  await recordEvent(tx, {
    kind: "cooperation.renamed",
    cooperationId: there.id,
    subjectId: there.id,
    facts: { from: there.name, to: name },
  });
  return { ...there, name };
}
