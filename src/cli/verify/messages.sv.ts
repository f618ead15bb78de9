export const sv = {
  usage: "Så här: genbo verify [--since NUMMER:SIGILL] [--lang sv|en]",
  empty: "Inga händelser är antecknade ännu.",
  whole: (count: number, from: number) =>
    from === 1
      ? `Händelseloggen är hel: ${count} händelser, alla som de skrevs.`
      : `Händelseloggen är hel från och med händelse ${from}: ${count} händelser, alla som de skrevs.`,
  keep: (seal: string) =>
    `Spara det sista sigillet utanför Genbo. Med det syns också om loggens slut har tagits bort:\n  genbo verify --since ${seal}`,
  broken: {
    missing: (id: number) =>
      `Händelseloggen är bruten: händelse ${id} saknas. Någon har tagit bort rader i databasen. Jämför med den senaste säkerhetskopian.`,
    changed: (id: number) =>
      `Händelseloggen är bruten: händelse ${id} är inte som den skrevs. Någon har ändrat, flyttat eller lagt till rader i databasen. Jämför med den senaste säkerhetskopian.`,
    inserted: (id: number) =>
      `Händelseloggen är bruten: händelse ${id} hör inte dit. Någon har lagt till rader i databasen. Jämför med den senaste säkerhetskopian.`,
  },
};
