// The ways of saying that something was decided. Patterns are matched against folded text.
import { anyOf, fold, folded } from "../folding.ts";

const acting = folded(
  `(?:^|[\\p{L}-])${anyOf(`
  gruppen, mötet, nämnden, rådet, forumet, nätverket, utskottet, stämman, kommitt[eo]n, presidiet,
  direktionen, styrelsen, direktörerna, cheferna, deltagarna, ledamöterna, ledningen, ledningsgruppen,
  beredningen, samrådet, konferensen, slaget, ringen, sällskapet, kollegiet, delegationen, panelen,
  kommissionen, samarbetet, sammanträdet, plenum, byrån, kretsen, klubben, teamet, föreningen, förbundet,
  parterna, direktörsgruppe[nr]`)}$|^(?:vi|man|det|samtliga|alla|då|därför|härefter|därefter|närvarande|mötesdeltagarna)$`,
);
const outsiders = folded(
  `^${anyOf(`
  kommunstyrels\\p{L}+, kommunfullmäktige, fullmäktige, regeringen, riksdagen, region\\p{L}*,
  regionstyrelsen, länsstyrels\\p{L}+, kommunerna, kommunen, \\p{L}+verket, \\p{L}+myndigheten, högskolan,
  universitetet, eu, staten, landstinget`)}$`,
);
const formerly = folded(
  `(?<!\\p{L})${anyOf(`
  januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december, förra,
  tidigare, senast, föregående, i fjol, redan`)}(?!\\p{L})`,
);

const verbs =
  "(?:beslutar|beslutade|beslöt|beslutas|beslutades|beslöts|bestämde|bestämmer|bestämdes|bestäms|överenskoms|fattade beslut om|fattar beslut om)";
const agreeing = "(?:enades|enas|är (?:överens|enig\\p{L}*)|var (?:överens|enig\\p{L}*)|kom överens)(?: om)?";
const openings: { pattern: RegExp; whole: boolean }[] = [
  {
    pattern: folded(
      `^(?<subject>(?:[\\p{L}():-]+,?\\s){0,6}?)(?:${verbs}|${agreeing})(?<between>(?:,?\\s[\\p{L}-]+){0,8}?),?\\s(?=att\\s)`,
    ),
    whole: false,
  },
  {
    pattern: folded(
      `^(?<subject>(?:[\\p{L}():-]+,?\\s){0,6}?)${verbs}(?<between>)\\s(?=(?:enhälligt\\s)?(?:[\\p{L}]+(?<!na)a|bordlägga|avslå|utse|anta)\\s)`,
    ),
    whole: false,
  },
  {
    pattern: folded(
      `^(?<subject>(?:[\\p{L}():-]+,?\\s){0,6}?)${verbs}(?<between>)\\s(?=enligt|i enlighet|om\\s)`,
    ),
    whole: true,
  },
  {
    pattern: folded(
      "^(?<subject>)(?:beslutat|beslutet blev|beslut (?:fattades|togs)(?: om)?|det (?:fattades|togs) beslut om|som beslut antecknades)(?<between>(?:\\s[\\p{L}-]+){0,3}?),?\\s(?=att\\s(?![^.]*(?<!\\p{L})skulle))",
    ),
    whole: false,
  },
  { pattern: folded("^(?<subject>)(?:uppdras|uppdrogs) (?<between>)åt\\s"), whole: true },
  {
    pattern: folded("^(?<subject>(?:[\\p{L}-]+\\s){1,5}?)(?:uppdrar|uppdrog) (?<between>)åt\\s"),
    whole: true,
  },
];

/** Where the clauses begin in 'X beslutar att …' and its kin; null for any other sentence. */
export function decisionOpening(sentence: string, body: string | null): number | null {
  for (const { pattern, whole } of openings) {
    const found = pattern.exec(sentence);
    const { subject = "", between = "" } = found?.groups ?? {};
    if (found === null || formerly.test(between) || !isActing(subject.trim(), body)) continue;
    return whole ? 0 : found[0].length;
  }
  return null;
}

/** Whether the words name those who meet. */
function isActing(subject: string, body: string | null): boolean {
  if (formerly.test(subject) || /\d/.test(subject)) return false;
  if (subject === "" || /^(?:p[ao]|vid|efter|slutligen|under|det|enligt|i)(?:\s|$)/i.test(subject))
    return true;
  const words = subject
    .replace(/\([^)]*\)|[,:]/g, "")
    .trim()
    .split(/\s+/);
  if (words.some((word) => outsiders.test(word) || /^(?:som|vilket|att|har|hade|n[ao]r)$/i.test(word)))
    return false;
  const head = words.find((word) => acting.test(word));
  if (head === undefined) return body !== null && sharesName(subject, body);
  return !/styrelsen$/i.test(head) || body === null || /styrelse/i.test(body);
}

