export const sv = {
  title: "Inläsning",
  lead: "Gamla protokoll och minnesanteckningar läses till registret. Filen själv sparas oförändrad, och varje uppgift pekar på orden den kommer från.",
  upload: "Läs in filer",
  files: "Filer att läsa in",
  limits: (files: number, megabytes: number) =>
    `PDF, Word (.docx), text (.txt, .md) och bilder (.jpg, .png, .tif). Högst ${files} filer och ${megabytes} MB åt gången. Det som redan är inläst läses inte om.`,
  send: "Läs in",
  wait: "Sidan svarar när alla filer är lästa; några sekunder för en handfull filer. Inskannade sidor läses av efteråt.",
  folder: "Hela mappar",
  folderText:
    "Många filer läses in från terminalen, i mappen där Genbo ligger. Alla undermappar följer med, och det går att avbryta och fortsätta.",
  command: (slug: string) => `bin/genbo import SÖKVÄG --cooperation ${slug}`,
  waiting: "Väntar på någon",
  waitingText: (count: string) => `${count} motsägelser och förslag att reda ut.`,
  toSettle: "Till det som ska redas ut",
  review: {
    title: "Granska det inlästa",
    text: (count: string, isOne: boolean) =>
      isOne
        ? "En handling väntar på att någon går igenom den."
        : `${count} handlingar väntar på att någon går igenom dem.`,
    none: "Allt inläst är granskat.",
    go: "Till granskningen",
  },
  failed: "Kunde inte läsas in",
  failedText: "Filerna finns inte i registret. Åtgärda dem och läs in dem igen.",
  file: "Fil",
  why: "Vad som är fel och vad du kan göra",
  when: "När",
  imports: "Inläsningar",
  started: "Startad",
  label: "Vad",
  imported: "Inlästa",
  known: "Fanns redan",
  failedCount: "Misslyckade",
  state: "Läge",
  finished: "Klar",
  unfinished: "Avbruten eller pågår",
  unfinishedText:
    "Inläsningen har inte avslutats. Pågår den, ladda om sidan. Har den avbrutits: läs in samma filer igen, så fortsätter den där den slutade.",
  none: "Inget är inläst än",
  noneText: "Välj filer ovan, eller läs in en hel mapp från terminalen.",
  importTitle: (when: string) => `Inläsning ${when}`,
  summary: (imported: string, known: string, failed: string, waiting: string | null) =>
    `${imported} inlästa, ${known} fanns redan, ${failed} misslyckade${waiting === null ? "" : `, ${waiting} läses av`}.`,
  outcome: "Utfall",
  outcomes: { imported: "Inläst", known: "Fanns redan", failed: "Misslyckades", waiting: "Läses av" },
  scanning: "Inskannade sidor läses av",
  scanningText:
    "Det tar några sekunder per sida och går vidare medan du gör annat. Stängs Genbo av fortsätter det med nästa sida när Genbo startar igen.",
  damaged:
    "Filens egen text har förlorat bokstäver. Sidorna kan läsas av på nytt, och den bättre texten används.",
  recognise: "Läs av sidorna",
  kept: "Sidorna lästes av, men någon har arbetat med handlingen sedan den lästes in. Dess text har behållits.",
  pictures: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Sida ${numbers.join()} är en bild. Den läses av och sätts in i texten.`
      : `Sidorna ${numbers.slice(0, -1).join(", ")} och ${numbers.at(-1) ?? ""} är bilder. De läses av och sätts in i texten.`,
  scanWaits: "Väntar på sin tur",
  scanProgress: (done: number, pages: number) => `${done} av ${pages} sidor avlästa`,
  meeting: "Möte",
  copy: "Samma handling finns i en annan fil; den här är sparad som kopia.",
  undated: "Dag okänd",
  noBody: "organet okänt",
  fileWarnings: (count: number) =>
    count === 1 ? "1 anmärkning från läsaren" : `${count} anmärkningar från läsaren`,
  detail: "Teknisk förklaring",
  only: "Visa bara",
  every: "Alla",
  again: "Läs in fler filer",
  refusals: {
    "no-files": "Ingen fil var vald. Välj en eller flera filer och försök igen.",
    "too-many": "Det var för många filer på en gång. Dela upp dem, eller läs in mappen från terminalen.",
    "too-large":
      "Filerna var för stora tillsammans. Läs in färre åt gången, eller läs in mappen från terminalen.",
  },
  failures: {
    unopenable: "Filen gick inte att öppna. Kontrollera att den finns kvar och att Genbo får läsa den.",
    fault:
      "Ett fel i Genbo gjorde att filen inte kunde läsas in. Inget ur den är sparat. Rapportera felet och bifoga den tekniska förklaringen.",
    unknown: "Filen kunde inte läsas in.",
  },
};
