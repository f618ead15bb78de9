// Work that is done on its day, once, by whichever process comes to it first; one that was switched off on that hour
// does it when it is back.
import { sql } from "kysely";
import type { Db, Tx } from "../db/schema.ts";
import { type Rounds, startRounds } from "./rounds.ts";

export interface DailyWork {
  /** "monday-mails" */
  readonly kind: string;
  /** From which hour in Sweden. */
  readonly fromHour: number;
  /** Whether there is anything to do on this day. `weekday` is 1 on a Monday. */
  isDue(day: string, weekday: number): boolean;
  /** Everything of that day, in the transaction that says that it is done. */
  perform(tx: Tx, day: string): Promise<void>;
}

const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  hourCycle: "h23",
});

/** The day and the hour in Sweden. */
export function swedishTime(now: Date): { day: string; hour: number; weekday: number } {
  const told = Object.fromEntries(parts.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = `${told["year"]}-${told["month"]}-${told["day"]}`;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return { day, hour: Number(told["hour"]), weekday };
}

/** Does what is due now and has not been done. */
export async function doDailyWork(db: Db, works: readonly DailyWork[], now: Date): Promise<void> {
  const { day, hour, weekday } = swedishTime(now);
  for (const work of works) {
    if (hour < work.fromHour || !work.isDue(day, weekday)) continue;
    await db.transaction().execute(async (tx) => {
      const { rows } = await sql`insert into daily_work (kind, day) values (${work.kind}, ${day})
        on conflict do nothing returning kind`.execute(tx);
      if (rows.length > 0) await work.perform(tx, day);
    });
  }
}

interface Surroundings {
  readonly db: Db;
  readonly works: readonly DailyWork[];
  readonly now?: () => Date;
  /** How often it is looked what is due, in milliseconds. */
  readonly every?: number;
}

/** Looks what is due for as long as Genbo runs. */
export const startClock = ({ db, works, now = () => new Date(), every = 60_000 }: Surroundings): Rounds =>
  startRounds(() => doDailyWork(db, works, now()), every);
