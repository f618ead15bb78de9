import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  misdirected:
    "Genbo answers only to this machine's own names (localhost). Set HOST or GENBO_URL to reach Genbo under other names.",
  refusals: {
    "no-binaries":
      "No PostgreSQL can run here ({detail}). Name a server of your own, version 16 or newer, in DATABASE_URL.",
    "no-account":
      "PostgreSQL may not run as root, and none of the accounts genbo, postgres and nobody exists. Create the account genbo, or name a server of your own in DATABASE_URL.",
    "data-folder-is-file": "The data folder {folder} is a file. Name a folder in GENBO_DATA.",
    "data-folder-unwritable":
      "The data folder {folder} can't be written ({detail}). Give the account the right to write there, or name another folder in GENBO_DATA.",
    "data-folder-of-another":
      "The data folder {folder} belongs to another account. Start Genbo as that account (or as root), or name another folder in GENBO_DATA.",
    "data-folder-foreign":
      "The folder {folder} holds other things than Genbo's data ({found}), so it is left alone. Name an empty or new folder in GENBO_DATA.",
    "data-folder-damaged":
      "The data folder {folder} is damaged: {detail}. Restore a backup into a new folder with: genbo restore FILE",
    "another-major":
      "The data folder {folder} was made by PostgreSQL {made}, and PostgreSQL {present} is what is here. Make a backup with the Genbo that made it (genbo backup FILE) and restore it into a new folder (genbo restore FILE).",
    "database-did-not-start": "The database did not start: {detail}. The whole log is in {log}.",
    "port-not-a-number": "PORT must be a number between 0 and 65535, not {port}.",
    "port-taken":
      "Port {port} is taken: another program (perhaps another Genbo) listens there. Choose another one, such as PORT=3001.",
    "port-not-allowed":
      "The account may not listen on port {port}. Choose a port above 1023, such as PORT=3000.",
    "host-not-here": "HOST={host} is no address that this machine can listen on ({detail}).",
    "public-url-malformed":
      "GENBO_URL should be the address where people reach Genbo, with https and nothing after the name, not {url}. For example: https://genbo.example.org",
    "mail-without-address":
      "Genbo sends mail (SMTP_URL) and is reached from other machines (HOST), but does not know where the links in mail should lead. Give the address in GENBO_URL, for example: https://genbo.example.org",
    "smtp-url-malformed":
      "SMTP_URL should look like this: smtps://name:password@server:465, or smtp://server:587; where the server takes no encryption: smtp://server:25?tls=no",
    "password-weak":
      "The password in {name} is too easy to guess. Change it for a random one of at least {shortest} characters without the account's name in it, and best put it in a file: {name}_FILE.",
    "mail-in-port-missing":
      "MAIL_IN_ADDRESS is set but not MAIL_IN_PORT or MAIL_IN_IMAP_URL. Give the port at which Genbo takes answers by mail, for example: 2525, or the mailbox from which they are fetched.",
    "mail-in-address-missing":
      "MAIL_IN_PORT or MAIL_IN_IMAP_URL is set but not MAIL_IN_ADDRESS. Give the address to which answers are sent, for example: svar@genbo.example.org",
    "mail-in-port-malformed": "MAIL_IN_PORT should be a number between 0 and 65535, not {port}.",
    "mail-in-address-malformed":
      "MAIL_IN_ADDRESS should be an e-mail address with a short name, for example svar@genbo.example.org, not {address}.",
    "mail-in-imap-malformed":
      "MAIL_IN_IMAP_URL should be a mailbox with user and password, for example: imaps://svar:PASSWORD@imap.example.org/INBOX",
    "mail-in-certificate-missing":
      "MAIL_IN_KEY_FILE is set but not MAIL_IN_CERTIFICATE_FILE. Give the file that holds the certificate, or remove both.",
    "mail-in-key-missing":
      "MAIL_IN_CERTIFICATE_FILE is set but not MAIL_IN_KEY_FILE. Give the file that holds the certificate's key, or remove both.",
    "mail-in-certificate-mismatch":
      "The certificate in {certificate} and the key in {key} do not belong together, or cannot be read as PEM. Give a certificate and its key in MAIL_IN_CERTIFICATE_FILE and MAIL_IN_KEY_FILE.",
    "mail-from-missing":
      "SMTP_URL is set but not MAIL_FROM. Give the address that Genbo's mail comes from, for example: Genbo <genbo@example.org>",
    "mail-from-malformed":
      "MAIL_FROM should be an e-mail address, for example Genbo <genbo@example.org>, not {from}.",
    "setting-twice": "Both {name} and {name}_FILE are set. Remove one of them.",
    "setting-file-unreadable":
      "The file {file} that {name}_FILE names can't be read ({detail}). Correct the path, or let the account read it.",
    "database-url-malformed":
      "DATABASE_URL must look like this: postgres://name:password@server:5432/database",
    "database-unreachable":
      "No database answers at {host} ({detail}). Check the address in DATABASE_URL, and that the server is running.",
    "database-sign-in":
      "The database server {host} does not let {user} in ({detail}). Check the name and password in DATABASE_URL.",
    "database-missing": "There is no database {database} at {host}. Create it, or correct DATABASE_URL.",
    "database-too-old": "The database server is PostgreSQL {major}; Genbo needs {oldest} or newer.",
    "database-not-utf8":
      "The database has the encoding {encoding}; Genbo needs UTF8. Create a new one with: create database genbo encoding 'UTF8' template template0",
    "database-without-icu":
      "The database server is built without ICU, which sorting å, ä and ö needs. Use a PostgreSQL with ICU.",
    "database-no-rights":
      "The account in DATABASE_URL may not create tables in the schema {schema}. Make it the owner of the database, or run: grant create on schema {schema} to ACCOUNT",
    "database-no-viewer":
      "The account {user} in DATABASE_URL lacks the role that Genbo reads with for each person. Ask the database server's administrator to run: create role genbo_viewer nologin; grant genbo_viewer to {user} (where the role exists, only the last is needed)",
    "database-newer":
      "The database was made by a newer Genbo (it has been through {migration}). Update Genbo.",
    "database-gone":
      "The database on {host} no longer answers ({detail}). What was done is kept. See that the server is running and give the same command again.",
    "own-database-gone":
      "The database stopped in the middle of the work ({detail}). What was done is kept. Give the same command again; should it stop anew, {log} says why.",
    "disk-full":
      "The disk that {folder} lies on is full. What was done is kept. Make room on it and give the same command again.",
    "database-disk-full":
      "The disk of the database on {host} is full. What was done is kept. Make room on it and give the same command again.",
    "backup-disk-full":
      "The disk is full, so the backup {file} could not be written, and nothing half is left. Make room, or write it to another disk.",
    "data-folder-in-use":
      "The data folder {folder} is in use by a PostgreSQL that Genbo has not started (process {pid}). Stop it, or name another folder in GENBO_DATA.",
    "backup-unwritable": "The backup {file} can't be written ({detail}).",
    "backup-unreadable": "{file} can't be read ({detail}).",
    "backup-foreign": "{file} is no backup made by Genbo.",
    "backup-damaged":
      "The backup {file} is damaged or cut short ({detail}). Nothing was taken in; use another copy.",
    "backup-newer": "The backup {file} was made by a newer Genbo. Update Genbo and try again.",
    "providers-unreadable":
      "The settings of the municipalities' sign-in can't be read ({detail}). Correct the path in OIDC_PROVIDERS, or in the file's clientSecretFile.",
    "providers-malformed":
      "The file {file} in OIDC_PROVIDERS can't be understood ({detail}). It must be a list in JSON, in which each municipality has key, name, issuer, clientId and clientSecret or clientSecretFile, and may have domains.",
    "provider-secret-weak":
      "The secret of {key} in {file} is too short. Use one of at least {shortest} characters that the provider has made at random.",
    "register-not-empty":
      "The register is not empty, so nothing was changed. Restore into a new folder: GENBO_DATA=new-folder genbo restore FILE (or into a new database with DATABASE_URL).",
  },
  mailbox: {
    unreachable:
      "The mailbox at {server} cannot be reached ({detail}). Genbo tries again by itself, and the answers stay there until then. Check the address in MAIL_IN_IMAP_URL if it goes on.",
    password:
      "The mailbox at {server} does not let {user} in ({detail}). Set the user or the password right in MAIL_IN_IMAP_URL and restart Genbo, or let the account in at the server, and the answers are fetched.",
    certificate:
      "The certificate of the mailbox at {server} cannot be trusted ({detail}). Renew it at the server, or name its issuer's certificate in NODE_EXTRA_CA_CERTS and restart Genbo.",
    unencrypted:
      "The mailbox at {server} cannot be reached encrypted ({detail}), so the password has not been sent. Turn on STARTTLS at the server, or give imaps:// in MAIL_IN_IMAP_URL.",
    folder:
      "There is no folder {path} in the mailbox at {server} ({detail}). Set it right in MAIL_IN_IMAP_URL and restart Genbo.",
  },
  mailboxOpen: "The mailbox at {server} can be reached again.",
};
