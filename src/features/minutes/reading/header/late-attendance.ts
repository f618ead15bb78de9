// Notes that tell at their end who was there.
import { fold } from "../folding.ts";
import type { Line } from "../lines.ts";
import { keyAt } from "./keys.ts";

/** The lines without the list of those present at their end, and that list. */
export function apartFromLateAttendance(lines: readonly Line[]): {
  lines: readonly Line[];
  late: readonly Line[];
} {
  const from = lines.findIndex((line) => opensList(line));
  if (from < fewest || from < lines.length / 2) return { lines, late: [] };
  const length = lines
    .slice(from)
    .findIndex((line, i) => i > 0 && line.blankBefore && keyAt(fold(line.text)) === null);
  const until = length < 0 ? lines.length : from + length;
  const late = lines.slice(from, until);
  if (late.length < 2 && !/,|\soch\s/.test(late[0]?.text ?? "")) return { lines, late: [] };
  return { lines: [...lines.slice(0, from), ...lines.slice(until)], late };
}

const fewest = 8;

/** 'Närvarande:', with the names behind it or below. */
function opensList({ text, blankBefore }: Line): boolean {
  if (!blankBefore || !text.includes(":")) return false;
  const key = keyAt(fold(text));
  const isMembers = key?.meaning.about === "people" && key.meaning.presence === "member";
  return isMembers && text.charAt(key.length) === ":";
}
