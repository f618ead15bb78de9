// How minutes tell what was answered per capsulam. They are Swedish documents, whatever language the screens are in.
import { commentOf, stanceOf, type Sum } from "../counting/rules.ts";
import type { RoundForm, Stance } from "../form/rules.ts";
import { type Answered, oneLine } from "./rules.ts";

/** The sum, then what each has said besides plain agreement, and who has said nothing. */
export function answersInMinutes(form: RoundForm, answered: readonly Answered[], sum: Sum): string[] {
  const silent = answered.filter(({ reply }) => reply === undefined).map(({ name }) => name);
  return [
    sumInMinutes(sum),
    ...answered.flatMap((each) => lineOf(form, each) ?? []),
    ...(silent.length === 0 ? [] : [`Har inte svarat: ${silent.join(", ")}.`]),
  ];
}

function sumInMinutes({ asked, unanswered, agree, withComment, against, abstain, outside }: Sum): string {
  const counts = [
    [agree, "bifall"],
    [withComment, "bifall med kommentar"],
    [against, "avslag"],
    [abstain, "avstår"],
    [outside, "står utanför"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const answers = `Av ${asked} tillfrågade har ${asked - unanswered} svarat`;
  return told.length === 0 ? `${answers}.` : `${answers}: ${told.join(", ")}.`;
}

const stanceWords: Readonly<Record<Stance, string>> = {
  agree: "bifall",
  "agree-with-comment": "bifall med kommentar",
  against: "avslag",
  abstain: "avstår",
};

/** "Lerby: bifall med kommentar. Kostnaden redovisas först." Nothing of whoever agreed without a word. */
function lineOf(form: RoundForm, { name, reply }: Answered): string | undefined {
  if (reply === undefined) return undefined;
  const comment = oneLine(commentOf(form, reply));
  const stance = stanceOf(form, reply);
  if (reply.standsOutside) return sentence(`${name} står utanför`, comment);
  if (stance === undefined) return comment === "" ? undefined : `${name}: ${comment}`;
  if (stance === "agree" && comment === "") return undefined;
  return sentence(`${name}: ${stanceWords[stance === "agree" ? "agree-with-comment" : stance]}`, comment);
}

const sentence = (said: string, comment: string): string =>
  comment === "" ? `${said}.` : `${said}. ${comment}`;
