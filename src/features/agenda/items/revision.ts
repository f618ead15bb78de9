import { hash } from "node:crypto";
import type { ItemContent } from "./rules.ts";

/** By which a form tells from which words it was made. */
export function contentRevision({
  title,
  kind,
  minutes,
  pause,
  background,
  proposals,
  presenters,
}: ItemContent): string {
  const told = [title, kind, minutes, pause, background, proposals, presenters];
  return hash("sha256", JSON.stringify(told)).slice(0, 16);
}
