export const sv = {
  signInTitle: "Logga in med nyckel",
  signInLead:
    "En nyckel finns i din dator, telefon eller säkerhetsnyckel och öppnas med fingret, ansiktet eller en kod.",
  signIn: "Logga in med nyckel",
  otherWays: "Andra sätt att logga in",
  account: "Ditt konto",
  title: "Dina nycklar",
  lead: "Med en nyckel loggar du in utan att vänta på mejl. Lägg gärna till en för varje apparat du använder.",
  add: "Lägg till en nyckel",
  name: "Namn på nyckeln",
  nameHint: "Så att du känner igen den: ”Jobbtelefonen”.",
  signInAgain: "Logga in igen för att lägga till eller ta bort nycklar",
  signInAgainText: "Nycklar öppnar ditt konto, så Genbo vill veta att det är du.",
  toSignIn: "Logga in igen",
  key: "Nyckel",
  made: "Tillagd",
  used: "Senast använd",
  never: "Aldrig",
  change: "Ändra",
  rename: "Byt namn",
  nameOf: (name: string) => `Namn på ${name}`,
  remove: "Ta bort",
  none: "Du har inga nycklar än",
  elsewhere: "Andra inloggningar",
  elsewhereText: (count: number) =>
    `Du är inloggad i ${count} ${count === 1 ? "annan webbläsare" : "andra webbläsare"}. Har du bytt eller tagit bort en nyckel som någon annan kan ha haft, så avsluta dem också.`,
  endElsewhere: "Avsluta alla andra inloggningar",
  noScript: "Nycklar kräver att webbläsaren kör skript (JavaScript). Logga in på ett annat sätt.",
  failures: {
    unsupported:
      "Den här webbläsaren kan inte använda nycklar här. Uppdatera den, eller logga in på ett annat sätt.",
    insecure:
      "Nycklar går bara att använda när Genbo nås med https och ett namn, inte en sifferadress. Säg till den som sköter Genbo.",
    known: "Den här apparaten har redan en nyckel till ditt konto.",
    cancelled: "Ingen nyckel valdes. Försök igen, eller logga in på ett annat sätt.",
    often:
      "Det har frågats efter nycklar för många gånger härifrån. Vänta en timme, eller logga in på ett annat sätt.",
    unreached: "Genbo svarade inte. Kontrollera att du är uppkopplad och försök igen.",
  },
  mail: {
    hello: (name: string) => `Hej ${name}!`,
    added: "En nyckel har lagts till i ditt konto i Genbo",
    removed: "En nyckel har tagits bort från ditt konto i Genbo",
    addedText: (key: string) => `Nyckeln ”${key}” kan från och med nu logga in dig i Genbo.`,
    removedText: (key: string) => `Nyckeln ”${key}” loggar inte längre in dig i Genbo.`,
    notYou:
      "Var det inte du? Ta bort nycklar som du inte känner igen och logga ut alla andra webbläsare här:",
  },
  refused: {
    "no-answer":
      "Webbläsaren lämnade ingen nyckel. Nycklar kräver skript (JavaScript); slå på det och försök igen, eller logga in på ett annat sätt.",
    "not-asked":
      "Frågan till nyckeln är för gammal, redan besvarad eller ställd i en annan webbläsare. Försök igen här.",
    unknown:
      "Genbo känner inte igen nyckeln. Den kan vara borttagen; logga in på ett annat sätt och lägg till den igen.",
    "not-verified":
      "Nyckelns svar stämmer inte, så ingenting har hänt. Försök igen. Händer det på nytt: logga in på ett annat sätt och byt ut nyckeln.",
    copied:
      "Nyckeln har använts färre gånger än Genbo minns, och kan vara kopierad. Logga in på ett annat sätt, ta bort nyckeln och säg till den som sköter Genbo.",
    "account-closed":
      "Ditt konto i Genbo är stängt. Be samverkans sekretariat eller den som sköter Genbo att öppna det, om det är fel.",
    "known-already": "Nyckeln är redan tillagd.",
    "too-many": "Du har redan så många nycklar som ryms. Ta bort någon som du inte använder först.",
    "no-name": "Skriv ett namn på nyckeln, högst 60 tecken.",
  },
};
