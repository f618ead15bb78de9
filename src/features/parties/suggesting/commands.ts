import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import {
  contradictSpellings,
  daysOfRegister,
  reconcileMeetings,
  type RegisterDays,
} from "../../contradictions/index.ts";
import { findDates } from "../../minutes/index.ts";
import { undatedMinutes, witnessesFor } from "../dating/queries.ts";
import { type DateOffer, datesToOffer } from "../dating/rules.ts";
import {
  organisationsAndBodies,
  pairsKeptApart,
  pairsSeenTogether,
  peopleCalled,
  seatsOfPeople,
} from "../sameness/queries.ts";
import { askedAnew, namesakesOf, type Pair, pairsToAskAbout, type Seat } from "../sameness/rules.ts";
import { untouch } from "../touching/commands.ts";

/** Works out again all that only the register as a whole tells. */
export async function refreshRegister(tx: Tx, cooperationId: string): Promise<void> {
  await untouch(tx, cooperationId);
  await refresh(tx, cooperationId, null);
}

/** The same, where only what has been touched since can have become another: the names that nothing has happened to are
 *  not compared again. */
export async function refreshTouched(tx: Tx, cooperationId: string): Promise<void> {
  await refresh(tx, cooperationId, await untouch(tx, cooperationId));
}

async function refresh(tx: Tx, cooperationId: string, touched: ReadonlySet<string> | null): Promise<void> {
  const days = await daysOfRegister(tx, cooperationId);
  await reopenUndone(tx, cooperationId);
  const anew = await refreshPairs(tx, cooperationId, touched);
  await refreshDates(tx, cooperationId, days);
  await contradictSpellings(tx, cooperationId, anew);
  await reconcileMeetings(tx, cooperationId, days);
}

/** Works out which two to ask a person about: new questions come in, those that no longer hold go, answered ones stay.
 *  Gives whom it looked at; null is everybody. */
async function refreshPairs(
  tx: Tx,
  cooperationId: string,
  touched: ReadonlySet<string> | null,
): Promise<ReadonlySet<string> | null> {
  if (touched === null) {
    const everyone = await seatsOfPeople(tx, cooperationId);
    const rows = await pairsToAsk(tx, cooperationId, everyone);
    await replaceOpen(tx, cooperationId, sql`kind = 'same-party'`, rows.map(pairRow));
    return null;
  }
  if (touched.size === 0) return touched;
  const people = await peopleCalled(tx, cooperationId);
  const anew = askedAnew(people, touched);
  const near = await seatsOfPeople(tx, cooperationId, namesakesOf(people, anew));
  const rows = await pairsToAsk(tx, cooperationId, near, anew);
  const ids = sql`any(${[...anew]}::uuid[])`;
  const about = sql`kind = 'same-party' and (left_id = ${ids} or right_id = ${ids})`;
  await replaceOpen(tx, cooperationId, about, rows.map(pairRow));
  return anew;
}

async function refreshDates(tx: Tx, cooperationId: string, days: RegisterDays): Promise<void> {
  const offers = await offeredDates(tx, days);
  await replaceOpen(tx, cooperationId, sql`kind = 'meeting-date'`, offers.map(dateRow));
}

type Row = ReturnType<typeof pairRow> | ReturnType<typeof dateRow>;

async function replaceOpen(
  tx: Tx,
  cooperationId: string,
  which: ReturnType<typeof sql>,
  rows: readonly Row[],
): Promise<void> {
  await sql`
    delete from suggestions
    where cooperation_id = ${cooperationId} and answer is null and ${which}
      and fingerprint <> all(${rows.map(({ fingerprint }) => fingerprint)})`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into suggestions (cooperation_id, kind, left_id, right_id, meeting_id, date, reasons, fingerprint,
      witness_meeting_id, witness_text, witness_spans)
    select ${cooperationId}, kind, left_id, right_id, asked.meeting_id, asked.date, reasons, fingerprint,
      mentions.meeting_id, mentions.text, coalesce(mentions.spans, '[]')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as asked (kind text, left_id uuid, right_id uuid,
        meeting_id uuid, date date, reasons jsonb, fingerprint text, mention_id uuid)
      left join mentions on mentions.id = mention_id
    on conflict (cooperation_id, fingerprint) do nothing`.execute(tx);
}

async function pairsToAsk(
  tx: Tx,
  cooperationId: string,
  people: readonly Seat[],
  about?: ReadonlySet<string>,
): Promise<Pair[]> {
  const seats = [...people, ...(await organisationsAndBodies(tx, cooperationId))];
  const pairs = pairsToAskAbout(seats, about);
  if (pairs.length === 0) return [];
  const together = await pairsSeenTogether(tx, pairs);
  const apart = await pairsKeptApart(tx, cooperationId);
  return pairs.filter(({ leftId, rightId }) => {
    const pair = `${leftId} ${rightId}`;
    return !together.has(pair) && !apart.has(pair);
  });
}

async function offeredDates(tx: Tx, days: RegisterDays): Promise<DateOffer[]> {
  const undated = await undatedMinutes(tx, days);
  if (undated.length === 0) return [];
  const witnesses = await witnessesFor(tx, undated, days);
  return datesToOffer(
    undated,
    witnesses,
    (text, day) => new Set(findDates(text, day).map(({ date }) => date)),
  );
}

// Whoever takes a merge back on the party's page has taken back the answer, too.
async function reopenUndone(tx: Tx, cooperationId: string): Promise<void> {
  await sql`
    update suggestions set answer = null, answered_at = null
    from parties as lefts, parties as rights
    where suggestions.cooperation_id = ${cooperationId} and answer = 'accepted'
      and lefts.id = left_id and rights.id = right_id and lefts.current_id <> rights.current_id`.execute(tx);
}

function pairRow({ leftId, rightId, reasons }: Pair) {
  const fingerprint = `same ${leftId} ${rightId}`;
  return { kind: "same-party", left_id: leftId, right_id: rightId, reasons, fingerprint };
}

function dateRow({ meetingId, date, mentionId, reasons }: DateOffer) {
  const fingerprint = `date ${meetingId} ${date}`;
  return { kind: "meeting-date", meeting_id: meetingId, date, mention_id: mentionId, reasons, fingerprint };
}
