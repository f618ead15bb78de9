// Attendance that is told in sentences: 'X hade anmält förhinder', 'Från sekretariatet närvarade …',
// 'Y ledde mötet eftersom ordföranden …', 'Z tjänstgör för W'.
import type { Presence } from "../../../record.ts";
import type { Line } from "../../lines.ts";
import { sentencesOf } from "../../items/sentences.ts";
import { join, type Passage, replace, slice } from "../../passage.ts";
import { isSentence } from "../prose.ts";
import { entriesIn, type Entry } from "./entries.ts";
import { find, enter, give, type Roll } from "./roll.ts";

/** A whole name, first and last. */
export const name = "(?:\\p{Lu}[\\p{L}'’-]*\\s(?:(?:von|af|de|van)\\s)?){1,3}\\p{Lu}[\\p{L}'’-]*";

interface Form {
  readonly pattern: RegExp;
  /** What stands among the names. */
  readonly without?: RegExp;
  /** `listed`: the members have been told already, in a list. */
  readonly take: (roll: Roll, who: Entry[], listed: boolean) => void;
}

const entering = (presence: Presence) => (roll: Roll, who: Entry[]) => enter(roll, who, presence);

/** The group 'who' holds the people; 'from' their organisation. */
const headerForms: readonly Form[] = [
  {
    pattern:
      /^(?<who>.+?)\s(?:hade|har|är|var|fick)\s(?:anmält|anmälda?|lämnat|meddelat|fått|inkommit med)?\s?(?:förhinder|förhindrade?|återbud|frånvaro|frånvarande)/u,
    take: entering("absent"),
  },
  {
    pattern: /^(?<who>.+?)\s(?:anmälde|lämnade|meddelade)\s(?:förhinder|återbud)/u,
    take: entering("absent"),
  },
  {
    pattern:
      /^(?:Förhinder|Återbud|Frånvaro)\s(?:hade|har|var)?\s?(?:anmälts?|lämnats?|meddelats?)\sav\s(?<who>.+)$/u,
    take: entering("absent"),
  },
  {
    pattern:
      /^(?<who>.+?)\s(?:kunde inte|kunde tyvärr inte|hade inte möjlighet att) (?:närvara|delta|medverka|komma|vara med)/u,
    take: entering("absent"),
  },
  {
    pattern: /^(?<who>.+?)\s(?:saknades|uteblev|var (?:sjuk|sjuka|borta|frånvarande))(?![\p{L}])/u,
    take: entering("absent"),
  },
  {
    pattern:
      /^(?:Från|För)\s(?<from>.+?)\s(?:närvarade|deltog|medverkade|deltar|närvarar|kom|var)\s(?<who>.+)$/u,
    take: (roll, who, listed) => enter(roll, who, listed ? "other" : "member"),
  },
  {
    // 'Anna Ek och Bo Al kom från Åvik, Cia Om från Bevik'
    pattern:
      /^(?<who>\p{Lu}[\p{L}-]+\s\p{Lu}.*?\s(?:kom|var|deltog|närvarade|medverkade)\s(?:från|för)\s.+)$/u,
    without: /\s(?:kom|var|deltog|närvarade|medverkade)(?=\s(?:från|för)\s)/gu,
    take: (roll, who, listed) => enter(roll, who, listed ? "other" : "member"),
  },
  {
    pattern:
      /^(?:På mötet|I mötet|Vid mötet|På träffen|I träffen|Vid sammanträdet)\s(?:deltog|närvarade|medverkade|var)\s(?<who>.+)$/u,
    take: entering("member"),
  },
  {
    pattern:
      /^(?:Vi som (?:var|deltog|närvarade)(?: med| där| på plats| närvarande)?|Med var|På plats var|Vi var)\s?:?\s(?<who>\p{Lu}.+)$/u,
    take: entering("member"),
  },
  {
    pattern:
      /^(?<who>.+?)\s(?:deltog|närvarade|medverkade|var med|var där|var på plats|var närvarande)(?: (?:på|i|vid|under) \p{Ll}+)?\.?$/u,
    take: (roll, who, listed) => enter(roll, who, listed ? "other" : "member"),
  },
  {
    pattern:
      /^(?:Dessutom|Även|Också|Vidare|Därutöver)\s(?:närvarade|deltog|medverkade|närvarande var|deltar)\s(?<who>.+)$/u,
    take: entering("other"),
  },
  {
    pattern: /^(?:Närvarande|Deltog|Deltagare)\s(?:var|på mötet var|gjorde)\s(?<who>.+)$/u,
    take: entering("member"),
  },
  {
    pattern: new RegExp(`(?:^|\\soch\\s)(?<who>${name})\\svar\\s(?:mötes)?ordförande(?!\\p{L})`, "u"),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern:
      /^(?:Mötet|Träffen|Samtalet|Sammanträdet)\s(?:leddes|leds|hölls ihop)\sav\s(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*)*)/u,
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern:
      /^(?:Antecknade|Skrev|Vid pennan|Protokollet förde|Anteckningarna förde)\s(?:gjorde\s|var\s|satt\s)?(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*)*)/u,
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    // 'Bo höll i mötet, Cia skrev.'
    pattern:
      /(?:^|\soch\s)(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*)*)\s(?:höll i|ledde|leder|satt vid|svingade)\s(?:dagens\s)?(?:mötet|träffen|samtalet|klubban)/u,
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern:
      /(?:^|,\s|\soch\s)(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*)*)\s(?:skrev|skriver|antecknade|antecknar|förde (?:protokoll(?:et)?|anteckningar(?:na)?|pennan))(?!\p{L})/u,
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    // 'Bo höll i klubban, Cia i pennan.'
    pattern:
      /(?:^|,\s|\soch\s)(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]*)*)\s(?:höll\s)?(?:i|vid)\s(?:pennan|tangenterna|tangentbordet)/u,
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    // '… deltog Anna Ek. Från kommunerna Bo Al (Åvik) och Cia Om (Bevik).'
    pattern: /^(?:Från|För)\s\p{Ll}[\p{Ll}-]+(?:\s\p{Ll}+){0,2}\s(?<who>\p{Lu}[\p{L}-]+\s\p{Lu}[^:]+)$/u,
    take: (roll, who, listed) => enter(roll, who, listed ? "other" : "member"),
  },
  {
    pattern: new RegExp(`^(?:Mötesordförande|Ordförande)\\s(?:var|är)\\s(?<who>${name})`, "u"),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(`^(?:(?:Mötes)?[Ss]ekreterare|Protokollförare)\\s(?:var|är)\\s(?<who>${name})`, "u"),
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    pattern: new RegExp(
      `(?:^|\\soch\\s)(?<who>${name})\\s(?:skrev|antecknade|förde (?:protokoll(?:et)?|anteckningar(?:na)?|pennan)|var sekreterare)(?!\\p{L})`,
      "u",
    ),
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
];

