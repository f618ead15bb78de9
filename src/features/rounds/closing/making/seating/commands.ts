import { randomUUID } from "node:crypto";
import { foldName } from "../../../../../lib/names.ts";
import { ok, refuse, type Result } from "../../../../../lib/result.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { giveMandate } from "../../../../accounts/index.ts";
import { enterParties, partiesMeant, PartyBook, personNamed } from "../../../../parties/index.ts";
import type { ClosingView } from "../../queries.ts";
import type { ProposedSeat } from "../../rules.ts";
import type { Closer } from "../closer.ts";
import type { Made, MakingRefusal } from "../commands.ts";

export interface WantedSeats {
  /** Those of the proposed that the desk has kept. */
  readonly seats: ReadonlySet<string>;
  readonly from: string;
  readonly until: string | null;
}

/** The proposed are given their seats; whoever the register does not know is entered there. */
export async function giveSeats(
  tx: Tx,
  { round, seats }: ClosingView,
  wanted: WantedSeats,
  { accountId }: Closer,
): Promise<Result<Made, MakingRefusal>> {
  const { from, until } = wanted;
  if (until !== null && until < from) return refuse("days-backwards");
  const chosen = seats.filter(({ key }) => wanted.seats.has(key));
  const { cooperationId } = round;
  const persons = await personsFor(tx, cooperationId, chosen);
  const mandates: { id: string; until: string | null }[] = [];
  for (const { key, bodyId, role, organisation } of chosen) {
    const given = await giveMandate(tx, {
      cooperationId,
      bodyId,
      personId: persons.get(key) ?? "",
      organisationId: organisation?.id ?? null,
      role,
      from,
      until,
      by: accountId,
    });
    if (given.ok) mandates.push({ id: given.value, until });
  }
  const seated = chosen.length - mandates.length;
  return ok({ meetingId: null, result: { kind: "nomination", mandates, seated } });
}

/** Who each of them is in the register, by the key of his seat. */
async function personsFor(
  tx: Tx,
  cooperationId: string,
  chosen: readonly ProposedSeat[],
): Promise<ReadonlyMap<string, string>> {
  const names = chosen.filter(({ personId }) => personId === null).map(({ name }) => name);
  const known = await partiesMeant(tx, cooperationId, {
    spellings: names,
    folded: names.map(foldName),
    municipalityCodes: [],
  });
  const book = new PartyBook(known, randomUUID);
  const persons = chosen.map(({ key, personId, name, organisation, bodyId }) => {
    const meant = () => personNamed(book, name, organisation?.id ?? null, { bodyId, attendees: [] }).id;
    return [key, personId ?? meant()] as const;
  });
  await enterParties(tx, cooperationId, book);
  return new Map(persons);
}
