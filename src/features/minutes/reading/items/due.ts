// When a task is to be done: the words, and the day where they tell it.
import { findDates } from "../dates.ts";
import { anyOf, fold, folded } from "../folding.ts";
import { type Passage, slice } from "../passage.ts";

export interface Due {
  readonly due: string | null;
  readonly dueText: string | null;
  readonly words: Passage | null;
}

const day =
  "(?:(?:den\\s)?\\d{1,2}(?::[ea])?(?:\\s?[–-]\\s?\\d{1,2})?(?:\\s(?:jan|feb|mars|apr|maj|jun|jul|aug|sept|okt|nov|dec)\\p{L}*|/\\d{1,2})(?:\\s\\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{6}(?:-\\d\\d)?|den\\s\\d{1,2}:[ea])";
const weekday = "(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\\s)?";
const week = "(?:v(?:ecka|\\.)?\\s?\\d{1,2})";
const season = anyOf(`
  midsommar, sommaren, hösten, vintern, våren, jul, påsk, semestern, semestrarna, årsskiftet, månadsskiftet,
  (?:terminens|årets|månadens|veckans) (?:slut|början),
  (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: månad)?,
  nästa vecka, veckan, (?:slutet|början|mitten) av \\p{L}+`);
const meeting =
  "(?:(?:dess|nästa|sitt|gruppens|nästkommande|kommande|ett|det|styrelsens|direktionens|\\p{L}+gruppens)\\s)?(?:\\p{L}*)(?:möte(?:t)?|sammanträde(?:t)?|årsmötet|stämman|träff(?:en)?|studieresan)(?:\\s(?:i|till|med)\\s\\p{L}+){0,2}";

const forms = [
  `(?:klart\\s|redan\\s)?(?:allra\\s)?senast(?:\\s(?:till|innan|inför|vid|på|i|under|en\\s\\p{L}+\\sinnan))?\\s(?:${weekday}${day}|${week}|${season}|${meeting}(?:\\s${weekday}${day})?)`,
  `senast\\s\\p{L}+\\s\\p{L}+\\s(?:innan|före)\\s\\p{L}+`,
  `(?:till|inför|innan|före|på|vid|fram till|klart till|till och med)\\s${meeting}(?:\\s(?:i\\s\\p{L}+|${weekday}${day}))?`,
  `(?:till|inför|innan|före|fram till)\\s(?:${weekday}${day}|${week}|${season})`,
  `(?:innan|före|efter)\\s${season}`,
  `(?:preliminärt|prel\\.?|ca|omkring)\\s(?:${weekday}${day}|${week}|${season})`,
  `(?:klart|klar|deadline)\\s?:?\\s?(?:till\\s|i\\s)?(?:${weekday}${day}|${week}|${season})`,
  `inom\\s(?:\\p{L}+|\\d+)\\s(?:dagar|veckor|månader|vecka|månad)`,
  `innan\\s[^,.]{3,80}?\\s(?:påbörjas|startar|börjar|inleds|sker|avslutas)`,
  `i samband med\\s[^,.]{3,40}`,
  `under\\s(?:\\d{4}|hösten|våren|sommaren|vintern|veckan|nästa \\p{L}+|(?:jan|feb|mars|apr|maj|jun|jul|aug|sept|okt|nov|dec)\\p{L}*)(?:\\s\\d{4})?`,
  `(?:i|under)\\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?:\\s\\d{4})?`,
  `(?:snarast|omgående|så snart som möjligt)`,
  `${weekday}den\\s${day.replace("(?:den\\s)?", "")}`,
];
const due = forms.map((form) => folded(`(?<![\\p{L}\\d])(?:${form})(?![\\p{L}\\d])`));

export function dueIn(words: Passage, reference: string | null): Due {
  const text = fold(words.text);
  for (const form of due) {
    const found = form.exec(text);
    if (found === null) continue;
    const at = slice(words, found.index, found.index + found[0].length);
    const [date] = findDates(at.text, reference);
    return { due: date?.date ?? null, dueText: at.text, words: at };
  }
  return { due: null, dueText: null, words: null };
}
