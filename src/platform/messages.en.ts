import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
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
  },
};
