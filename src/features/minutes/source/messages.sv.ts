import type { Unreadable } from "./reasons.ts";

const unreadable: Record<Unreadable, string> = {
  empty: "Filen är tom.",
  "too-large": "Filen är för stor för att vara ett protokoll. Dela den och läs in delarna var för sig.",
  "unknown-format": "Filen är varken text, Word (.docx) eller PDF.",
  "older-format":
    "Filen är i ett äldre format (.doc, .rtf eller .odt). Öppna den och spara den som .docx eller PDF.",
  damaged: "Filen är skadad och går inte att öppna. Hämta den på nytt där den kom ifrån.",
  encrypted: "Filen är låst med lösenord. Spara en kopia utan lösenord.",
  "no-text": "Filen har ingen text, bara bilder: den är inskannad. Läs in en fil med text.",
};

export const sv = {
  unreadable,
  damagedLetters: (count: number) => `${count} tecken i filen är skadade och gick inte att läsa.`,
};
