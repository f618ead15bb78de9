// The made-up cooperation that a new installation begins with, read by the very same commands as everybody's.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Db } from "../../../platform/db/schema.ts";
import { enterMembers } from "../../parties/index.ts";
import { finishImport, importFiles, startImport } from "../commands.ts";
import { filesUnder } from "../finding/files.ts";
import { openCooperation } from "../opening/commands.ts";
import type { OpenCooperation } from "../registering/commands.ts";

const demonstration = z.object({
  slug: z.string(),
  name: z.string(),
  members: z.array(z.object({ name: z.string() })),
});

const ownFolder = fileURLToPath(new URL("../../../../demo", import.meta.url));

/** Reads the demonstration into an empty register, once; goes on where a stopped start left off. */
export async function loadDemonstration(
  db: Db,
  progress: (done: number, total: number, path: string) => void = () => undefined,
  folder = ownFolder,
): Promise<void> {
  const { slug, name, members } = demonstration.parse(
    JSON.parse(await readFile(`${folder}/cooperation.json`, "utf8")),
  );
  if (!(await isWanted(db, slug))) return;
  const opened = await openCooperation(db, slug, name);
  if (!opened.ok) throw new Error(`the demonstration can't be opened: ${opened.reason}`);
  const { files } = await filesUnder([`${folder}/documents`]);
  const named = files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) }));
  const run = await startImport(db, opened.value, "demo", named.length);
  let done = 0;
  progress(done, named.length, "");
  for await (const { path } of importFiles(db, run, named)) progress((done += 1), named.length, path);
  await enterThem(
    db,
    opened.value,
    members.map((member) => member.name),
  );
  await finishImport(db, run);
}

/** A register with cooperations of its own, imported or restored, is nobody's first look. */
async function isWanted(db: Db, slug: string): Promise<boolean> {
  const cooperations = await db
    .selectFrom("cooperations")
    .select((cooperation) => [
      "slug",
      cooperation
        .exists(
          cooperation
            .selectFrom("imports")
            .select("imports.id")
            .whereRef("cooperation_id", "=", "cooperations.id")
            .where("finished_at", "is not", null),
        )
        .as("isRead"),
    ])
    .execute();
  const begun = cooperations.find((cooperation) => cooperation.slug === slug);
  return begun === undefined ? cooperations.length === 0 : !begun.isRead;
}

/** Those who are members are so from the first meeting in the documents. */
function enterThem(db: Db, { id }: OpenCooperation, names: readonly string[]): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { first } = await tx
      .selectFrom("meetings")
      .select((meeting) => meeting.fn.min("held_on").as("first"))
      .where("cooperation_id", "=", id)
      .executeTakeFirstOrThrow();
    await enterMembers(tx, id, names, first);
  });
}
