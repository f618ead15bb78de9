// What a cooperation is called, when the one who imports does not say: what its documents call it.
import type { Db } from "../../../platform/db/schema.ts";
import { nameAmong } from "../../parties/index.ts";
import { documentFrom, type File } from "../registering/document.ts";

const sample = 24;

/** A name for a cooperation that is not there yet, from documents taken evenly among the files. */
export async function nameFromFiles(
  db: Db,
  slug: string,
  files: readonly File[],
): Promise<string | undefined> {
  const known = await db.selectFrom("cooperations").select("id").where("slug", "=", slug).executeTakeFirst();
  if (known !== undefined) return undefined;
  const step = Math.max(1, Math.floor(files.length / sample));
  const names: string[] = [];
  for (const file of files.filter((_, i) => i % step === 0).slice(0, sample)) {
    const name = await nameIn(file).catch(() => null);
    if (name !== null) names.push(name);
  }
  return nameAmong(slug, names) ?? undefined;
}

async function nameIn(file: File): Promise<string | null> {
  const opened = await file.open();
  if (!opened.ok) return null;
  const read = await documentFrom(file.path, opened.value);
  return read.ok ? read.value.record.cooperation : null;
}
