export const sv = {
  help: `Genbo – grannkommunernas gemensamma kontor

  genbo start                                 startar Genbo i webbläsaren
  genbo read FIL … [--json]                   läser protokoll och visar vad som står i dem
  genbo import SÖKVÄG … --cooperation NAMN    läser in filer och mappar i registret
  genbo read-again --cooperation NAMN         läser inlästa dokument på nytt; det som rättats står kvar
  genbo search 'ORD' [--json]                 söker i registret, som på söksidan
  genbo publish --cooperation NAMN            öppnar protokoll för allmänheten, efter kontroll
  genbo backup FIL                            skriver hela registret till en fil
  genbo restore FIL                           läser tillbaka en säkerhetskopia i ett nytt register
  genbo verify                                prövar att händelseloggen är som den skrevs
  genbo version                               visar vilken version det är
  genbo help                                  visar det här

Allt går att få på engelska med --lang en.

Inställningar (i miljön):
  PORT           porten att lyssna på (3000)
  HOST           adressen att lyssna på (127.0.0.1, bara den här datorn)
  GENBO_DATA     mappen för data (data, bredvid programmet)
  DATABASE_URL   en egen PostgreSQL, version 16 eller nyare, i stället för Genbos egen
  GENBO_URL      adressen som folk når Genbo på, för länkar i mejl: https://genbo.exempel.se
  SMTP_URL       e-postserver: smtps://namn:lösenord@server:465; utan den stannar mejlen i utkorgen
  MAIL_FROM      avsändaren: Genbo <genbo@exempel.se>
  MAIL_IN_PORT   port där svar tas emot med e-post; utan den svarar man med länken
  MAIL_IN_ADDRESS  dit svaren skickas: svar@genbo.exempel.se
  MAIL_IN_IMAP_URL  brevlåda där svaren hämtas i stället: imaps://svar:LÖSENORD@imap.exempel.se/INBOX
  MAIL_IN_CERTIFICATE_FILE, MAIL_IN_KEY_FILE  certifikat och nyckel (PEM) för krypterad mottagning; läses om när de byts
  OIDC_PROVIDERS en fil (JSON) med kommunernas egen inloggning: key, name, issuer, clientId, clientSecret

Varje inställning kan i stället stå i en fil: SMTP_URL_FILE=/run/secrets/smtp`,
  unknownCommand: "Kommandot {command} finns inte. Kommandona är {commands}.",
  fault: "Något gick fel i Genbo: {message}. Detaljerna står i {file}",
  running: "Genbo är i gång på {address}",
  dataIn: "Data finns i {place}",
  stopWith: "Stoppa med Ctrl-C",
  loopback: "Bara den här datorn når Genbo. HOST=0.0.0.0 öppnar för andra datorer.",
  open: "Genbo nås från andra datorer. Sätt en proxy med https framför.",
  administrator: "Den första administratören gör sitt konto här, en gång: {address}",
  minutes: "protokoll i demonstrationen",
  demonstrationRead: "Demonstrationen är inläst: {total} protokoll",
  stopping: "Stoppar …",
  startUsage: "Skriv: genbo start",
  backupUsage: "Skriv: genbo backup FIL",
  restoreUsage: "Skriv: genbo restore FIL",
  backedUp: "Säkerhetskopian {file} är skriven: {rows} rader i {tables} tabeller.",
  restored: "Säkerhetskopian {file} är återläst: {rows} rader i {tables} tabeller.",
  rows: "rader",
};
