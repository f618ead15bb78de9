// What a correction means for the rest of the register is worked out when nobody has corrected anything for a while, once
// for all presses until then.
import type { Db } from "../../../platform/db/schema.ts";
import { reconcileTouched } from "./commands.ts";

const quiet = 5_000;
const longest = 60_000;

interface Waiting {
  readonly timer: NodeJS.Timeout;
  readonly since: number;
}

const waiting = new Map<string, Waiting>();

export function reconcileSoon(db: Db, cooperationId: string): void {
  const before = waiting.get(cooperationId);
  clearTimeout(before?.timer);
  const now = performance.now();
  const since = before?.since ?? now;
  const timer = setTimeout(
    () => {
      waiting.delete(cooperationId);
      // The register says that it has not been reconciled: whoever starts Genbo next makes up for it.
      reconcileTouched(db, cooperationId).catch(() => undefined);
    },
    Math.min(quiet, Math.max(0, since + longest - now)),
  );
  waiting.set(cooperationId, { timer: timer.unref(), since });
}