const anywhere: readonly Form[] = [
  {
    pattern: new RegExp(
      `Till\\s(?:mötes)?ordförande(?:\\sför\\s\\p{Ll}+)?\\s(?:valdes|utsågs|väljs|utses)\\s(?<who>${name})`,
      "u",
    ),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(
      `[Tt]ill\\s(?:mötes|protokoll)?sekreterare(?:\\sför\\s\\p{Ll}+)?\\s(?:(?:valdes|utsågs|väljs|utses)\\s)?(?<who>${name})`,
      "u",
    ),
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    pattern: new RegExp(
      `(?:välja|väljer|valde|utse|utser|utsåg)\\s(?<who>${name})\\s(?:till|som)\\s(?:mötes|protokoll)?sekreterare(?!\\si\\s)`,
      "u",
    ),
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    pattern: new RegExp(
      `(?:välja|väljer|valde|utse|utser|utsåg)\\s(?<who>${name})\\s(?:till|som)\\s(?:mötesordförande|mötets ordförande|(?:mötes)?ordförande\\s(?:för|på|vid)\\s(?:dagens |års|dagens års)?(?:mötet|möte|stämman|sammanträdet))`,
      "u",
    ),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(
      `^(?:Mötesordförand|Ordförand)(?:e|en),?\\s(?<who>${name}),?\\s(?:hälsa[rd]e?|öppna(?:r|de)|välkomna(?:r|de)|förklara(?:r|de))\\s`,
      "u",
    ),
    take: (roll, who) => {
      if (who[0] && !roll.people.some(({ chair }) => chair)) give(roll, who[0], "chair");
    },
  },
  {
    pattern: new RegExp(`(?:[Mm]ötet|[Ss]ammanträdet)\\s(?:leddes|leds)\\sav\\s(?<who>${name})`, "u"),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(
      `(?<who>${name})(?:,[^,.]{1,60},)?\\s(?:ledde|leder|öppnade och ledde|höll i)\\s(?:dagens\\s)?(?:mötet|sammanträdet|förhandlingarna|samtalet|träffen|diskussionen)`,
      "u",
    ),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(
      `(?<who>${name})(?:,[^,.]{1,60},)?\\s(?:valdes|utsågs|utses|väljs)\\s(?:till|att vara|som)\\s(?:mötes)?ordförande\\s(?:för|på|vid)\\s(?:dagens\\s)?(?:mötet|möte|sammanträdet)`,
      "u",
    ),
    take: (roll, who) => lead(roll, who[0]),
  },
  {
    pattern: new RegExp(
      `(?<who>${name})(?:,[^,.]{1,60},)?\\s(?:valdes|utsågs|utses|väljs)\\s(?:till|att vara|som)\\s(?:mötes|protokoll)?sekreterare`,
      "u",
    ),
    take: (roll, who) => who[0] && give(roll, who[0], "minuteTaker"),
  },
  {
    pattern: new RegExp(
      `(?<who>${name})(?:\\s\\([^)]{1,20}\\))?\\s(?:tjänstgör|tjänstgjorde|inträder|inträdde)\\s(?:för|i stället för|istället för|som ersättare för)\\s`,
      "u",
    ),
    take: (roll, who) => {
      const person = who[0] && find(roll, who[0].name.text);
      if (person?.presence === "other") person.presence = "member";
    },
  },
];

