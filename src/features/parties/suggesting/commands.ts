import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import { contradictSpellings, daysOfRegister, reconcileMeetings } from "../../contradictions/index.ts";
import { findDates } from "../../minutes/index.ts";
import { undatedMinutes, witnessesFor } from "../dating/queries.ts";
import { type DateOffer, datesToOffer } from "../dating/rules.ts";
import { pairsKeptApart, pairsSeenTogether, seatsOfParties } from "../sameness/queries.ts";
import { type Pair, pairsToAskAbout } from "../sameness/rules.ts";

/** Works out again all that only the register as a whole tells. */
export async function refreshRegister(tx: Tx, cooperationId: string): Promise<void> {
  await refreshSuggestions(tx, cooperationId);
  await contradictSpellings(tx, cooperationId);
  await reconcileMeetings(tx, cooperationId);
}

/** Works out what to ask a person: new questions come in, those that no longer hold go, answered ones stay. */
async function refreshSuggestions(tx: Tx, cooperationId: string): Promise<void> {
  await reopenUndone(tx, cooperationId);
  const pairs = await pairsToAsk(tx, cooperationId);
  const offers = await offeredDates(tx, cooperationId);
  const rows = [...pairs.map(pairRow), ...offers.map(dateRow)];
  await sql`
    delete from suggestions
    where cooperation_id = ${cooperationId} and answer is null
      and fingerprint <> all(${rows.map(({ fingerprint }) => fingerprint)})`.execute(tx);
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

async function pairsToAsk(tx: Tx, cooperationId: string): Promise<Pair[]> {
  const pairs = pairsToAskAbout(await seatsOfParties(tx, cooperationId));
  if (pairs.length === 0) return [];
  const together = await pairsSeenTogether(tx, pairs);
  const apart = await pairsKeptApart(tx, cooperationId);
  return pairs.filter(({ leftId, rightId }) => {
    const pair = `${leftId} ${rightId}`;
    return !together.has(pair) && !apart.has(pair);
  });
}

async function offeredDates(tx: Tx, cooperationId: string): Promise<DateOffer[]> {
  const days = await daysOfRegister(tx, cooperationId);
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
