import { hash } from "node:crypto";
import { latest } from "../../../lib/latest.ts";
import type { Look, Paper } from "../../minutes/index.ts";
import { type FormatName, formats } from "./rules.ts";

/** Some hundred documents: the same paper is written once, for whoever may see just that. */
const files = latest<Uint8Array>(16_000_000, ({ byteLength }) => byteLength);

export async function fileOf(paper: Paper, name: FormatName, look: Look | null): Promise<Uint8Array> {
  const asked = JSON.stringify([name, paper, look?.owner, look?.colour, look?.line]);
  const logotype = look?.logotype === null || look === null ? "" : hash("sha256", look.logotype.bytes);
  const key = hash("sha256", asked + logotype);
  const known = files.get(key);
  if (known !== undefined) return known;
  const made = await formats[name].write(paper, look);
  files.set(key, made);
  return made;
}
