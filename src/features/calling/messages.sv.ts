const sums = (parts: readonly [number, string][]) =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

export const sv = {
  title: (meeting: string) => `Kallelse: ${meeting}`,
  agenda: "Dagordning",
  meeting: "Mötet",
  guestItem: "En punkt på dagordningen",
  place: "Plats",
  join: "Delta på distans",
  time: "Tid",
  clock: (times: string) => `kl. ${times}`,
  days: (first: string, last: string) => `${first} – ${last}`,
  partOf: (body: string, part: string) => `${body}: ${part}`,
  itemAt: (item: string, body: string) => `${item} (${body})`,
  of: (body: string, cooperation: string) => `${body}, ${cooperation}`,
  readMore: (link: string) => `Dagordning och handlingar: ${link}`,

  notCalled: "Kallelsen har inte gått ut",
  notCalledText:
    "Den skickas med e-post till var och en, med dagordning, bilagor och en inbjudan till kalendern.",
  cancelledState: "Mötet är inställt",
  cancelledText: "Alla som var kallade har fått besked, och mötet har tagits bort ur deras kalendrar.",
  over: "Mötet är hållet",
  overText: "Svaren nedan är de som fanns när mötet började.",
  emptyAgenda: "Dagordningen är tom. Kallelsen går att skicka ändå.",
  toAgenda: "Till dagordningen",

  called: "Kallas",
  calledLead:
    "Ledamöterna på mötets dag, och de som föredrar en punkt. Gäster får bara sin punkt och dess tid.",
  person: "Person",
  as: "Som",
  email: "E-post",
  emailOf: (name: string) => `E-post till ${name}`,
  gets: "Får",
  getsAgenda: (items: number, papers: number) =>
    `${items === 1 ? "1 punkt" : `${items} punkter`}, ${papers === 1 ? "1 bilaga" : `${papers} bilagor`}`,
  getsItem: (label: string, title: string) => `Punkt ${label}: ${title}`,
  preview: "Förhandsgranska",
  previewFor: (name: string) => `Förhandsgranska: ${name}`,
  previewOf: (name: string) => `Så ser kallelsen till ${name} ut`,
  subject: "Ämne",
  enclosed: "Bifogas",
  calendarFile: "inbjudan till kalendern",
  substitutes: "Ersättare",
  substitutesHint: "Kalla också de ersättare som du kryssar för.",
  roles: {
    chair: "Ordförande",
    secretary: "Sekreterare",
    convener: "Sammankallande",
    member: "Ledamot",
    substitute: "Ersättare",
  },
  guest: "Gäst",
  nobody: "Ingen att kalla",
  nobodyText:
    "Organet har ingen med mandat på mötets dag. Lägg till mandat under Konton, eller en föredragande på en punkt.",
  word: "Hälsning",
  wordHint: "Står överst i mejlet. Får vara tom.",
  despite: "Skicka ändå, utan dem som saknar adress",
  send: (count: number) => `Skicka kallelsen till ${count}`,

  answers: "Svar",
  answer: "Svar",
  words: "Meddelande",
  noAnswer: "Har inte svarat",
  answerNames: { yes: "Kommer", no: "Kommer inte", maybe: "Kanske", substitute: "Skickar ersättare" },
  substituteNamed: (name: string) => `Ersätts av ${name}`,
  cameBy: { link: "länken", mail: "e-post", page: "Genbo" },
  by: (moment: string, way: string) => `${moment}, genom ${way}`,
  sums: (of: { yes: number; substitute: number; maybe: number; no: number; unanswered: number }) =>
    sums([
      [of.yes, "kommer"],
      [of.substitute, "ersättare"],
      [of.maybe, "kanske"],
      [of.no, "kommer inte"],
      [of.unanswered, "har inte svarat"],
    ]) || "Ingen är kallad",
  remind: (count: number) => `Påminn ${count === 1 ? "1 som inte har" : `${count} som inte har`} svarat`,
  remindHint: (day: string) =>
    `Genbo påminner dem av sig självt ${day}. Den som har svarat får ingen påminnelse.`,
  sent: "Skickat",
  sentKinds: { call: "Kallelse", change: "Ändring", cancel: "Inställt", reminder: "Påminnelse" },
  sentTo: (moment: string, count: number) => `${moment}, ${count === 1 ? "1 mejl" : `${count} mejl`}`,

  change: "Skicka ändring",
  changedSince: "Mötet har ändrats sedan det senast skickades ut",
  changedSinceText:
    "Skicka ändringen, så följer kalendrarna med. Den som ska svara om tid eller dag tillfrågas på nytt.",
  newcomers: "Har tillkommit sedan kallelsen",
  moreSubstitutes: "Ersättare som inte är kallade",
  sendChange: "Skicka ändringen till alla",
  sendNews: "Skicka till dem det rör",
  cancelNow: "Ställ in mötet och meddela alla",
  leavers: (names: string) => `Är inte längre kallade: ${names}`,
  noChange: "Ingenting har ändrats sedan det senast skickades ut.",
  cancel: "Ställ in mötet",
  cancelHint: "Alla som är kallade får besked, och mötet tas bort ur deras kalendrar.",
  reason: "Varför",

  refusals: {
    "no-address": (names: string) =>
      `Det saknas en adress till ${names}. Skriv in den, eller kryssa i att kallelsen ska gå ut ändå.`,
    "bad-address": (names: string) => `Adressen till ${names} går inte att läsa som en e-postadress.`,
    nobody: () => "Det finns ingen att skicka till.",
    "not-now": () => "Mötet är inte i det läget längre. Någon annan kan ha hunnit före.",
    unchanged: () => "Ingenting har ändrats sedan det senast skickades ut, så ingenting har skickats.",
    "all-answered": () => "Alla har svarat, så ingen har påmints.",
  },

  mails: {
    waiting: "Mejl som en människa behöver läsa",
    waitingText:
      "De har kommit som svar på kallelsen, men det är inte säkert vad de säger. Välj det svar som menas, så räknas det, eller lägg undan mejlet.",
    settled: (count: number) => (count === 1 ? "1 läst mejl" : `${count} lästa mejl`),
    noSubject: "Utan ämne",
    bounced: (name: string) => `Mejlet till ${name} kunde inte lämnas fram`,
    writtenBy: (name: string, sender: string) => `${name}, från ${sender}`,
    whole: "Hela mejlet",
    suggestion: (answer: string) => `Förslag: ${answer}.`,
    unclear: "Det går inte att se vad som menas.",
    ofAll: "Svaret räknas för alla delar av mötet.",
    aside: "Lägg undan",
  },

  mail: {
    hello: (name: string) => `Hej ${name}!`,
    subject: {
      call: (what: string) => `Kallelse: ${what}`,
      change: (what: string) => `Ändrat: ${what}`,
      cancel: (what: string) => `Inställt: ${what}`,
      reminder: (what: string) => `Påminnelse: ${what}`,
      part: (what: string) => `Inbjudan: ${what}`,
      booking: (what: string) => `Bokat: ${what}`,
    },
    lead: {
      call: (what: string) => `Du kallas till ${what}.`,
      guest: (what: string) => `Du är inbjuden att komma till ${what}.`,
      change: (what: string) => `Något har ändrats sedan kallelsen till ${what}. Så här är det nu.`,
      cancel: (what: string) => `${what} blir inte av.`,
      leave: (what: string) => `Du är inte längre kallad till ${what}.`,
      reminder: (what: string) => `Du har inte svarat på om du kommer till ${what}.`,
      part: (what: string) => `Du kallas också till ${what}.`,
      booking: (what: string) =>
        `Dagen för ${what} är bestämd. Kallelsen kommer senare; då uppdateras mötet i din kalender.`,
    },
    answerHere: "Svara här om du kommer. Du kan ändra ditt svar ända till mötet:",
    enclosedPapers: "Dagordningen och bilagorna följer med det här mejlet.",
    enclosedAgenda: "Dagordningen följer med det här mejlet.",
    tooLarge: (megabytes: number) =>
      `Bilagorna är på ${megabytes} MB, för mycket för ett mejl. Logga in i Genbo och läs dem där:`,
    removed: "Mötet tas bort ur din kalender när du öppnar den bifogade kalenderfilen.",
  },

  due: {
    meeting: (body: string, day: string) => `${body} ${day}`,
    subject: (meeting: string) => `Kallelsen har inte gått ut: ${meeting}`,
    text: (meeting: string, day: string) =>
      `Kallelsen till ${meeting} ska gå ut senast ${day}, och har inte gått ut än.`,
    sendHere: "Se över dagordningen och skicka kallelsen här:",
  },

  feeds: {
    title: "Kalendrar",
    lead: "En kalender att prenumerera på, i Outlook, i telefonen eller i Google Kalender. Den följer med när möten flyttas.",
    account: "Ditt konto",
    of: "Kalender över",
    own: "Mina möten och uppdrag",
    ownName: "Genbo",
    all: (cooperation: string) => `Alla möten i ${cooperation}`,
    make: "Skapa en adress",
    made: "Kalendern är skapad",
    madeText:
      "Adressen visas bara nu. Den som har adressen kan läsa det du får läsa av mötena, så ge den inte till någon annan.",
    subscribe: "Öppna i kalenderprogrammet",
    yours: "Dina kalendrar",
    since: "Skapad",
    end: "Avsluta",
    endNow: "Avsluta kalendern",
    none: "Du har ingen kalender",
    noneText: "Skapa en adress ovan, och klistra in den i kalenderprogrammet.",
    closed: "Något som du inte längre får läsa",
    unread: "Välj vad kalendern ska visa.",
    gone: "Kalendern finns inte längre.",
  },

  answering: {
    title: (what: string) => `Kommer du? ${what}`,
    you: (name: string) => `Svaret gäller ${name}.`,
    question: "Ditt svar",
    questionOf: (what: string) => `Ditt svar: ${what}`,
    choices: {
      yes: "Ja, jag kommer",
      no: "Nej, jag kommer inte",
      maybe: "Kanske, jag vet inte än",
      substitute: "Nej, en ersättare kommer i mitt ställe",
    },
    substitute: "Vem ersätter?",
    noSubstitute: "Välj ersättare",
    words: "Något att säga till den som kallar",
    wordsHint: "Får vara tomt. Läses av sekretariatet och den som leder organet.",
    send: "Spara svaret",
    recorded: (answer: string, moment: string) => `${answer}. Svarat ${moment}.`,
    again: "Du kan ändra svaret ända till mötet.",
    refusals: {
      unanswered: "Välj ett svar.",
      "no-substitute": "Välj vem som ersätter dig.",
      tooMany: "Det har kommit för många svar med den här länken. Vänta en timme, och försök igen.",
      over: "Mötet är hållet eller inställt, så svaret går inte att ändra.",
    },
    gone: "Länken går inte att använda längre",
    goneText:
      "Mötet kan vara över, eller så har du fått en nyare länk. Logga in i Genbo, eller fråga den som kallade.",
    notInvited: "Du är inte kallad till det här mötet",
    notInvitedText: "När kallelsen har gått ut svarar den som är kallad här.",
  },
};
