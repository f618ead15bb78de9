// Takes out of the database all that somebody may not see, as if it had never been.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import { factsOf } from "./facts.ts";
import { eyesOf } from "./model.ts";
import type { Account, World } from "./things.ts";
import { threadsIn } from "./threads.ts";

/** By which it is known who sees what: not of the register. */
const ofAccess = new Set([
  "accounts",
  "account_persons",
  "account_roles",
  "mandates",
  "sessions",
  "passkeys",
]);
ofAccess.add("mails").add("audiences").add("audience_persons").add("masked_words").add("migrations");

/** Where a thread leads when what it led to is not there. */
const nowhere = "00000000-0000-4000-8000-ffffffffffff";

export async function takeOutHidden(db: Db, world: World, account: Account | null): Promise<void> {
  const eyes = eyesOf(world, account);
  const hidden = [...factsOf(world, eyes)]
    .filter(({ isSeen, mayBeTold }) => !isSeen && !mayBeTold)
    .flatMap(({ id, word }) => [id, word])
    // Nobody is hidden from himself: what he has done leads to him.
    .filter((each) => each !== null && each !== eyes.account?.id);
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView);
  await db.transaction().execute(async (tx) => {
    // Rows go without those that refer to them, which go as well.
    await sql`set local session_replication_role = replica`.execute(tx);
    // That something is masked may be known, and keeps the file back.
    await sql`update masked_words set words = '██' where words = any (${hidden})`.execute(tx);
    // Where mail goes is in no answer.
    for (const word of hidden)
      await sql`update round_answerers set email = 'otto@exempel.se' where email = ${`${word}@exempel.se`}`.execute(
        tx,
      );
    for (const thread of await threadsIn(tx)) {
      const [table = "", column = ""] = thread.split(".");
      if (!ofAccess.has(table))
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${nowhere}
          where ${sql.ref(column)}::text = any (${hidden})`.execute(tx);
    }
    for (const { name } of tables)
      if (!ofAccess.has(name))
        await sql`delete from ${sql.table(name)} as row where exists (
          select from unnest(${hidden}::text[]) as hidden (word) where strpos(row_to_json(row)::text, word) > 0)`.execute(
          tx,
        );
  });
}
