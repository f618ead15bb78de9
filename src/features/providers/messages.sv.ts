export const sv = {
  title: "Logga in med kommunens inloggning",
  lead: "Samma inloggning som på arbetet. Sekretariatet måste ha bjudit in dig först.",
  signInWith: (name: string) => `Logga in med ${name}`,
  none: "Ingen kommun loggar in sina egna här",
  noneText: "Logga in med en länk i mejlen i stället.",
  toSignIn: "Andra sätt att logga in",
  leaving: (name: string) => `Vidare till ${name}`,
  leavingText: "Du kommer strax till kommunens inloggning, och därifrån tillbaka hit.",
  goOn: (name: string) => `Gå till ${name}`,
  leavingOut: (name: string) => `Du är utloggad ur Genbo. Nu loggas du ut hos ${name} också.`,
  again: "Försök igen",
  proof: {
    title: "Bekräfta adressen en gång",
    lead: (name: string) =>
      `${name} har loggat in dig, men intygar inte att e-postadressen är din. Därför visar du det själv, en enda gång.`,
    sent: (email: string) =>
      `Har ${email} ett konto här är en länk på väg dit. Öppna den i den här webbläsaren inom 15 minuter, så kopplas inloggningen till kontot.`,
    nothing:
      "Kommer inget inom några minuter? Se efter bland skräpposten, och fråga sekretariatet om det är den adressen som är inbjuden.",
  },
  join: {
    title: (name: string) => `Koppla inloggningen hos ${name}`,
    lead: (name: string, email: string) =>
      `Från och med nu loggar ${name} in dig på kontot för ${email}, utan länk i mejlen. Gör det bara om det var du som nyss loggade in där.`,
    join: "Koppla",
    notNow: "Inte nu",
  },
  trouble: {
    "not-begun-here": {
      title: "Inloggningen är inte påbörjad här",
      text: "Svaret från kommunen hör inte till någon inloggning som pågår i den här webbläsaren. Kanske har den redan använts, tagit mer än tio minuter eller börjat i en annan webbläsare. Börja om här.",
    },
    "too-often": {
      title: "För många försök",
      text: "Kommunens inloggning har begärts för många gånger härifrån. Vänta en timme, eller logga in med en länk i mejlen.",
    },
    declined: {
      title: "Inloggningen avbröts",
      text: "Kommunens inloggning släppte inte in dig, eller så avbröt du den. Ingenting har hänt; försök igen när du vill.",
    },
    unavailable: {
      title: "Kommunens inloggning svarar inte",
      text: "Den är nere, för långsam eller svarar obegripligt. Försök igen om en stund, eller logga in med en länk i mejlen så länge.",
    },
    clock: {
      title: "Klockorna går olika",
      text: "Kommunens inloggning och Genbo är mer än en minut oense om vad klockan är, så svaret kan inte godtas. Säg till den som sköter Genbo, och logga in med en länk i mejlen så länge.",
    },
    untrusted: {
      title: "Svaret går inte att lita på",
      text: "Det som kom tillbaka från kommunens inloggning stämmer inte, så du är inte inloggad. Försök igen. Händer det på nytt: säg till den som sköter Genbo, och logga in med en länk i mejlen så länge.",
    },
    "no-email": {
      title: "Kommunen sa inte vem du är",
      text: "Kommunens inloggning lämnade ingen e-postadress, så det går inte att hitta ditt konto. Be kommunens it-avdelning att lämna ut den till Genbo, eller logga in med en länk i mejlen.",
    },
    "email-of-others": {
      title: "Adressen hör till någon annan",
      text: "Den här kommunen får inte logga in dem som har en e-postadress som din. Välj din egen kommun, eller logga in med en länk i mejlen.",
    },
    "no-account": {
      title: "Du är inte inbjuden än",
      text: "Kommunen vet vem du är, men det finns inget konto med din e-postadress i Genbo. Be samverkans sekretariat om en inbjudan till just den adressen.",
    },
    "account-of-another": {
      title: "Kontot hör redan till någon annan",
      text: "Kommunens inloggning har tidigare använts till kontot med din e-postadress, men då av någon annan. Be samverkans sekretariat om ett eget konto.",
    },
    "account-closed": {
      title: "Kontot är stängt",
      text: "Ditt konto i Genbo är stängt. Be samverkans sekretariat eller den som sköter Genbo att öppna det, om det är fel.",
    },
  },
};
