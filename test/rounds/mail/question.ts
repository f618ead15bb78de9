// The mail that is answered, and what programs and employers put around an answer to it.

export interface Writer {
  readonly name: string;
  readonly email: string;
  readonly to: string;
}

export const question = [
  "Hej Karin!",
  "",
  "Vidsjöbygden frågar Höör: Ska vi ansluta oss till det gemensamma e-arkivet?",
  "",
  "Svara Ja, Nej eller Avstår senast den 4 december 2026: svara på det här mejlet, eller här:",
  "https://genbo.example/runda/abc",
  "",
  "Bifall innebär att avtalet skrivs under i januari. Eslöv och Hörby har redan sagt ja.",
].join("\n");

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Each line in an element of its own; `opening` may have attributes. */
export function htmlOf(text: string, opening: string): string {
  const name = opening.split(" ", 1)[0] ?? "div";
  const line = (plain: string) => `<${opening}>${plain === "" ? "<br>" : escaped(plain)}</${name}>`;
  const inLine = name === "b" || name === "span" ? "<br>" : "";
  return text
    .split("\n")
    .map((plain) => line(plain) + inLine)
    .join("");
}

export const htmlQuote = htmlOf(question, "p");
export const plainQuote = question
  .split("\n")
  .map((line) => `> ${line}`.trim())
  .join("\n");

export const around = {
  headerIn: (language: "sv" | "en", { name, to }: Writer): string =>
    language === "sv"
      ? `Från: Vidsjöbygden <${to}>\nSkickat: den 23 november 2026 10:00\nTill: ${name}\nÄmne: Fråga till Höör`
      : `From: Vidsjöbygden <${to}>\nSent: Monday, 23 November 2026 10:00\nTo: ${name}\nSubject: Fråga till Höör`,
  signature: ({ name }: Writer): string =>
    [name, "Kommundirektör", "Höörs kommun", "Box 53, 243 21 Höör", "0413-280 00 | www.hoor.example"].join(
      "\n",
    ),
  gdpr: "När du skickar e-post till Höörs kommun behandlar vi dina personuppgifter. Läs mer på hoor.example/gdpr.",
  confidential:
    "This e-mail and any attachments are confidential and intended for the addressee only. If you are not the intended recipient, you cannot use it.",
  wroteInSwedish: ({ to }: Writer): string => `Den mån 23 nov. 2026 kl 10:00 skrev Vidsjöbygden <${to}>:`,
  wroteInEnglish: ({ to }: Writer): string =>
    `On Mon, Nov 23, 2026 at 10:00 AM Vidsjöbygden\n<${to}>\nwrote:`,
};