function sharesName(subject: string, body: string): boolean {
  const said = subject.toLowerCase().split(/\s+/);
  return fold(body)
    .toLowerCase()
    .split(/\s+/)
    .some((word) => said.some((each) => sharesStem(word, each)));
}

/** 'Rådslaget' and 'myndighetsrådslaget', 'direktörsgruppen' and 'direktörerna'. */
function sharesStem(left: string, right: string): boolean {
  const least = 7;
  return (
    left.length >= least &&
    right.length >= least &&
    (left.slice(0, least) === right.slice(0, least) || left.slice(-least) === right.slice(-least))
  );
}

const passives = anyOf(`
  godkänn(?:s|es), godkändes, antas, antages, antogs, fastställ(?:s|es|des), utses, utsågs, välj(?:s|es),
  valdes, (?:om|ny)valdes, (?:om|ny)väljs, bifall(?:s|es), bifölls, avslås, avslogs, bordlägg(?:s|es),
  bordlades, noteras, noterades, (?:antecknas|antecknades|tas|togs|förs|fördes) till protokollet,
  återremitter(?:as|ades), remitter(?:as|ades), hänskjut(?:s|es), hänsköts, bevilja(?:s|des),
  tillstyrk(?:s|tes), avstyrk(?:s|tes), förklaras, förklarades, skjuts upp, sköts upp, fastslås, fastslogs,
  avstyrks, avstyrktes, får bifall, fick bifall, röstas igenom, röstades igenom, ajourneras, ajournerades,
  senarelägg(?:s|es), senarelades, välkomnas, välkomnades, adjungera(?:s|des),
  överlämna(?:s|des) (?=till .{3,60}för), läggs, lades, lägges, (?:vilar|vilade) till`);
const passive = folded(`(?<![\\p{L}-])${passives}(?![\\p{L}])`, "giu");
const actives = anyOf(`
  godkänner, godkände, antecknar, antecknade, säger ja, sade ja, sa ja, tackar ja, tackade ja, tackar nej,
  tackade nej, säger nej, sade nej, antar, antog, fastställer, fastställde, utser, utsåg, väljer, valde,
  noterar, noterade, bordlägger, bordlade, avslår, avslog, bifaller, biföll, lägger, lade,
  ställer sig bakom, ställde sig bakom, återremitterar, återremitterade, tillstyrker, tillstyrkte,
  avstyrker, avstyrkte, avstår, avstod, avböjer, avböjde, tar del av, tog del av, fastslår, fastslog,
  avvaktar, avvaktade, enas om, enades om, kom överens om, är överens om, var överens om, är eniga om,
  var eniga om, bestämmer, bestämde, bekräftar, bekräftade, stödjer förslaget, stödde förslaget`);
const active = folded(`^(?<subject>(?:[\\p{L}:-]+\\s){1,4}?)${actives}(?![\\p{L}])`);
const participle = folded(
  `^(?:[\\p{L}-]+\\s){0,5}?${anyOf(`
  godkän[dt], godkända, antagen, antaget, antagna, fastställ[dt], bordlag[dt], avslagen, avslaget,
  återremitterad, omvald, nyvald, noterat, noterad`)}(?:\\s[^.]{0,60})?\\.?$`,
);
const finite = folded("(?<!\\p{L})(?:är|var|har|hade|blir|blev|som|om|att|inte)(?!\\p{L})");
const withdrawn = folded(
  "^(?:punkten|ärendet|frågan) (?:flyttas|flyttades|skjuts|sköts|skjuter|ajourneras|vilar|får vila|återkommer|tas upp|tas åter upp) (?:\\p{L}+ ){0,2}(?:nästa|till|tills|framåt|upp|vidare|på framtiden)|^(?:\\p{L}+\\s)?(?:punkten|ärendet|frågan|informationen|föredragningen)?\\s?(?:utgår|utgick|utgår|ströks|drogs tillbaka|ställdes in)(?![\\p{L}])",
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
  fjol, januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december`)}`,
);
const ownAgents = folded(
  `^\\sav\\s(?!${anyOf(`
  samtliga, alla, mötet, gruppen, deltagarna, styrelsen, direktionen, förbundsstyrelsen, kommundirektör,
  nätverket, rådet, forumet, ordföranden`)})`,
);

/** Whether a sentence of the running text tells a decision without the word: 'Protokollet lades till handlingarna.' */
export function tellsDecision(sentence: string, body: string | null): boolean {
  if (sentence.endsWith("?") || inThePast.test(sentence)) return false;
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
