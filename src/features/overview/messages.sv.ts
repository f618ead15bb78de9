export const sv = {
  year: (year: number) => `Året ${year}`,
  years: "År",
  wheel: (year: number, count: number) =>
    `${count} ${count === 1 ? "möte" : "möten"} ${year}, organ för organ`,
  otherBodies: "Övriga organ",
  meetings: (count: number) => `${count} ${count === 1 ? "möte" : "möten"}`,
  waits: "Väntar på någon",
  nothingWaits: "Inget väntar. Allt som registret undrat över är avgjort.",
  contradictions: (count: number) =>
    count === 1 ? "1 uppgift som inte stämmer" : `${count} uppgifter som inte stämmer`,
  suggestions: (count: number) =>
    count === 1 ? "1 förslag att ta ställning till" : `${count} förslag att ta ställning till`,
  undated: (count: number) => (count === 1 ? "1 möte utan dag" : `${count} möten utan dag`),
  coming: "Återkommer härnäst",
  nothingComing: "Inget uppdrag har en dag framåt i tiden.",
  allAssignments: "Alla uppdrag",
  latestMeetings: "Senaste möten",
  decisions: (count: number) => `${count} beslut`,
  allMeetings: "Alla möten",
  latestDecisions: "Senaste beslut",
  noDecisions: "Inga beslut är inlästa.",
  allDecisions: "Alla beslut",
  members: "Medlemmar",
  noMembers: "Vilka som är medlemmar syns när den första närvaron är inläst.",
  bodyUnknown: "Organet okänt",
  undatedMeeting: "utan dag",
  empty: "Här är inget inläst än",
  emptyText:
    "Läs in en mapp med protokoll eller minnesanteckningar, så står året, besluten och uppdragen här.",
  openImports: "Läs in på webben",
  orTerminal: "Eller i terminalen, i mappen där Genbo ligger:",
  command: (slug: string) => `bin/genbo import SÖKVÄG --cooperation ${slug}`,
};
