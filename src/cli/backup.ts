// genbo backup FILE: the whole register in one file.
import { writeBackup } from "../platform/backup/write.ts";
import { openRegister } from "../platform/db/register.ts";
import { readSettings } from "../platform/settings.ts";
import { runOnFile } from "./on-file.ts";
import { withRegister } from "./with-register.ts";

export const run = (args: string[]) =>
  runOnFile(args, { usage: "backupUsage", done: "backedUp" }, (file, progress) =>
    withRegister(openRegister(readSettings(process.env)), (register) =>
      writeBackup(register, file, progress),
    ),
  );
