// genbo restore FILE: a backup into a new register.
import { restoreBackup } from "../platform/backup/restore.ts";
import { connectRegister } from "../platform/db/register.ts";
import { readSettings } from "../platform/settings.ts";
import { runOnFile } from "./on-file.ts";
import { withRegister } from "./with-register.ts";

export const run = (args: string[]) =>
  runOnFile(args, { usage: "restoreUsage", done: "restored" }, (file, progress) =>
    withRegister(connectRegister(readSettings(process.env)), (register) =>
      restoreBackup(register, file, progress),
    ),
  );
