// The ways of telling when a task is to be done. Patterns are matched against folded text.
import { monthNames } from "../../../../lib/days.ts";
import { anyOf, folded } from "../folding.ts";

const months = anyOf(monthNames.join(", "));
const abbreviatedMonths = anyOf("jan, feb, mars, apr, maj, jun, jul, aug, sept, okt, nov, dec");
const year = "(?:\\s\\d{4})?";

const dayOfMonth = `\\d{1,2}(?::[ea])?(?:\\s?[–-]\\s?\\d{1,2})?(?:\\s${abbreviatedMonths}\\p{L}*|/\\d{1,2})${year}`;
const numericDay = anyOf("\\d{4}-\\d\\d-\\d\\d, \\d{6}(?:-\\d\\d)?, den\\s\\d{1,2}:[ea]");
const weekday = "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\\s)?";
const day = `${weekday}(?:(?:den\\s)?${dayOfMonth}|${numericDay})`;
const week = `v(?:ecka|\\.)?\\s?\\d{1,2}${year}`;
const season = `${anyOf(`
  midsommar, nyår, lucia, (?:jul|sommar|påsk)?helgen, sportlovet, påsklovet, jullovet, skolstarten?, sommaren, hösten, vintern, våren, jul, påsk, semestern, semestrarna, årsskiftet, månadsskiftet,
  sportlovet, höstlovet, terminsstarten, valet, (?:terminens|årets|månadens|veckans) (?:slut|början),
  ${months}(?: månad)?, nästa vecka, veckan, (?:slutet|början|mitten) av \\p{L}+`)}${year}`;
const time = `(?:${day}|${week}|${season})`;

const whose = `(?:${anyOf(`
  dess, nästa, sitt, gruppens, nästkommande, kommande, ett, det, styrelsens, direktionens, \\p{L}+gruppens`)}\\s)?`;
const gathering = anyOf(`
  möte(?:t)?, sammanträde(?:t)?, årsmötet, stämman, träff(?:en)?, avstämning(?:en)?, sammankomst(?:en)?,
  konferens(?:en)?, workshop(?:en|pen)?, genomgång(?:en)?, studieresan`);
const meeting = `${whose}\\p{L}*${gathering}(?:\\s(?:i|till|med)\\s\\p{L}+){0,2}`;

const occasion = anyOf(`
  marknaden, festen, festivalen, dagen, dagarna, mässan, invigningen, utställningen, säsongen, lovet,
  avtalsstarten, skolstarten, byggstarten`);

/** 'från den 1 september' and 'sedan den 3 maj' tell a beginning. */
const noBeginning = "(?<!(?:från|från och med|fr\\.o\\.m\\.|sedan)\\s)";

const latest = [
  `(?:klart\\s|redan\\s)?(?:allra\\s)?senast(?:\\s(?:till|innan|inför|vid|på|i|under|en\\s\\p{L}+\\sinnan))?\\s(?:${time}|${meeting}(?:\\s${day})?)`,
  "senast\\s\\p{L}+\\s\\p{L}+\\s(?:innan|före)\\s\\p{L}+",
  "senast\\s(?:på\\s|nu\\s|nästa\\s)?(?:mån|tis|ons|tors|fre)dag(?:en)?",
];
const others = [
  `(?:till|inför|innan|före|på|vid|fram till|klart till|till och med)\\s${meeting}(?:\\s(?:i\\s\\p{L}+|${day}))?`,
  `(?:till|inför|innan|före|fram till|till och med)\\s${time}`,
  `efter\\s${season}`,
  `(?:preliminärt|prel\\.?|ca|omkring)\\s${time}`,
  `(?:klart|klar|deadline)\\s?:?\\s?(?:till\\s|i\\s)?${time}`,
  "inom\\s(?:\\p{L}+|\\d+)\\s(?:dagar|veckor|månader|vecka|månad)",
  "innan\\s[^,.]{3,80}?\\s(?:påbörjas|startar|börjar|inleds|sker|avslutas)",
  "i samband med\\s[^,.]{3,40}",
  `under\\s(?:\\d{4}|${week}|${anyOf("hösten, våren, sommaren, vintern, veckan, nästa \\p{L}+")}${year}|${abbreviatedMonths}\\p{L}*${year})`,
  `(?:i|under)\\s${months}${year}`,
  `(?:i\\s(?:början|mitten|slutet)\\sav\\s\\p{L}+)${year}`,
  "(?:till|innan|före|på)\\s(?:nästa\\s)?(?:mån|tis|ons|tors|fre)dag(?!\\p{L}|\\s(?:den\\s)?\\d)",
  "(?:senare |nu )?i veckan|i nästa vecka|nästa vecka|i morgon|imorgon",
  "snarast|omgående|så snart som möjligt",
  `${noBeginning}${weekday}den\\s(?:${dayOfMonth}|${numericDay})`,
  `(?:till|inför|innan|före)\\s\\p{L}*${occasion}`,
  `${noBeginning}${week}`,
  `(?<!(?:möte|mötet|träff|träffen|den|från)\\s)${weekday}${dayOfMonth}$`,
];

const compiled = (form: string) => folded(`(?<![\\p{L}\\d])(?:${form})(?![\\p{L}\\d])`);

/** From the surest: where words tell two times, the earlier form is when the task is due. */
export const dueForms = [...latest, ...others].map(compiled);
export const latestForms = latest.map(compiled);
