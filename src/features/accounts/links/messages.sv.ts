export const sv = {
  addressMail: {
    subject: "Din adress i Genbo är ändrad",
    hello: (name: string) => `Hej ${name}!`,
    text: (by: string, from: string, to: string) =>
      `${by} har ändrat e-postadressen till ditt konto i Genbo från ${from} till ${to}.`,
    notYou:
      "Den gamla adressen loggar inte in någon längre. Stämmer det inte: säg genast till sekretariatet.",
    signIn: "Du loggar in med den nya:",
  },
  signInMail: {
    subject: "Din länk till Genbo",
    hello: (name: string) => `Hej ${name}!`,
    text: "Med den här länken loggar du in. Öppna den i samma webbläsare som du bad om den i. Den gäller i 15 minuter och en gång.",
    notYou: "Bad du inte om den? Då behöver du inte göra något: länken fungerar bara där den begärdes.",
  },
  invitationMail: {
    subject: (place: string | null) =>
      place === null ? "Inbjudan till Genbo" : `Inbjudan till ${place} i Genbo`,
    hello: (name: string) => `Hej ${name}!`,
    text: (inviter: string, place: string | null) =>
      place === null
        ? `${inviter} bjuder in dig att sköta en installation av Genbo.`
        : `${inviter} bjuder in dig till ${place}, som har sina möten och beslut i Genbo.`,
    once: "Länken loggar in dig första gången. Den gäller i sju dagar och en gång; lämna den inte vidare.",
    asUsual: "Du har redan ett konto: logga in som vanligt.",
  },
};
