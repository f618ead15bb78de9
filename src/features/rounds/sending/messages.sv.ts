export const sv = {
  subject: {
    question: (question: string, day: string) => `${question} – svar senast ${day}`,
    reminder: (question: string, day: string) => `Påminnelse: ${question} – svar senast ${day}`,
    change: (question: string) => `Ändrat: ${question}`,
    cancel: (question: string) => `Avbrutet: ${question}`,
    result: (question: string) => `Så blev det: ${question}`,
  },
  hello: (name: string) => `Hej ${name}!`,
  lead: {
    question: (cooperation: string) => `${cooperation} har en fråga.`,
    reminder: (cooperation: string) => `${cooperation} har en fråga som ännu inte är besvarad.`,
    change: (cooperation: string) => `Något har ändrats i en fråga från ${cooperation}. Så här är den nu.`,
    cancel: (cooperation: string) => `En fråga från ${cooperation} är avbruten. Ingen behöver svara på den.`,
    result: (cooperation: string) => `En fråga från ${cooperation} är avslutad.`,
  },
  asked: {
    first: (name: string) => `Du svarar för ${name}.`,
    deputy: (first: string, name: string) =>
      `Du är ersättare för ${first}, som svarar för ${name}. Det räcker att en av er svarar.`,
    deputyAlone: (name: string) => `Du är ersättare för den som svarar för ${name}.`,
    member: (body: string) => `Du svarar för dig själv, som ledamot i ${body}.`,
    alone: "Du svarar för dig själv.",
  },
  deadline: (day: string) => `Svara senast ${day}.`,
  wanted: "Det här ska besvaras:",
  papers: "Underlag, som du kan läsa utan att logga in:",
  here: "Läs och svara här, utan att logga in:",
  see: "Läs här:",
  byMail: "Du kan också svara på det här mejlet med egna ord.",
  stanceByMail:
    "Du kan också svara på det här mejlet: skriv Bifall, Bifall med kommentar, Avslag eller Avstår överst.",
  own: (name: string) => `Länken är din egen. Den som har den kan svara för ${name}.`,
  seen: {
    "at-once": "Svaren syns för dem som ser frågan så snart de har kommit in.",
    "after-answering": "De andras svar syns för dig när du har svarat.",
    "after-closing": "Svaren syns för de andra när frågan är avslutad.",
    secretariat: "Bara de som håller i frågan ser svaren.",
  },
};
