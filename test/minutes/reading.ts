// From a file's bytes to a record, as every way into Genbo does it.
import { createHash } from "node:crypto";
import { readMinutes } from "../../src/features/minutes/reading/read.ts";
import { mended } from "../../src/features/minutes/repairing/mending.ts";
import type { MinutesRecord } from "../../src/features/minutes/record.ts";
import { sourceTextOf } from "../../src/features/minutes/source/source.ts";

export async function recordOf(bytes: Uint8Array, name: string): Promise<MinutesRecord> {
  const source = await sourceTextOf(bytes, name);
  if (!source.ok) throw new Error(`${name}: ${source.reason}`);
  return readMinutes(await mended(source.value, { sound: [] }), {
    name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}
