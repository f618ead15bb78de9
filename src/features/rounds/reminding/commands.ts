// Whoever has not answered is reminded, and nobody else.
import { sql } from "kysely";
import { daysLater } from "../../../lib/days.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { DailyWork } from "../../../platform/clock/daily.ts";
import type { Tx } from "../../../platform/db/schema.ts";
import { roundsIn } from "../queries.ts";
import { type Mailing, sendRoundMail } from "../sending/commands.ts";
import { reminderKind, type Silent, silentBetween, silentOf } from "./queries.ts";
import { daysBefore, reminderDue } from "./rules.ts";

/** From seven in the morning, some days before a round's last day and on that day. */
export const roundReminders = (mailing: Omit<Mailing, "now">): DailyWork => ({
  kind: "round-reminders",
  fromHour: 7,
  isDue: () => true,
  async perform(tx, today) {
    const due = (await silentBetween(tx, today, daysLater(today, daysBefore))).flatMap((each) => {
      const day = reminderDue(each, today);
      return day === undefined ? [] : [{ ...each, day }];
    });
    await remind(tx, due, { today, accountId: null, mailing: { ...mailing, now: new Date() } });
  },
});

interface Asked {
  readonly roundId: string;
  readonly today: string;
  readonly accountId: string;
  readonly mailing: Mailing;
}

/** The desk reminds those of a round who have not answered, each once a day. Gives how many. */
export async function remindNow(
  tx: Tx,
  { roundId, ...by }: Asked,
): Promise<Result<number, "nobody-silent" | "reminded-today">> {
  const silent = await silentOf(tx, roundId);
  if (silent.length === 0) return refuse("nobody-silent");
  const reminded = await remind(
    tx,
    silent.map((each) => ({ ...each, day: by.today })),
    by,
  );
  return reminded === 0 ? refuse("reminded-today") : ok(reminded);
}

interface Due extends Silent {
  /** The day whose reminder it is. */
  readonly day: string;
}

interface Reminding {
  readonly today: string;
  /** None where Genbo does it by itself. */
  readonly accountId: string | null;
  readonly mailing: Mailing;
}

/** The acts come last: whoever answers holds his row while he waits for his turn to record it. */
async function remind(
  tx: Tx,
  due: readonly Due[],
  { today, accountId, mailing }: Reminding,
): Promise<number> {
  const fresh = await notReminded(tx, due);
  const byRound = Map.groupBy(fresh, ({ roundId }) => roundId);
  const rounds = await roundsIn(tx, sql`rounds.id = any(${[...byRound.keys()]}::uuid[])`, today);
  for (const round of rounds)
    for (const { answererId } of byRound.get(round.id) ?? [])
      await sendRoundMail(tx, mailing, { round, answererId, kind: "reminder" });
  for (const { id, cooperationId } of rounds)
    await recordAct(tx, {
      kind: "round.reminded",
      cooperationId,
      accountId,
      subjectKind: "round",
      subjectId: id,
      facts: { persons: byRound.get(id)?.length ?? 0 },
    });
  return fresh.length;
}

/** Writes down that they are reminded of that day; those of whom it stood there already are left out. */
async function notReminded(tx: Tx, due: readonly Due[]): Promise<readonly Due[]> {
  if (due.length === 0) return [];
  const { rows } = await sql<{ answererId: string }>`
    insert into daily_work (kind, day, subject_id)
    select ${reminderKind}, day, answerer
    from unnest(${due.map(({ day }) => day)}::date[], ${due.map(({ answererId }) => answererId)}::uuid[]) as due (day, answerer)
    on conflict do nothing returning subject_id as "answererId"`.execute(tx);
  const those = new Set(rows.map(({ answererId }) => answererId));
  return due.filter(({ answererId }) => those.has(answererId));
}
