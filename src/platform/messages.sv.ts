export const sv = {
  refusals: {
    "no-binaries":
      "Ingen PostgreSQL går att köra här ({detail}). Ange en egen server, version 16 eller nyare, i DATABASE_URL.",
    "no-account":
      "PostgreSQL får inte köras som root, och inget av kontona genbo, postgres och nobody finns. Skapa kontot genbo, eller ange en egen server i DATABASE_URL.",
    "data-folder-is-file": "Datamappen {folder} är en fil. Ange en mapp i GENBO_DATA.",
    "data-folder-unwritable":
      "Det går inte att skriva i datamappen {folder} ({detail}). Ge kontot rätt att skriva där, eller ange en annan mapp i GENBO_DATA.",
    "data-folder-of-another":
      "Datamappen {folder} tillhör ett annat konto. Starta Genbo som det kontot (eller som root), eller ange en annan mapp i GENBO_DATA.",
    "data-folder-foreign":
      "Mappen {folder} innehåller annat än Genbos data ({found}), så den lämnas orörd. Ange en tom eller ny mapp i GENBO_DATA.",
    "data-folder-damaged":
      "Datamappen {folder} är skadad: {detail}. Läs tillbaka en säkerhetskopia i en ny mapp med: genbo restore FIL",
    "another-major":
      "Datamappen {folder} är gjord av PostgreSQL {made}, och här finns PostgreSQL {present}. Ta en säkerhetskopia med den Genbo som gjorde den (genbo backup FIL) och läs tillbaka den i en ny mapp (genbo restore FIL).",
    "database-did-not-start": "Databasen startade inte: {detail}. Hela loggen finns i {log}.",
  },
};
