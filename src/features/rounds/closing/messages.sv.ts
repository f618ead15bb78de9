export const sv = {
  title: "Avsluta rundan",
  back: "Till rundan",
  again: "Ett svar har kommit in sedan sidan visades. Se efter igen: så här står det nu.",
  standing: "Om rundan avslutas nu",
  outcomes: {
    consensus: "Alla är eniga.",
    "consensus-with-comments": "Alla är eniga, med kommentarer som följer med.",
    majority: "En majoritet bifaller.",
    none: "Det är ingen enighet.",
  },
  answered: (count: number, of: number) => `${count} av ${of} har svarat.`,
  notQuorate: "För få har svarat för att rundan ska vara beslutför.",
  makes: "Det här händer",
  late: "Svar som kommer efteråt sparas som sena och räknas inte.",
  agreed: "Enligt organets arbetsform räcker det.",
  notAgreed: "Enligt organets arbetsform räcker det inte.",

  anchors: (isAgreed: boolean): string =>
    isAgreed
      ? "Förslaget blir förankrat. Vad varje kommun har svarat står kvar."
      : "Förslaget blir inte förankrat. Vad varje kommun har svarat står kvar.",
  decides: (isAgreed: boolean): string =>
    isAgreed
      ? "Beslutet får ett nummer och skrivs in i beslutsregistret, och anmäls på organets nästa dagordning:"
      : "Att förslaget inte antogs skrivs in i beslutsregistret med ett nummer, och anmäls på organets nästa dagordning. Det gäller:",
  noBody:
    "Rundan hör inte till något organ. Ett beslut per capsulam fattas av ett organ, så ändra rundan först.",
  noBodyDay: "Rundan hör inte till något organ, så inget möte kan bokas.",
  gathers: (count: number) => `Uppgifterna från ${count} sparas som en tabell.`,
  keeps: (count: number) => `Svaren från ${count} sparas som de är, och samlas i ett dokument.`,

  seats: "Mandat",
  seatsText: "De här får mandat. Avmarkera den som inte ska ha det.",
  noSeats: "Ingen är föreslagen till ett organ i registret, så inga mandat ges. Namnen står kvar i svaren.",
  seat: (name: string, title: string) => (title === "" ? name : `${name}, ${title}`),
  seatIn: (role: string, body: string, organisation: string | null) =>
    [`${role} i ${body}`, organisation === null ? null : `för ${organisation}`]
      .filter((part) => part !== null)
      .join(" "),
  newPerson: "förs in i registret om namnet inte finns där",
  roles: {
    member: "Ledamot",
    substitute: "Ersättare",
    chair: "Ordförande",
    secretary: "Sekreterare",
    convener: "Sammankallande",
  },
  from: "Från och med",
  until: "Till och med",
  untilHint: "Tomt betyder tills vidare.",

  day: "Dag",
  dayText: "Den valda dagen blir ett möte, och alla får en inbjudan i kalendern. Kallelsen skickas senare.",
  best: "passar bäst",
  votes: (yes: number, ifNeedBe: number, no: number) => `${yes} ja, ${ifNeedBe} om det behövs, ${no} nej`,
  noDay: "Boka inget möte",
  lastDay: "Sista dag",
  lastDayHint: "Bara för en resa eller ett möte över flera dagar.",
  name: "Namn",
  nameHint: "Får vara tomt. Till exempel Studieresa.",
  place: "Plats",
  placeHint: "Får vara tomt.",
  days: (from: string, until: string) => `${from} till ${until}`,

  tell: "Mejla resultatet till dem som har frågats",
  letter: "Några ord",
  letterHint: "Får vara tomt. Står efter resultatet i mejlet.",
  close: "Avsluta rundan",

  closed: "Det här blev det",
  asDocx: "Alla svar i ett dokument (Word)",
  asPdf: "Alla svar i ett dokument (PDF)",
  toDecision: (number: string) => `Till beslutet ${number}`,
  toMeeting: (name: string) => `Till mötet: ${name}`,
  reopen: "Ångra avslutet",
  reopenText: {
    anchoring: "Rundan öppnas igen, och förslaget är inte längre avgjort.",
    "per-capsulam":
      "Rundan öppnas igen. Beslutet ställs in och syns bara för dem som håller i organets möten. Numret används inte igen.",
    consultation: "Rundan öppnas igen.",
    nomination: "Rundan öppnas igen, och mandaten tas tillbaka som om de aldrig hade getts.",
    figures: "Rundan öppnas igen, och tabellen görs om när den avslutas.",
    interview: "Rundan öppnas igen.",
    dates: "Rundan öppnas igen. Mötet ställs in och tas bort ur kalendrarna.",
  },

  made: {
    anchored: "Förslaget är förankrat.",
    notAnchored: "Förslaget är inte förankrat.",
    adopted: (number: string, clauses: readonly string[]) =>
      [`Beslutet har nummer ${number}:`, ...clauses].join("\n"),
    notAdopted: (number: string) => `Förslaget är inte antaget. Det står som ${number} i registret.`,
    seats: (count: number) => (count === 1 ? "1 mandat är givet." : `${count} mandat är givna.`),
    seated: (count: number) => (count === 1 ? "1 hade redan mandatet." : `${count} hade redan mandatet.`),
    figures: (count: number) => `Uppgifterna från ${count} är samlade i en tabell.`,
    day: (day: string) => `Mötet är bokat: ${day}.`,
    noDay: "Inget möte är bokat.",
    kept: (count: number) => (count === 1 ? "1 svar är sparat." : `${count} svar är sparade.`),
  },

  refusals: {
    "not-now": "Rundan kan inte avslutas nu. Någon annan kan ha hunnit före.",
    changed: "Ett svar har kommit in sedan sidan visades. Se efter igen och avsluta då.",
    "no-body": "Rundan hör inte till något organ, så ingenting har gjorts. Välj organ under Ändra rundan.",
    "too-narrow":
      "Frågan är stängd i så många led att beslutet inte kan stå i registret på samma sätt. Ta det på ett möte.",
    "no-such-day": "Välj en av dagarna, eller att inget möte bokas.",
    "days-backwards": "Den sista dagen är före den första.",
    unread: "En av dagarna går inte att läsa. Skriv den som 2026-11-30.",
    reported: "Beslutet står på en dagordning som anmälan. Ta bort punkten där först.",
    announced: "Beslutet är anslaget, rättat, undertecknat eller frågat om, så det kan inte tas tillbaka.",
    called: "Kallelsen till mötet har gått ut. Ställ in mötet där i stället.",
    "seat-changed": "Ett av mandaten har ändrats sedan det gavs. Avsluta mandaten under Konton i stället.",
  },
};
