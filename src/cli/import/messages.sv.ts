const count = (number: number) => number.toLocaleString("sv-SE");

export const sv = {
  usage: 'Så här: genbo import SÖKVÄG… --cooperation ADRESS [--name "NAMN"] [--lang sv|en]',
  slugs: {
    "bad-slug": (slug: string) =>
      `”${slug}” kan inte vara en adress. Välj små bokstäver a–z, siffror och bindestreck, till exempel sjoriket.`,
    "reserved-slug": (slug: string) => `Adressen ”${slug}” använder Genbo själv. Välj en annan.`,
  },
  unusable: {
    missing: "Finns inte. Kontrollera sökvägen.",
    denied: "Får inte läsas av dig. Ge ditt konto rätt att läsa där.",
    "no-file": "Är varken en fil eller en mapp.",
  },
  noFiles: "Det finns inga filer att läsa in där. Genbo läser .txt, .md, .docx, .pdf, .jpg, .png och .tif.",
  bar: "{bar} {value} av {total} · {left}",
  left: (time: string) => `${time} kvar`,
  line: (done: number, total: number, time: string) =>
    `${count(done)} av ${count(total)} filer, ${time} kvar`,
  seconds: (number: number) => `${number} s`,
  minutes: (number: number) => `${number} min`,
  page: (path: string, done: number, pages: number) => `${path}: sida ${done} av ${pages} avläst`,
  stoppedScanning: (number: number) =>
    `Avbruten: ${number === 1 ? "1 inskannad fil är inte färdig" : `${count(number)} inskannade filer är inte färdiga`}. Kör samma kommando igen, eller starta Genbo, så fortsätter avläsningen.`,
  reconciling: "Jämför med resten av registret …",
  summary: ({
    imported,
    copies,
    known,
    failed,
  }: Record<"imported" | "copies" | "known" | "failed", number>) =>
    `${count(imported)} inlästa${copies > 0 ? ` (${count(copies)} var kopior)` : ""}, ${count(known)} fanns redan, ${count(failed)} misslyckades.`,
  skipped: (number: number) =>
    number === 1
      ? "1 fil av annat slag hoppades över:"
      : `${count(number)} filer av andra slag hoppades över:`,
  more: (number: number) => `… och ${count(number)} till`,
  waiting: (suggestions: number, contradictions: number) =>
    `Att reda ut: ${count(contradictions)} ${contradictions === 1 ? "motsägelse" : "motsägelser"} och ${count(suggestions)} förslag.`,
  lookAt: (address: string) => `Se ${address} (starta Genbo med: npm start)`,
  stopped: (done: number, total: number) =>
    `Avbruten efter ${count(done)} av ${count(total)} filer. Kör samma kommando igen, så fortsätter den.`,
};
