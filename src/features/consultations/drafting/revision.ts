import { hash } from "node:crypto";
import type { PartWords } from "./rules.ts";

/** By which a form tells upon which words it was written. */
export const revisionOf = ({ title, text, stance, ownerId }: PartWords): string =>
  hash("sha256", JSON.stringify([title, text, stance, ownerId])).slice(0, 16);
