export const sv = {
  title: (municipality: string) => `Att registrera: ${municipality}`,
  lead: "Beslut från möten där kommunen var företrädd, och uppdrag som kommunen eller dess företrädare fick där.",
  municipality: "Kommun",
  found: (decisions: string, assignments: string) => `${decisions} beslut och ${assignments} uppdrag`,
  latest: "De senaste",
  day: "Dag",
  body: "Organ",
  kind: "Slag",
  text: "Vad",
  kinds: { decision: "Beslut", assignment: "Uppdrag" },
  undated: "Dag okänd",
  noBody: "Organet okänt",
  due: (day: string) => `senast ${day}`,
  none: "Inget att registrera än",
  noneText:
    "Här står det beslut och uppdrag som rör kommunen, när något möte som du får läsa har haft med någon från den.",
  export: "Hämta allt",
  exportText:
    "En rad för varje beslut och uppdrag, nyast först, med adressen till det. Bara det som du får läsa är med, och hämtningen antecknas i händelseloggen.",
  csv: "Som CSV",
  json: "Som JSON",
};
