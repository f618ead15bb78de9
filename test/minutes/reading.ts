// From a file's bytes to a record, as every way into Genbo does it.
import { createHash } from "node:crypto";
import { type MinutesRecord, readMinutes, sourceTextOf } from "../../src/features/minutes/index.ts";

export async function recordOf(bytes: Uint8Array, name: string): Promise<MinutesRecord> {
  const source = await sourceTextOf(bytes, name);
  if (!source.ok) throw new Error(`${name}: ${source.reason}`);
  return readMinutes(source.value, { name, sha256: createHash("sha256").update(bytes).digest("hex") });
}
