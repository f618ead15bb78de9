// What came of a clause, by the first of its words that tells.
import { anyOf, fold, folded } from "../folding.ts";
import type { Outcome } from "../../record.ts";

const approving = anyOf(`
  godkän\\p{L}*, godkande, anta(?:s|r|gs)?(?!l), antog(?:s)?, fastställ\\p{L}*, utse(?:s|r|dd)?,
  utsåg(?:s)?, välj(?:a|s|er), valde(?:s)?, bifall\\p{L}*, biföll(?:s)?, bevilja\\p{L}*, tillstyrk\\p{L}*, prioritera\\p{L}*,
  ställ(?:a|er|de) sig bakom`);

// Where two begin at the same word, the earlier row wins.
const tellingWords: { outcome: Outcome; words: RegExp }[] = [
  {
    outcome: "rejected",
    words: folded(
      `(?:inte|ej|icke)\\s+(?:\\p{L}+\\s)?(?:${approving})|(?:${approving})\\s+(?:\\p{L}+\\s){0,1}(?:inte|ej)\\b`,
    ),
  },
  {
    outcome: "rejected",
    words: folded(
      anyOf(`
  avsl(?:å|ås|år|og|ogs|ag)(?!\\p{L}), avböj\\p{L}*, rösta(?:s|des|de|t) ner, nej till, avstyrk\\p{L}*, förkasta\\p{L}*, tacka(?:r|de)? nej,
  (?:säger|sade) nej, inte delta, avstå(?:r|s)? från, säga nej`),
    ),
  },
  {
    outcome: "withdrawn",
    words: folded(
      "(?:utgår|utgick|utgå)(?! från)|dras? tillbaka|drogs tillbaka|återkalla\\p{L}*|(?:punkten|ärendet|frågan) (?:stryks|ströks)",
    ),
  },
  {
    outcome: "deferred",
    words: folded(
      anyOf(`
  bordlägg\\p{L}*, bordlade(?:s)?, avvakta\\p{L}*, skjut(?:a|s|er)? (?:\\p{L}+ )?(?:upp|på framtiden|fram),
  sköts (?:upp|fram), uppskjut\\p{L}*, senarelägg\\p{L}*,
  tas? upp (?:på nytt|igen|vid nästa|på nästa|till hösten|till våren), ajourner\\p{L}*, vilande, vilar,
  vila(?!\\p{L}), återuppta(?:s|r)?,
  (?:ärendet|frågan|punkten|beslutet)\\s(?:\\p{L}+\\s)?(?:flyttas|flyttades|skjuts),
  återkomm(?:a|er) till (?:frågan|ärendet|punkten), (?:frågan|ärendet|punkten) (?:återkommer|återupptas),
  inget beslut, beslut (?:tas|fattas) (?:vid|på|efter)`),
    ),
  },
  {
    outcome: "noted",
    words: folded(
      anyOf(`
  till handlingarna, ad acta, till protokollet, noter(?:a|as|ar|at|ade|ades)(?!\\p{L}), välkomn\\p{L}*,
  hälsa[^.]{0,40}välkom(?:men|na), (?:tacka|tackar|tackade) för, (?:ta|tar|tog) del av, tagit del av,
  anteckn(?:a|as|ade|ades) (?:till protokollet|informationen), (?:informationen|rapporten|redovisningen|meddelandena) antecknas, (?:ta|tar|tog) emot (?:information|rapport),
  till kännedom`),
    ),
  },
  {
    outcome: "referred",
    words: folded(
      anyOf(`
  återremi\\p{L}*, remitter\\p{L}*, hänskjut\\p{L}*, hänsköt\\p{L}*, överlämna(?:s|r|de|des)?(?!\\p{L}),
  (?:skicka|skickas|sända|sänds) (?:\\p{L}+ )?(?:på|ut på|till) remiss, hänvisa\\p{L}* (?:ärendet|frågan),
  vidare till [^.]{0,40}för beslut,
  (?:lyft(?:a|s|er)|för(?:a|s)?|lämna(?:s)?) (?:\\p{L}+ ){0,3}(?:vidare )?till (?:\\p{L}+ )?(?:styrelsen|direktionen|kommunstyrels\\p{L}+)`),
    ),
  },
  {
    outcome: "approved",
    words: folded(
      anyOf(`
  ${approving}, uppdra(?:ga|r|gs|s)?(?!\\p{L}|get), i uppdrag, uppmana\\p{L}*, föreslå(?:s|r)?(?!\\p{L}),
  ansvara(?:r)?, ställ(?:a|er) sig (?:positiv|bakom), avge, teckna, avsätta, genomför\\p{L}*, inrätta,
  bilda(?:s|r)?, starta(?:s|r)?, rekommendera\\p{L}*, stödja, ska(?:ll)?(?!\\p{L})`),
    ),
  },
];

const wholeWords = new RegExp(
  `(?<!\\p{L})(?:${tellingWords.map(({ words }, row) => `(?<row${row}>${words.source})`).join("|")})`,
  "iu",
);

export function outcomeOf(clause: string): Outcome {
  const found = wholeWords.exec(fold(clause))?.groups ?? {};
  return tellingWords.find((_, row) => found[`row${row}`] !== undefined)?.outcome ?? "approved";
}
