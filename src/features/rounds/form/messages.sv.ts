export const sv = {
  stances: {
    agree: "Bifall",
    "agree-with-comment": "Bifall med kommentar",
    against: "Avslag",
    abstain: "Avstår",
  },
  possibilities: { yes: "Ja", "if-need-be": "Om det behövs", no: "Nej" },
  roles: {
    member: "ledamot",
    substitute: "ersättare",
    chair: "ordförande",
    secretary: "sekreterare",
    convener: "sammankallande",
  },
  outside: "Kommunen står utanför",
  answer: "Svar",
  comment: "Kommentar",
  commentHint: "Krävs till Bifall med kommentar, och får annars vara tom. Kommentaren följer med beslutet.",
  many: "Välj ett eller flera.",
  optional: "Får vara tomt.",
  dates: "Svara för varje dag.",
  names: (role: string, most: number) =>
    most === 1
      ? `Namnet på den som föreslås som ${role}.`
      : `Namnen på dem som föreslås som ${role}, högst ${most}.`,
  /** Of no body in the register. */
  namesAlone: (most: number) =>
    most === 1 ? "Ett namn, och en titel om den behövs." : `Högst ${most} namn.`,
  person: "Namn",
  personAt: (place: number) => `Namn ${place}`,
  title: "Titel",
  titleAt: (place: number) => `Titel ${place}`,
  moreNames: "Fler namn",
  nobody: "Vi har ingen att föreslå",
  nobodyTold: "Har ingen att föreslå",
  numbers: "Skriv talen med siffror, som 12,5 eller 1 200. Det ni inte vet får vara tomt.",
  number: (label: string, unit: string, year: number | null) =>
    [label, year === null ? "" : String(year), unit === "" ? "" : `(${unit})`]
      .filter((each) => each !== "")
      .join(" "),
  fileHint: (megabytes: number) => `PDF, Word, Excel, bild eller text, högst ${megabytes} MB. Får utelämnas.`,
  keptFile: (name: string) => `${name} är inskickad. Välj en annan fil för att byta ut den.`,
  keptFileUnnamed: "En fil är inskickad. Välj en annan för att byta ut den.",
  document: "Ta ställning till de stycken ni vill, och kommentera dem. Resten får vara.",
  paragraph: (place: number) => `Stycke ${place}`,
  noStance: "Inget ställningstagande",
  commentAt: (place: number) => `Kommentar till stycke ${place}`,
  stanceAt: (place: number) => `Ställning till stycke ${place}`,
  noParagraphs: "Inget stycke är kommenterat.",
  left: "Inget svar",

  problems: {
    "no-stance": "Välj ett av svaren.",
    "no-comment": "Skriv kommentaren, eller välj Bifall utan kommentar.",
    "no-choice": "Välj ett av alternativen.",
    "days-left": "Svara ja, om det behövs eller nej för varje dag.",
    "no-names": "Skriv minst ett namn, eller kryssa för att ni inte har någon att föreslå.",
    "names-and-nobody": "Här står både namn och att ni inte har någon. Ta bort det som inte gäller.",
    "title-alone": "Skriv ett namn till titeln.",
    "not-a-number": "Skriv talet med bara siffror, som 12,5 eller 1 200. Utan punkt mellan tusental.",
    "too-long": "Texten är för lång. Högst 20 000 tecken får plats, och 200 i ett namn.",
    nothing: "Svaret är tomt. Fyll i något av fälten.",
    "file-empty": "Filen är tom. Välj en annan.",
    "file-encrypted": "Filen är låst med ett lösenord. Spara den utan och välj den igen.",
    "file-old": "Filen är i ett äldre format. Spara den som PDF eller docx och välj den igen.",
    "file-unknown": "Den sortens fil tas inte emot. Välj PDF, Word, Excel, bild eller text.",
    "file-too-large": "Filen är för stor. Välj en mindre.",
    "file-again": "Välj filen en gång till: den följde inte med när något annat behövde rättas.",
  },
};
