import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, PartyKind, Tx } from "../../../platform/db/schema.ts";
import { lockAccounts } from "../inviting/commands.ts";
import { areTogether, dayBefore } from "../roles/rules.ts";
import type { MandateEndRefusal, MandateRefusal, MandateRole } from "./rules.ts";

export interface NewMandate {
  cooperationId: string;
  bodyId: string;
  personId: string;
  organisationId: string | null;
  role: MandateRole;
  from: string;
  until: string | null;
  by: string;
}

/** From its first day to its last whoever is this person sees what the body sees. */
export function addMandate(db: Db, mandate: NewMandate): Promise<Result<string, MandateRefusal>> {
  return db.transaction().execute((tx) => giveMandate(tx, mandate));
}

/** The same together with what else is done. */
export async function giveMandate(tx: Tx, mandate: NewMandate): Promise<Result<string, MandateRefusal>> {
  const { cooperationId, bodyId, personId, organisationId, role, from, until, by } = mandate;
  if (until !== null && until < from) return refuse("days-backwards");
  await lockAccounts(tx);
  const wanted: [PartyKind, string][] = [
    ["body", bodyId],
    ["person", personId],
    ...(organisationId === null ? [] : [["organisation", organisationId] satisfies [PartyKind, string]]),
  ];
  if (!(await areOf(tx, cooperationId, wanted))) return refuse("not-found");
  const seats = await seatsOf(tx, bodyId, personId, role);
  if (seats.some((seat) => areTogether(seat, { from, until }))) return refuse("has-seat");

  const { id } = await tx
    .insertInto("mandates")
    .values({
      cooperation_id: cooperationId,
      body_id: bodyId,
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_on: from,
      until_on: until,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const facts = { bodyId, personId, role, from, until };
  await recordAct(tx, {
    kind: "mandate.added",
    cooperationId,
    accountId: by,
    subjectKind: "mandate",
    subjectId: id,
    facts,
  });
  return ok(id);
}

async function areOf(tx: Tx, cooperationId: string, wanted: [PartyKind, string][]): Promise<boolean> {
  const ids = wanted.map(([, id]) => id);
  const found = await tx
    .selectFrom("parties")
    .select(["id", "kind"])
    .where("cooperation_id", "=", cooperationId)
    .where("id", "in", ids)
    .execute();
  return wanted.every(([kind, id]) => found.some((party) => party.id === id && party.kind === kind));
}

/** The person's, under whatever name he and the body have been merged. */
const seatsOf = (tx: Tx, bodyId: string, personId: string, role: MandateRole) =>
  tx
    .selectFrom("mandates")
    .innerJoin("parties as body", "body.id", "body_id")
    .innerJoin("parties as person", "person.id", "person_id")
    .select(["from_on as from", "until_on as until"])
    .where("role", "=", role)
    .where("body.current_id", "=", (is) =>
      is.selectFrom("parties").select("current_id").where("id", "=", bodyId),
    )
    .where("person.current_id", "=", (is) =>
      is.selectFrom("parties").select("current_id").where("id", "=", personId),
    )
    .execute();

interface Ending {
  id: string;
  cooperationId: string;
  lastDay: string;
  by: string;
}

/** Brings the last day nearer; on the day before the first the seat has never been. */
export function endMandate(db: Db, ending: Ending): Promise<Result<null, MandateEndRefusal>> {
  return db.transaction().execute((tx) => takeMandate(tx, ending));
}

async function takeMandate(
  tx: Tx,
  { id, cooperationId, lastDay, by }: Ending,
): Promise<Result<null, MandateEndRefusal>> {
  await lockAccounts(tx);
  const mandate = await tx
    .selectFrom("mandates")
    .select(["from_on as from", "until_on as until"])
    .where("id", "=", id)
    .where("cooperation_id", "=", cooperationId)
    .executeTakeFirst();
  if (mandate === undefined) return refuse("not-found");
  if (mandate.until !== null && mandate.until <= lastDay) return refuse("already-ended");
  if (lastDay < dayBefore(mandate.from)) return refuse("days-backwards");

  await tx.updateTable("mandates").set({ until_on: lastDay }).where("id", "=", id).execute();
  const subject = { subjectKind: "mandate", subjectId: id };
  const facts = { until: lastDay };
  await recordAct(tx, { kind: "mandate.ended", cooperationId, accountId: by, ...subject, facts });
  return ok(null);
}

/** A seat that was given by mistake: as if it had never been. One that has been changed since stays as it is. */
export async function takeBackMandate(
  tx: Tx,
  { id, cooperationId, until, by }: Omit<Ending, "lastDay"> & { readonly until: string | null },
): Promise<boolean> {
  await lockAccounts(tx);
  const mandate = await tx
    .selectFrom("mandates")
    .select(["from_on as from", "until_on as until"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (mandate === undefined || mandate.until !== until) return false;
  return (await takeMandate(tx, { id, cooperationId, lastDay: dayBefore(mandate.from), by })).ok;
}
