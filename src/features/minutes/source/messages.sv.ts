import type { Unreadable } from "./reasons.ts";

const unreadable: Record<Unreadable, string> = {
  empty: "Filen är tom. Hämta den på nytt där den kom ifrån, eller ta bort den.",
  "too-large":
    "Filen är för stor för att vara ett protokoll. Spara den utan bilder, eller dela den, och läs in den igen.",
  "unknown-format": "Filen är varken text, Word (.docx) eller PDF. Spara den som något av dem.",
  "older-format":
    "Filen är i ett äldre format (.doc, .rtf eller .odt). Öppna den och spara den som .docx eller PDF.",
  damaged: "Filen är skadad och går inte att öppna. Hämta den på nytt där den kom ifrån.",
  encrypted: "Filen är låst med lösenord. Spara en kopia utan lösenord.",
  "no-text":
    "Filen har bara bilder av text. I en PDF läses de av när den läses in; en Word-fil sparar du som PDF först.",
  "no-words":
    "Inga ord gick att läsa i bilderna. Skanna sidorna på nytt, rättvända och med minst 200 punkter per tum, och läs in dem igen.",
  "unknown-picture":
    "Bilderna i filen är skadade, eller packade på ett sätt som Genbo inte kan läsa. Öppna filen, skriv ut den till en ny PDF, och läs in den.",
  "no-better": "Sidorna lästes av, men filens egen text är minst lika bra. Den har behållits.",
  "not-minutes":
    "Filen ser inte ut att vara ett protokoll: där finns varken organ, närvarande eller beslut. Är den det ändå, skriv Protokoll eller Minnesanteckningar överst och läs in den igen.",
  "took-too-long":
    "Filen tog för lång tid att läsa och lämnades därför. Spara den på nytt från programmet som gjorde den, eller dela den.",
  "too-heavy":
    "Filen kräver för mycket minne för att läsas. Spara den på nytt från programmet som gjorde den, eller dela den.",
  crash:
    "Filen fick läsaren att krascha; inget annat är skadat. Spara den på nytt, till exempel som PDF, och läs in den igen.",
};

export const sv = {
  unreadable,
  pageUnread: (number: number) =>
    `Sida ${number} gick inte att läsa av. Se efter i originalet vad som står där.`,
  picturesUnread: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Sida ${numbers.join()} är en bild och är inte läst. Se efter i originalet vad som står där.`
      : `Sidorna ${listed(numbers)} är bilder och är inte lästa. Se efter i originalet vad som står där.`,
  damagedLetters: (count: number) => `${count} tecken i filen är skadade och gick inte att läsa.`,
};

function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(", ")} och ${numbers.at(-1) ?? ""}`;
}
