// Where no header tells it: the body that the text itself speaks of as acting, the cooperation it names.
import type { RecordPerson, Spans } from "../../record.ts";
import type { Line } from "../lines.ts";
import { slice, spansOf } from "../passage.ts";
import { isMunicipality } from "./attendance/vocabulary.ts";
import { bodyIn } from "./body.ts";
import { capital } from "./body-surroundings.ts";
import { isSurelyCooperation, mayBeCooperation } from "./cooperation-names.ts";

interface Named {
  readonly name: string;
  readonly spans: Spans;
}

const acts =
  /(?<body>(?<![\p{L}-])\p{Lu}?[\p{L}-]*(?:gruppen|styrelsen|nämnden|direktionen|nätverket|utskottet|rådet|kommittén|beredningen|forumet))\s(?:beslut(?:ar|ade)|beslöt|var positiv|ställde sig|ställer sig|godkän(?:ner|de)|utsåg|utser|tackade|diskuterade|konstatera(?:r|de)|enades|anser|ansåg)(?![\p{L}])/gu;
const referred =
  /(?:protokoll(?:et)?|anteckningarna)\sfrån\s(?<body>[\p{L}-]+?(?:möte|sammanträde)t?)(?![\p{L}])/iu;

export function actingBody(lines: readonly Line[]): Named | null {
  const found = new Map<string, { count: number; spans: Spans }>();
  for (const line of lines) {
    for (const match of line.text.matchAll(acts)) {
      const body = match.groups?.["body"] ?? "";
      if (/^(?:arbets|lednings)?gruppen$/iu.test(body)) continue;
      const name = capital(body);
      const known = found.get(name) ?? {
        count: 0,
        spans: spansOf(slice(line, match.index, match.index + body.length)),
      };
      found.set(name, { ...known, count: known.count + 1 });
    }
  }
  const [first] = [...found].toSorted(([, a], [, b]) => b.count - a.count);
  return first === undefined ? referredBody(lines) : { name: first[0], spans: first[1].spans };
}

/** 'Protokollet från kommundirektörsmötet den 8 mars lades till handlingarna.' */
function referredBody(lines: readonly Line[]): Named | null {
  for (const line of lines) {
    const match = referred.exec(line.text);
    const words = match?.groups?.["body"];
    if (match === null || words === undefined) continue;
    const start = match.index + match[0].indexOf(words);
    const body = bodyIn(slice(line, start, start + words.length));
    if (body !== null) return { name: body.name, spans: spansOf(body.words) };
  }
  return null;
}

const proper = "\\p{Lu}[\\p{L}]{2,}(?:\\s\\p{Lu}\\p{L}+)?";
const within = new RegExp(
  `(?:inom|medlemskommunerna i|samarbetet|samverkan i)\\s(?<name>${proper})|(?<![\\p{L}])(?<owner>${proper}):?s\\s(?:medlemskommuner|sekretariat|kansli|representant(?:er)?|styrelse|verksamhetsplan)(?![\\p{L}])`,
  "gu",
);
// What municipalities are spoken of as being in, too: plans, programmes and bodies.
const notCooperations =
  /^(?:Region|Region\s.*|Länsstyrelsen.*|Kommunförbundet.*|Sverige|EU|Europa|.*(?:planen|programmet|projektet|avtalet|gruppen|nätverket|rådet|styrelsen|nämnden))$/u;

/** The home of somebody present that is a cooperation by its name: 'Familjen Kust', 'Vindbygdens kansli'. */
export function affiliatedCooperation(people: readonly RecordPerson[]): Named | null {
  for (const { organisation, minuteTaker, role, spans = [] } of people) {
    const name = organisation?.replace(/s\s(?:kansli|sekretariat)$/u, "") ?? "";
    const isOffice =
      minuteTaker || name !== organisation || /samordnare|koordinator|sekretariat|kansli/iu.test(role ?? "");
    const fits = isOffice ? mayBeCooperation(name) : isSurelyCooperation(name);
    if (!fits || isMunicipality(name)) continue;
    const home = spans.find(([start, end]) => end - start === organisation?.length);
    return { name, spans: home === undefined ? [] : [[home[0], home[0] + name.length]] };
  }
  return null;
}

/** Named at least twice, and spoken of as that which the municipalities are in. */
export function namedCooperation(lines: readonly Line[], people: readonly RecordPerson[]): Named | null {
  const text = lines.map((line) => line.text).join("\n");
  const homes = new Set(people.map((person) => person.organisation));
  const found = new Map<string, { count: number; spans: Spans }>();
  for (const line of lines) {
    for (const match of line.text.matchAll(within)) {
      const name = match.groups?.["name"] ?? match.groups?.["owner"] ?? "";
      if (isMunicipality(name) || notCooperations.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      const known = found.get(name) ?? { count: 0, spans: spansOf(slice(line, start, start + name.length)) };
      found.set(name, { ...known, count: known.count + 1 });
    }
  }
  const times = (name: string) => text.split(name).length - 1 + (homes.has(name) ? 1 : 0);
  const [first] = [...found]
    .filter(([name]) => times(name) > 1)
    .toSorted(([, a], [, b]) => b.count - a.count);
  return first === undefined ? null : { name: first[0], spans: first[1].spans };
}
