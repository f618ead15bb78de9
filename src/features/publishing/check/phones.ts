// Telephone numbers as Swedes write them. Figures in rows look like them, so an area code with nothing but a space after
// it counts only for mobiles, or where a word says that it is a telephone.
import { type Finding, findingsOf, lineBefore } from "./finding.ts";

const groups = String.raw`\d{2,3}(?:[ \u00a0]\d{2,3}){1,3}`;
const mobile = String.raw`07[02369](?:[-–/ \u00a0]?\d{7}|[-–/ \u00a0]{1,3}${groups}|\d[-–/ \u00a0]${groups})`;
const area = String.raw`0(?:8|[1-69]\d{1,2})`;
const landline = String.raw`${area}(?: ?[-–/] ?)(?:\d{5,8}|${groups})`;
const abroad = String.raw`(?:\+|00)46[ \u00a0-]?(?:\(0\)[ \u00a0]?)?[1-9]\d{0,2}[-–/ \u00a0]?(?:\d{5,8}|${groups})`;
const spaced = String.raw`${area}[ \u00a0]?(?:\d{5,8}|${groups})`;

const written = new RegExp(
  `(?<![\\p{L}\\d/.,+-])(?:${abroad}|${mobile}|${landline})(?![\\d/]|[-–.,]\\d)`,
  "gu",
);
const called = new RegExp(
  `(?<=\\b(?:tel(?:efon)?|mobil|ring|nås på)(?:nummer|nr)?[.:]?\\s{0,2})${spaced}(?!\\d)`,
  "giu",
);

/** What is called so is everybody's, or no telephone at all; and so are numbers that cost the caller nothing. */
const common =
  /(?:växel\p{L}*|kundtjänst|kontaktcenter|medborgarservice|dnr|diarie\p{L}*|ärende\p{L}*|bankgiro|plusgiro|\bbg|\bpg|konto\p{L}*|org\p{L}*\.?\s?(?:nr|nummer))[^\p{L}]*(?:(?:tel|nr)\p{L}*[.:]?\s*)?$/iu;

export function phonesIn(text: string): Finding[] {
  const isOne = (match: RegExpExecArray) => {
    const figures = match[0]
      .replace(/^(?:\+|00)46/, "0")
      .replace("(0)", "")
      .replace(/\D/g, "")
      .replace(/^00/, "0");
    if (figures.startsWith("020") || figures.startsWith("0771")) return false;
    return figures.length >= 8 && figures.length <= 10 && !common.test(lineBefore(text, match.index));
  };
  return [...findingsOf("phone", written, text, isOne), ...findingsOf("phone", called, text, isOne)];
}
