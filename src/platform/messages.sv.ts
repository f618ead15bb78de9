export const sv = {
  misdirected:
    "Genbo svarar bara under den här datorns egna namn (localhost). Sätt HOST eller GENBO_URL för att nå Genbo under andra namn.",
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
    "port-not-a-number": "PORT ska vara ett tal mellan 0 och 65535, inte {port}.",
    "port-taken":
      "Port {port} är upptagen: ett annat program (kanske en annan Genbo) lyssnar där. Välj en annan med till exempel PORT=3001.",
    "port-not-allowed":
      "Kontot får inte lyssna på port {port}. Välj en port över 1023, till exempel PORT=3000.",
    "host-not-here": "HOST={host} är ingen adress som den här datorn kan lyssna på ({detail}).",
    "public-url-malformed":
      "GENBO_URL ska vara adressen som folk når Genbo på, med https och inget efter namnet, inte {url}. Till exempel: https://genbo.exempel.se",
    "mail-without-address":
      "Genbo skickar mejl (SMTP_URL) och nås från andra datorer (HOST), men vet inte vart länkarna i mejlen ska leda. Ange adressen i GENBO_URL, till exempel: https://genbo.exempel.se",
    "smtp-url-malformed":
      "SMTP_URL ska se ut så här: smtps://namn:lösenord@server:465, eller smtp://server:587; tillåter servern ingen kryptering: smtp://server:25?tls=no",
    "password-weak":
      "Lösenordet i {name} är för lätt att gissa. Byt det till ett slumpat på minst {shortest} tecken som inte innehåller kontots namn, och sätt det helst i en fil: {name}_FILE.",
    "mail-in-port-missing":
      "MAIL_IN_ADDRESS är satt men inte MAIL_IN_PORT eller MAIL_IN_IMAP_URL. Ange porten där Genbo tar emot svar med e-post, till exempel: 2525, eller brevlådan där svaren hämtas.",
    "mail-in-address-missing":
      "MAIL_IN_PORT eller MAIL_IN_IMAP_URL är satt men inte MAIL_IN_ADDRESS. Ange adressen som svar ska skickas till, till exempel: svar@genbo.exempel.se",
    "mail-in-port-malformed": "MAIL_IN_PORT ska vara ett tal mellan 0 och 65535, inte {port}.",
    "mail-in-address-malformed":
      "MAIL_IN_ADDRESS ska vara en e-postadress med ett kort namn, till exempel svar@genbo.exempel.se, inte {address}.",
    "mail-in-imap-malformed":
      "MAIL_IN_IMAP_URL ska vara en brevlåda med användare och lösenord, till exempel: imaps://svar:LÖSENORD@imap.exempel.se/INBOX",
    "mail-in-certificate-missing":
      "MAIL_IN_KEY_FILE är satt men inte MAIL_IN_CERTIFICATE_FILE. Ange filen med certifikatet, eller ta bort båda.",
    "mail-in-key-missing":
      "MAIL_IN_CERTIFICATE_FILE är satt men inte MAIL_IN_KEY_FILE. Ange filen med certifikatets nyckel, eller ta bort båda.",
    "mail-in-certificate-mismatch":
      "Certifikatet i {certificate} och nyckeln i {key} hör inte ihop, eller går inte att läsa som PEM. Ange ett certifikat och dess nyckel i MAIL_IN_CERTIFICATE_FILE och MAIL_IN_KEY_FILE.",
    "mail-from-missing":
      "SMTP_URL är satt men inte MAIL_FROM. Ange adressen som Genbos mejl kommer från, till exempel: Genbo <genbo@exempel.se>",
    "mail-from-malformed":
      "MAIL_FROM ska vara en e-postadress, till exempel Genbo <genbo@exempel.se>, inte {from}.",
    "setting-twice": "Både {name} och {name}_FILE är satta. Ta bort den ena.",
    "setting-file-unreadable":
      "Det går inte att läsa filen {file} som {name}_FILE anger ({detail}). Rätta sökvägen, eller ge kontot rätt att läsa den.",
    "database-url-malformed": "DATABASE_URL ska se ut så här: postgres://namn:lösenord@server:5432/databas",
    "database-unreachable":
      "Ingen databas svarar på {host} ({detail}). Kontrollera adressen i DATABASE_URL och att servern är i gång.",
    "database-sign-in":
      "Databasservern {host} släpper inte in {user} ({detail}). Kontrollera namn och lösenord i DATABASE_URL.",
    "database-missing": "Det finns ingen databas {database} på {host}. Skapa den, eller rätta DATABASE_URL.",
    "database-too-old": "Databasservern är PostgreSQL {major}; Genbo behöver {oldest} eller nyare.",
    "database-not-utf8":
      "Databasen har teckenkodningen {encoding}; Genbo behöver UTF8. Skapa en ny med: create database genbo encoding 'UTF8' template template0",
    "database-without-icu":
      "Databasservern är byggd utan ICU, som behövs för att sortera å, ä och ö. Använd en PostgreSQL med ICU.",
    "database-no-rights":
      "Kontot i DATABASE_URL får inte skapa tabeller i schemat {schema}. Gör kontot till databasens ägare, eller kör: grant create on schema {schema} to KONTO",
    "database-no-viewer":
      "Kontot {user} i DATABASE_URL saknar rollen som Genbo läser med åt var och en. Be databasserverns administratör köra: create role genbo_viewer nologin; grant genbo_viewer to {user} (finns rollen redan räcker det sista)",
    "database-newer":
      "Databasen är gjord av en nyare Genbo (den har gått igenom {migration}). Uppdatera Genbo.",
    "database-gone":
      "Databasen på {host} svarar inte längre ({detail}). Det som var klart är sparat. Se till att servern är i gång och kör samma kommando igen.",
    "own-database-gone":
      "Databasen stannade mitt i arbetet ({detail}). Det som var klart är sparat. Kör samma kommando igen; stannar den på nytt står orsaken i {log}.",
    "disk-full":
      "Disken där {folder} ligger är full. Det som var klart är sparat. Gör plats på disken och kör samma kommando igen.",
    "database-disk-full":
      "Disken hos databasen på {host} är full. Det som var klart är sparat. Gör plats på den och kör samma kommando igen.",
    "backup-disk-full":
      "Disken är full, så säkerhetskopian {file} kunde inte skrivas och inget halvt är kvar. Gör plats, eller skriv den till en annan disk.",
    "data-folder-in-use":
      "Datamappen {folder} används av en PostgreSQL som Genbo inte har startat (process {pid}). Stoppa den, eller ange en annan mapp i GENBO_DATA.",
    "backup-unwritable": "Det går inte att skriva säkerhetskopian {file} ({detail}).",
    "backup-unreadable": "Det går inte att läsa {file} ({detail}).",
    "backup-foreign": "{file} är ingen säkerhetskopia från Genbo.",
    "backup-damaged":
      "Säkerhetskopian {file} är skadad eller avklippt ({detail}). Inget har lästs in; använd en annan kopia.",
    "backup-newer": "Säkerhetskopian {file} är gjord av en nyare Genbo. Uppdatera Genbo och försök igen.",
    "providers-unreadable":
      "Det går inte att läsa inställningarna för kommunernas inloggning ({detail}). Rätta sökvägen i OIDC_PROVIDERS, eller i filens clientSecretFile.",
    "providers-malformed":
      "Filen {file} i OIDC_PROVIDERS går inte att förstå ({detail}). Den ska vara en lista i JSON, där varje kommun har key, name, issuer, clientId och clientSecret eller clientSecretFile, och kan ha domains.",
    "provider-secret-weak":
      "Hemligheten för {key} i {file} är för kort. Använd en på minst {shortest} tecken, som leverantören har slumpat fram.",
    "register-not-empty":
      "Registret är inte tomt, så inget har ändrats. Läs tillbaka i en ny mapp: GENBO_DATA=ny-mapp genbo restore FIL (eller i en ny databas med DATABASE_URL).",
  },
  mailbox: {
    unreachable:
      "Brevlådan på {server} går inte att nå ({detail}). Genbo försöker igen av sig självt, och svaren ligger kvar där tills dess. Kontrollera adressen i MAIL_IN_IMAP_URL om det fortsätter.",
    password:
      "Brevlådan på {server} släpper inte in {user} ({detail}). Rätta användaren eller lösenordet i MAIL_IN_IMAP_URL och starta om Genbo, eller släpp in kontot på servern, så hämtas svaren.",
    certificate:
      "Certifikatet för brevlådan på {server} går inte att lita på ({detail}). Förnya det på servern, eller ange utfärdarens certifikat i NODE_EXTRA_CA_CERTS och starta om Genbo.",
    unencrypted:
      "Brevlådan på {server} går inte att nå krypterat ({detail}), så lösenordet har inte sänts. Slå på STARTTLS på servern, eller ange imaps:// i MAIL_IN_IMAP_URL.",
    folder:
      "Det finns ingen mapp {path} i brevlådan på {server} ({detail}). Rätta den i MAIL_IN_IMAP_URL och starta om Genbo.",
  },
  mailboxOpen: "Brevlådan på {server} går att nå igen.",
};
