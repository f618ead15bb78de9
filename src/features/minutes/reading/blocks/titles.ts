// What looks like a heading, and which headings are no items.
import { anyOf, bare, fold, folded } from "../folding.ts";

/** Headings that need neither number nor emphasis to be known as agenda items. */
const usualTitles = folded(
  `^${anyOf(`
  övrigt, övriga (?:frågor|ärenden|punkter), nästa (?:möte|sammanträde|styrelsemöte|träff|avstämning), kommande möten,
  mötets? (?:öppnande|avslut(?:ning|ande)?|öppnas|avslutas), öppnande, avslut(?:ning|ande)?, inledning,
  välkomm(?:en|na)(?: och .{1,40})?,
  föregående (?:protokoll|minnesanteckningar|mötesprotokoll|möte|anteckningar),
  val av (?:justerare|sekreterare|ordförande|justeringsman),
  (?:fastställande|godkännande) av (?:dagordning(?:en)?|föredragningslista(?:n)?), laget runt, rapporter,
  meddelanden, anmälningsärenden, delgivningar, muntliga (?:föredragningar|rapporter).{0,60},
  aktuella frågor, tematisk uppföljning, incheckning, utcheckning`)}$`,
);

const kind = "(?:besluts|diskussions|informations|rapport|anmälnings|tema)";

/** Headings that only group the items under them, or stand over a list of them. */
const groupHeadings = folded(
  `^${anyOf(`
  (?:besluts|diskussions|informations|rapport|initiativ|tema|övriga)-?(?:,? (?:och|samt) \\p{L}+-?)*(?:punkt(?:er)?|ärenden?|frågor)?,
  ${kind}-?(?:,\\s${kind}-?)?(?: (?:och|samt) ${kind})?(?:punkt(?:er)?|ärenden?),
  tema, (?:ärenden |punkter |frågor )?för (?:beslut|diskussion|information|kännedom), dagordning,
  föredragningslista, ärendelista, agenda, ärende, fråga, punkt, ämne, rubrik, innehåll(?:sförteckning)?, ärenden, minnesanteckningar,
  anteckningar, protokoll, gemensam(?:ma)? del, kollegial del`)}$`,
);

export function isUsualTitle(text: string): boolean {
  return usualTitles.test(fold(text.replace(/\s*[:.]$/, "").trim()));
}

export function isGroupHeading(text: string): boolean {
  const words = fold(text.replace(/[:.]$/, "").trim());
  return groupHeadings.test(words) || /^TEMA\b/.test(words);
}

/** How much the words look like a heading, 0 to 1. */
export function titleLikeness(text: string): number {
  const words = text.trim().split(/\s+/).length;
  if (!/^["”“«»'(]?[\p{Lu}\d]/u.test(text) || text.length > 240) return 0;
  if (/[:;,]$/.test(text)) return 0.1;
  const ended = /(?<!m\.m|m\. m|bl\.a|etc|bil)[.!]$/.test(text);
  if (ended) return words <= 5 ? 0.7 : 0.15;
  if (/[.!?]\s+\p{Lu}/u.test(text)) return 0.3;
  return words <= 16 ? 1 : 0.7;
}

export function sameTitle(left: string, right: string): boolean {
  const [a, b] = [bare(left), bare(right)];
  if (a === "" || b === "") return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && long.startsWith(`${short} `);
}
