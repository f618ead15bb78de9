export const sv = {
  heading: "Påminnelser",
  byItself: (early: string, last: string) =>
    `Genbo påminner själv dem som inte har svarat: ${early} och ${last}, från klockan 7.`,
  silent: (count: number) => (count === 1 ? "En har inte svarat." : `${count} har inte svarat.`),
  allAnswered: "Alla har svarat.",
  remindedToday: "Ingen av dem väntar på en påminnelse i dag.",
  remind: (persons: number) =>
    persons === 1 ? "Påminn den som inte svarat" : `Påminn dem som inte svarat (${persons} mejl)`,
  sent: (day: string, persons: number) => `${day}: ${persons === 1 ? "ett mejl" : `${persons} mejl`}`,
};
