import { hash } from "node:crypto";
import type { PartHead } from "./rules.ts";

/** By which a form tells upon which words it was written. */
export const textRevision = (text: string): string => hash("sha256", text).slice(0, 16);

export const headRevision = ({ title, stance, ownerId }: PartHead): string =>
  textRevision(JSON.stringify([title, stance, ownerId]));
