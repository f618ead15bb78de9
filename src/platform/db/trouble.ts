// What befalls a database: its server goes away, or its disk is full. Neither is a fault of ours, and both pass.
import { statfs } from "node:fs/promises";
import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings.ts";

type Trouble = "gone" | "full";

/** Nobody listens, the server is on its way up or down, or the connection broke. */
const goneCodes =
  /^(?:08...|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND)$/;
const goneWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/;
const fullCodes = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** Null where the error tells of something else. */
export function troubleIn(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError)
    return error.errors.map(troubleIn).find((each) => each !== null) ?? null;
  const code = "code" in error ? String(error.code) : "";
  if (fullCodes.has(code)) return "full";
  const noSocket = code === "ENOENT" && "syscall" in error && error.syscall === "connect";
  return noSocket || goneCodes.test(code) || goneWords.test(error.message) ? "gone" : null;
}

/** What a command that has met with trouble says of it; null where the error tells of something else. */
export async function refusalOfTrouble(
  error: unknown,
  { databaseUrl, dataFolder }: Settings,
): Promise<Refusal | null> {
  const trouble =
    error instanceof Refusal && error.code === "database-did-not-start" ? "gone" : troubleIn(error);
  if (trouble === null) return null;
  const detail = error instanceof Error ? error.message : "";
  if (databaseUrl !== null) {
    const facts = { host: new URL(databaseUrl).host, detail };
    return new Refusal(trouble === "full" ? "database-disk-full" : "database-gone", facts);
  }
  // A server that can't write its log of changes stops altogether, and then says no more why.
  if (trouble === "full" || (await isFull(dataFolder)))
    return new Refusal("disk-full", { folder: dataFolder });
  if (error instanceof Refusal) return error;
  return new Refusal("own-database-gone", { log: `${dataFolder}/postgresql.log`, detail });
}

const aSegmentOfTheLog = 16 * 1024 * 1024;

async function isFull(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < aSegmentOfTheLog;
}
