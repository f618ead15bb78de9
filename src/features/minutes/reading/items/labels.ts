// The words that open a part of an item, and what the part is.
import { remembered } from "../../../../lib/remembered.ts";
import { anyOf, fold, folded } from "../folding.ts";

export type Part =
  | "text"
  | "decision"
  | "proposal"
  | "aside"
  | "vote"
  | "input"
  | "presenters"
  | "tasks"
  | "holder"
  | "due"
  | "annex";

export interface Label {
  readonly part: Part;
  /** What follows the label on its line. */
  readonly rest: string;
}

const input = "(?:inspel|medskick|reflektioner)";

// Each is matched from the start of the line. A label that may also open a sentence must be followed by ':' or
// stand alone; one with `inline` needs neither.
const labels: { part: Part; words: RegExp; inline?: boolean }[] = [
  {
    part: "proposal",
    words: folded(
      "(?:\\p{L}+(?: \\p{L}+)? )?(?:förslag(?:et)? till (?:beslut|ställningstagande)|beslutsförslag|förslag till (?:\\p{L}+s )beslut)",
    ),
  },
  {
    part: "proposal",
    words: folded("(?:\\p{L}+ )?föreslås (?:besluta|att besluta|fatta följande beslut)"),
    inline: true,
  },
  {
    part: "decision",
    words: folded(
      "(?:\\p{L}+s |\\p{Lu}{2,3}:s |enhälligt |per capsulam[- ]|\\p{L}+(?:/| och | & ))?(?:beslut|ställningstagande)(?:/\\p{L}+)?(?: [^.:]{1,60}(?=:))?",
    ),
  },
  {
    part: "decision",
    words: folded(
      "(?:[\\p{L}-]+ ){0,4}(?:beslutar|beslutade|beslöt|beslöts|beslutas|beslutades|enades|enas|(?:kom|är|var) överens)(?: \\p{L}+){0,3}",
    ),
  },
  { part: "decision", words: folded("beslut(?=\\s+(?:att|enligt|i enlighet med)\\s)"), inline: true },
  {
    part: "decision",
    words: folded("uppdras|överenskommelse|överenskommet|beslutat|bestämt|bestämdes|vi bestämde"),
  },
  {
    part: "aside",
    words: folded(
      anyOf(`
  förslag(?: och yrkanden)?, yrkanden?, beslutsgång, propositionsordning, propositionsställning,
  omröstning(?:sresultat)?, omröstning begärs(?: och genomförs)?, omröstningsresultat, votering, reservation(?:er)?, protokollsanteckning(?:ar)?,
  särskilt yttrande, beslutsunderlag, underlag(?: för beslut)?, handlingar(?: i ärendet)?,
  beslutet (?:ska )?(?:skickas|expedieras|delges|sänds)(?: till)?, expedieras(?: till)?, expediering,
  skickas till, kopia till, delges, för kännedom, för åtgärd, jäv, protokollsutdrag(?: till)?,
  deltar (?:ej|inte) i beslutet, förslag på sammanträdet, ajournering`),
    ),
  },
  {
    part: "input",
    words: folded(
      `(?:\\p{L}+s )?${input}(?:(?:/| och )${input})?(?: (?:från|i|under|på|vid|till|och|som) [^.:]{1,60})?(?=:|$)`,
    ),
  },
  {
    part: "presenters",
    words: folded(
      `${anyOf(`
  föredragande, föredragare, föredragning(?: av)?, föredras av, föredragen av, ärendet föredras av,
  information(?: ges)? av, rapportör(?:er)?, inledare, informatör, presentatör, föreläsare, inbjuden, inbjudna,
  gäst(?:er)?`)}(?: \\p{L}+)?`,
    ),
  },
  {
    part: "tasks",
    words: folded(
      anyOf(`
  att göra, åtgärd(?:er)?, åtgärdslista, action(?:s| points?)?, aktivitet(?:er)?, uppdrag, uppgifter,
  ap(?: ?\\d{1,3})?, åtgärdspunkter, att-göra-lista, nästa steg och ansvar, todo, to do`),
    ),
  },
  {
    part: "holder",
    words: folded(
      "(?:ansv\\.?|ansvar(?:ig|iga|ar)?(?: för (?:detta|frågan|punkten|uppgiften|åtgärden))?|vem|utförare|handläggs av)(?= ?:)",
    ),
  },
  {
    part: "due",
    words: folded("(?:klart|klar|klart senast|ska vara klart|när|deadline|slutdatum)(?= ?:)"),
  },
  { part: "annex", words: folded("bilag(?:a|or)(?: \\d+)?(?=:)") },
  {
    part: "text",
    words: folded(
      anyOf(`
  bakgrund, sammanfattning(?: av ärendet)?, ärendebeskrivning, ärendet, beskrivning(?: av ärendet)?,
  diskussion(?:en)?, information, redogörelse, inlägg, yttranden, frågor, notering(?:ar)?, syfte, innehåll,
  nästa steg, motivering, skäl(?:en)?(?: för beslut(?:et)?| till beslut(?:et)?)?, ekonomi, konsekvenser`),
    ),
  },
];

const compiled = labels.map(({ part, words, inline }) => ({
  part,
  pattern: new RegExp(
    `^(?:${words.source})${inline === true ? "\\s?:?" : "\\s?(?::|$|[–-](?=\\s))"}\\s*`,
    "iu",
  ),
}));

/** The same lines are asked about by many rules. */
export const labelOf = remembered({ most: 2000, longest: 400 }, readLabel);

function readLabel(line: string): Label | null {
  const words = line.slice(/^(?:#{1,6}\s+)?[*_]{0,3}/.exec(line)?.[0].length).trim();
  if (!/^\p{L}/u.test(words)) return null;
  const start = fold(
    words
      .slice(0, 160)
      .replace(/:([*_]{1,3})(?=\s|$)/, "$1:")
      .replace(/[*_]{1,3}(?=:|\s*$)/, (marks) => " ".repeat(marks.length)),
  );
  for (const { part, pattern } of compiled) {
    const found = pattern.exec(start.trimEnd());
    if (found !== null)
      return {
        part,
        rest: words
          .slice(found[0].length)
          .replace(/^[*_:\s]+$/, "")
          .trim(),
      };
  }
  return null;
}
