// Offices that an item of its own gives: the heading names the office, the lines below it who was elected.
import type { Line } from "../../lines.ts";
import { entriesIn } from "./entries.ts";
import { give, type Roll } from "./roll.ts";
import { at, lead, name } from "./sentences.ts";

const forMeeting =
  "(?:för|på|vid)\\s(?:dagens\\s)?(?:mötet|årsmötet|stämman|föreningsstämman|sammanträdet|möte)";
const election = new RegExp(
  `Val av (?:(?<chair>mötesordförande|ordförande\\s${forMeeting})|(?:mötes|protokoll)?sekreterare(?:\\s${forMeeting})?)\\.?$`,
  "iu",
);
const elected = new RegExp(
  `^(?<who>${name})(?:,[^,.]{1,60},)?\\s(?:valdes|utsågs|väljs|utses)(?!\\s(?:till|att))`,
  "u",
);

export function takeElections(roll: Roll, lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    const office = line.text.includes("Val av") ? election.exec(line.text)?.groups : undefined;
    if (office !== undefined) takeElected(roll, lines.slice(i + 1, i + 4), office["chair"] !== undefined);
  }
}

/** 'Val av mötesordförande', and below it 'Bo Al valdes.' */
function takeElected(roll: Roll, below: readonly Line[], isChair: boolean): void {
  for (const line of below) {
    if (/^(?:§|\d+\.?\s)/.test(line.text)) return;
    const who = elected.exec(line.text)?.groups?.["who"];
    if (who === undefined) continue;
    const [entry] = entriesIn(at(line, who, 0));
    if (isChair) lead(roll, entry);
    else if (entry !== undefined) give(roll, entry, "minuteTaker");
    return;
  }
}
