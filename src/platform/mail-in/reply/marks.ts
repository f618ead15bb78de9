// What mail programs and employers put around a person's words, in Swedish and English: one table for each.

/** As Outlook writes it above what is answered. */
export const original = "-----Original Message-----";

const any = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})`, "iu");

export const isOriginal = (line: string): boolean => originals.test(line);
const originals = any(
  "[-_\\s]*-{2,}\\s*(?:ursprungligt meddelande|originalmeddelande|original message|vidarebefordrat|forwarded message)",
  "(?:början på )?vidarebefordrat (?:brev|meddelande):$",
  "begin forwarded message:$",
);

/** "Från: …", the first line of what Outlook tells of the mail that is answered. */
export const isSenderLine = (line: string): boolean => /^\*?(?:från|from)\s?:\*?\s/i.test(line);
export const isHeaderLine = (line: string): boolean => headers.test(line);
const headers = any(
  "\\*?(?:skickat|sent|datum|date|till|to|kopia|cc|ämne|subject|svara till|reply-to|prioritet|importance)\\s?:",
);

/** "Den tors 12 nov. 2026 kl 10:03 skrev Genbo <…>:"; it may go on for two lines more. */
export const beginsAttribution = (line: string): boolean =>
  /^(?:on|den|at|\d|mån|tis|ons|tors?|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)/i.test(line) &&
  /\b\d{4}\b|\b\d{1,2}[:.]\d{2}\b/.test(line);
export const isAttribution = (line: string): boolean =>
  /\b(?:wrote|skrev)\b[^!?]*:$/i.test(line) && /@|\b\d{1,2}[:.]\d{2}\b/.test(line);

/** Alone on its line, with or without an address on the web. */
export const isFooter = (line: string): boolean => footers.test(line) || /^[-_=*]{4,}$/.test(line);
const footers = any(
  "skickat (?:från|via|med) (?:min|mitt|mina|mobilen|e-post|outlook|gmail|yahoo|proton|samsung|en mobil)[^.!?]*[.]?(?:\\s*<[^>]*>)?$",
  "sent (?:from|via|with) (?:my|mail|outlook|gmail|yahoo|proton|samsung|a mobile)[^.!?]*[.]?(?:\\s*<[^>]*>)?$",
  "(?:hämta|skaffa|get) (?:\\[?outlook|bluemail)[^.!?]*(?:\\s*<[^>]*>)?$",
  "<https?://[^>]*>$",
);

const disclaimers = any(
  "(?:det här|detta|denna) (?:e-post|mejl|mail|e-mail|meddelande)\\S* (?:\\(?(?:och|inklusive|med) [^.]*)?(?:är (?:endast|enbart|konfidentiell|avsett|avsedd)|kan innehålla|innehåller)",
  "(?:observera att )?innehållet i (?:detta|det här) (?:e-post|mejl|mail|meddelande)",
  "när du (?:skickar|mejlar|kontaktar|skriver)[^.]*personuppgifter",
  "(?:information om|så här|läs (?:mer )?om hur|läs mer om)[^.]*personuppgifter",
  "[^.]{0,60}behandlar (?:dina )?personuppgifter",
  "tänk på miljön",
  "om du (?:har fått|inte är|fått) [^.]*(?:misstag|mottagare)",
  "if you (?:have received|are not|received) [^.]*(?:error|intended|mistake)",
  "this (?:e-?mail|message|communication)[^.]*(?:confidential|intended|privileged|may contain)",
  "the (?:information|contents?) (?:in|of) this (?:e-?mail|message)",
  "(?:confidentiality notice|disclaimer)",
  "please consider the environment",
);

export const isDisclaimer = (line: string): boolean => disclaimers.test(line);

const closing =
  "(?:(?:med )?(?:vänlig|vänliga|varma?|bästa|många|goda|glada) häls(?:ning|ningar|n)?\\.?|m\\.?\\s?v\\.?\\s?h\\.?|v\\.?h\\.?|hälsn(?:ing|ingar)?\\.?|vänligen|(?:with )?(?:kind|best|warm) regards|regards|all the best|best wishes|cheers|sincerely|yours sincerely|br)";
const name = "\\p{Lu}[\\p{L}.'-]*(?:\\s+\\p{Lu}[\\p{L}.'-]*){0,3}";
const closings = new RegExp(`^(?:${inAnyCase(closing)}[,.!]?(?:\\s+${name})?|/{1,2}\\s?${name})$`, "u");
const closedLine = new RegExp(
  `^(.*?[\\p{L}\\p{N}.!?,)])\\s+(?:${inAnyCase(closing)}[,.!]?(?:\\s+${name})?|/{1,2}\\s?${name})$`,
  "u",
);

/** Names begin with a capital, so the rest cannot ignore case by a flag. */
function inAnyCase(pattern: string): string {
  return pattern.replaceAll(/(?<!\\)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** What stands before a closing on the line, "" where the line is nothing else; none where there is no closing. */
export function beforeClosing(line: string): string | undefined {
  if (/^(?:--|—|–)$/.test(line) || closings.test(line) || isDisclaimer(line)) return "";
  return closedLine.exec(line)?.[1];
}

/** Words below a signature that are the writer's own after all: better one line too many than one that is lost. */
export const isPostscript = (line: string): boolean =>
  /^(?:p\.?\s?s\.?|obs)[:!\s]/i.test(line) ||
  /^(?:jag|men|fast|dock|kommer|kan|kunde|i|i'm|i'll|but|however)(?!\p{L})/iu.test(line);
