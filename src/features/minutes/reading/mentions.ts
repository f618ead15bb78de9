// Days in the text that name a meeting, or that carry a weekday to check.
import type { RecordMention } from "../record.ts";
import type { Blocks } from "./blocks.ts";

export function mentionsIn(_blocks: Blocks, _date: string | null): RecordMention[] {
  return [];
}
