import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  help: `Genbo – the shared office of neighbouring municipalities

  genbo start                                 starts Genbo in the browser
  genbo read FILE … [--json]                  reads minutes and shows what they say
  genbo import PATH … --cooperation SLUG      reads files and folders into the register
  genbo read-again --cooperation SLUG         reads stored documents again; what was corrected stays
  genbo search 'WORDS' [--json]               searches the register, as the search page does
  genbo publish --cooperation SLUG            opens minutes to the public, once checked
  genbo backup FILE                           writes the whole register to a file
  genbo restore FILE                          restores a backup into a new register
  genbo verify                                checks that the record of acts is as it was written
  genbo version                               shows which version this is
  genbo help                                  shows this

Everything speaks English with --lang en.

Settings (in the environment):
  PORT           the port to listen on (3000)
  HOST           the address to listen on (127.0.0.1, this machine alone)
  GENBO_DATA     the folder for the data (data, beside the program)
  DATABASE_URL   a PostgreSQL of your own, version 16 or newer, instead of Genbo's
  GENBO_URL      the address where people reach Genbo, for links in mail: https://genbo.example.org
  SMTP_URL       mail server: smtps://name:password@server:465; without it, mail stays in the outbox
  MAIL_FROM      the sender: Genbo <genbo@example.org>
  MAIL_IN_PORT   port where answers are taken in by mail; without it, people answer by their links
  MAIL_IN_ADDRESS  where answers are sent: svar@genbo.example.org
  MAIL_IN_IMAP_URL  mailbox from which answers are fetched instead: imaps://svar:PASSWORD@imap.example.org/INBOX
  MAIL_IN_CERTIFICATE_FILE, MAIL_IN_KEY_FILE  certificate and key (PEM) for taking it in encrypted; read again when renewed
  OIDC_PROVIDERS a file (JSON) with the municipalities' own sign-in: key, name, issuer, clientId, clientSecret

Each setting can stand in a file instead: SMTP_URL_FILE=/run/secrets/smtp`,
  unknownCommand: "There is no command {command}. The commands are {commands}.",
  fault: "Something went wrong in Genbo: {message}. The details are in {file}",
  running: "Genbo is running at {address}",
  dataIn: "The data is in {place}",
  stopWith: "Stop with Ctrl-C",
  loopback: "Only this machine reaches Genbo. HOST=0.0.0.0 opens it to others.",
  open: "Genbo is reached from other machines. Put a proxy with https in front of it.",
  administrator: "The first administrator makes an account here, once: {address}",
  minutes: "minutes of the demonstration",
  demonstrationRead: "The demonstration is read: {total} minutes",
  stopping: "Stopping …",
  startUsage: "Write: genbo start",
  backupUsage: "Write: genbo backup FILE",
  restoreUsage: "Write: genbo restore FILE",
  backedUp: "The backup {file} is written: {rows} rows in {tables} tables.",
  restored: "The backup {file} is restored: {rows} rows in {tables} tables.",
  rows: "rows",
};