/** Spares most lines the looking for names. */
const cue = /led(?:de|er|des|s)\s|[Oo]rdförande|sekreterare|tjänstg|inträd/;

export function takeHeaderSentences(roll: Roll, prose: readonly Line[]): void {
  const listed = roll.people.some(({ presence }) => presence === "member");
  for (const line of paragraphsOf(prose))
    for (const sentence of sentencesOf(line)) take(roll, { ...line, ...sentence }, headerForms, listed);
}

export function takeSentences(roll: Roll, lines: readonly Line[]): void {
  for (const line of lines) if (cue.test(line.text)) take(roll, line, anywhere);
}

/** A sentence may go on over several lines. */
function paragraphsOf(prose: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of prose) {
    const before = whole.at(-1);
    if (before === undefined || line.blankBefore || !goesOn(before.text, line.text)) whole.push(line);
    else whole[whole.length - 1] = { ...before, ...join([before, line]) };
  }
  return whole;
}

const goesOn = (before: string, after: string): boolean =>
  !/[.!?:]$/.test(before) &&
  (/^\p{Ll}/u.test(after) ||
    /(?:[,(]|\s(?:och|samt|från|för|i|på|av|var))$/u.test(before) ||
    (before.length >= 60 && !isSentence(after)));

function take(roll: Roll, line: Line, forms: readonly Form[], listed = true): void {
  for (const { pattern, without, take: enterThem } of forms) {
    const match = pattern.exec(line.text);
    const who = match?.groups?.["who"];
    if (match === null || who === undefined) continue;
    const from = match.groups?.["from"];
    const words = at(line, who, match.index);
    const people = entriesIn(without === undefined ? words : replace(words, without, ""));
    for (const entry of people) {
      if (from !== undefined && /^\p{Lu}/u.test(from)) entry.organisation ??= at(line, from, match.index);
    }
    enterThem(roll, people, listed);
  }
}

export function at(line: Passage, words: string, from: number): Passage {
  const index = line.text.indexOf(words, from);
  return slice(line, index, index + words.length);
}

/** Who led the meeting in the chair's stead is its chair. */
export function lead(roll: Roll, who: Entry | undefined): void {
  if (who === undefined) return;
  for (const person of roll.people) person.chair = false;
  give(roll, who, "chair");
}
