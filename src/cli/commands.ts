/** What every command module exports; the number is the exit code. */
type Run = (args: string[]) => Promise<number>;

/** Loaded when asked for, so that reading a file does not wait for what serves pages. */
export const commands: Record<string, () => Promise<{ run: Run }>> = {
  start: () => import("./start.ts"),
  read: () => import("./read.ts"),
  import: () => import("./import.ts"),
  "read-again": () => import("./read-again.ts"),
  search: () => import("./search.ts"),
  publish: () => import("./publish.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  verify: () => import("./verify.ts"),
  version: () => import("./version.ts"),
  help: () => import("./help.ts"),
};
