// Sentences that tell a decision without the word: 'Protokollet lades till handlingarna.'
import { monthNames } from "../../../../lib/days.ts";
import { anyOf, folded } from "../folding.ts";
import { isActing } from "./acting.ts";
import { voicesOpinion } from "./decision-openings.ts";

const passives = anyOf(`
  godkänn(?:s|es), godkändes, antas, antages, antogs, fastställ(?:s|es|des), utses, utsågs, välj(?:s|es),
  valdes, (?:om|ny)valdes, (?:om|ny)väljs, bifall(?:s|es), bifölls, avslås, avslogs, bordlägg(?:s|es),
  bordlades, noteras, noterades, (?:antecknas|antecknades|tas|togs|förs|fördes) till protokollet, (?<=(?:informationen|rapporten|redovisningen|meddelandena) )antecknas,
  återremitter(?:as|ades), remitter(?:as|ades), hänskjut(?:s|es), hänsköts, bevilja(?:s|des),
  tillstyrk(?:s|tes), avstyrk(?:s|tes), förklaras, förklarades, skjuts upp, sköts upp, fastslås, fastslogs,
  avstyrks, avstyrktes, får bifall, fick bifall, (?:anses|ansågs) besvarad, röstas igenom, röstades igenom, röstas ne[dr], röstades ne[dr], ajourneras, ajournerades,
  senarelägg(?:s|es), senarelades, välkomnas, välkomnades, adjungera(?:s|des),
  överlämna(?:s|des)(?= till .{3,60}för), läggs, lades, lägges, (?:vilar|vilade) till`);
const passive = folded(`(?<![\\p{L}-])${passives}(?![\\p{L}])`, "giu");
const actives = anyOf(`
  godkänner, godkände, antecknar, antecknade, säger ja, sade ja, sa ja, tackar ja, tackade ja, tackar nej,
  tackade nej, säger nej, sade nej, antar, antog, fastställer, fastställde, utser, utsåg, väljer, valde,
  noterar, noterade, bordlägger, bordlade, avslår, avslog, bifaller, biföll, lägger, lade,
  ställer sig bakom, ställde sig bakom, återremitterar, återremitterade, tillstyrker, tillstyrkte,
  avstyrker, avstyrkte, avstår, avstod, avböjer, avböjde, tar del av, tog del av, (?:tar|tog) (?:\\p{L}+ )?till protokollet, fastslår, fastslog,
  avvaktar, avvaktade, enas om, enades om, kom överens om, är överens om, var överens om, är eniga om,
  var eniga om, bestämmer, bestämde, bekräftar, bekräftade, stödjer förslaget, stödde förslaget,
  rekommenderar, rekommenderade, förordar, förordade, (?:anser|ansåg) (?:\\p{L}+ )?besvarad,
  (?:tackar|tackade) för (?:informationen|rapporten|redovisningen|föredragningen|presentationen),
  (?:ger|gav|beviljar|beviljade) (?:\\p{L}+ )?ansvarsfrihet`);
const active = folded(`^(?<subject>(?:[\\p{L}:-]+\\s){1,4}?)${actives}(?![\\p{L}])`);
const participle = folded(
  `^(?:[\\p{L}-]+\\s){0,5}?${anyOf(`
  godkän[dt], godkända, antagen, antaget, antagna, fastställ[dt], bordlag[dt], avslagen, avslaget,
  återremitterad, omvald, nyvald, noterat, noterad`)}(?:\\s[^.]{0,60})?\\.?$`,
);
const finite = folded("(?<!\\p{L})(?:är|var|har|hade|blir|blev|som|om|att|inte)(?!\\p{L})");
const moved = anyOf(`
  flyttas, flyttades, skjuts, sköts, skjuter, ajourneras, vilar, får vila, återkommer, tas upp, tas åter upp`);
const until = anyOf("nästa, till, tills, framåt, upp, vidare, på framtiden");
const dropped = anyOf("utgår, utgick, ströks, drogs tillbaka, ställdes in");
const withdrawn = folded(
  `^${anyOf(`
  (?:punkten|ärendet|frågan) ${moved} (?:\\p{L}+ ){0,2}${until},
  (?:\\p{L}+\\s)?(?:punkten|ärendet|frågan|informationen|föredragningen)?\\s?${dropped}(?!\\p{L}),
  beslut (?:tas|fattas) (?:vid|på|efter)(?!\\p{L})`)}`,
);
const subordinate = folded(
  `(?:^|\\s)${anyOf(`
  som, vilket, vilken, vilka, när, då, om, sedan, innan, eftersom, att, där, ska, skall, kan, kunna, har,
  inte har, skulle, måste, bör, får, hur`)}\\s(?:[\\p{L}-]+\\s){0,1}$`,
);
const inThePast = folded(
  "^(?:vid|på|i) (?:förra|föregående|senaste|det förra)|^(?:vid|på) [^.]{0,50}\\d[^.]{0,20}(?:antogs|valdes|utsågs|godkändes)|^tidigare|^förra",
);
const datedVerb = folded(
  `^\\s(?:(?:den|i|under|redan|år)\\s)?${anyOf(`
  \\d{1,2}\\s?/, \\d{4}, \\d{6}, \\d{1,2}\\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec), förra,
  fjol, ${monthNames.join(", ")}`)}`,
);
const ownAgents = folded(
  `^\\sav\\s(?!${anyOf(`
  samtliga, alla, mötet, gruppen, deltagarna, styrelsen, direktionen, förbundsstyrelsen, kommundirektör,
  nätverket, rådet, forumet, ordföranden`)})`,
);

/** Whether a sentence of the running text tells a decision without the word: 'Protokollet lades till handlingarna.' */
export function tellsDecision(sentence: string, body: string | null): boolean {
  if (sentence.endsWith("?") || inThePast.test(sentence) || voicesOpinion(sentence)) return false;
  if (withdrawn.test(sentence) && sentence.length < 120) return true;
  if (participle.test(sentence) && !finite.test(sentence)) return true;
  const subject = active.exec(sentence)?.groups?.["subject"]?.trim();
  if (subject !== undefined && isActing(subject, body) && !/(?:pa|vid) (?:dess|nasta|sitt) /i.test(sentence))
    return tellsByVerb(sentence);
  for (const found of sentence.matchAll(passive)) {
    const after = sentence.slice(found.index + found[0].length);
    if (subordinate.test(sentence.slice(0, found.index)) || datedVerb.test(after) || ownAgents.test(after))
      continue;
    if (!isMerelySaid(found[0], after)) return true;
  }
  return false;
}

/** 'lade fram', 'läggs ut', 'befolkningen antas öka': the same verbs in another sense. */
function isMerelySaid(verb: string, after: string): boolean {
  if (/^l[ao](?:ggs|des|gges)$/i.test(verb)) return !/^[^.,]{0,60}(?:till handlingarna|ad acta)/i.test(after);
  if (/^antas$/i.test(verb))
    return /^\s(?:\p{L}+\s)?\p{L}+a(?:\s|\.|$)/u.test(after) && !/^\s(?:enligt|med|som)/i.test(after);
  if (/^f.rklara/i.test(verb)) return !/^\s(?:\p{L}+\s){0,3}omedelbart/iu.test(after);
  return false;
}

function tellsByVerb(sentence: string): boolean {
  const lays = /\s(?:lagger|lade)\s(.*)/i.exec(sentence);
  return lays === null || /till handlingarna|ad acta/i.test(lays[1] ?? "");
}
