// What the desk has typed of who is asked, as it is meant.
import { lockRegister } from "../../../../../platform/db/locks.ts";
import type { Tx } from "../../../../../platform/db/schema.ts";
import { isEmail, type TypedRow } from "../forms.ts";
import { enterPersons, personsMeant, type TypedName } from "../naming/commands.ts";
import { holdersOfEmails, municipalitiesToAsk, type Offered } from "../queries.ts";
import {
  emailOf,
  isSame,
  type KnownPerson,
  type RecipientFault,
  type StandingRecipient,
  type WantedRecipient,
} from "../rules.ts";

export interface RefusedRecipients {
  readonly reason: RecipientFault;
  /** Of those it is about. */
  readonly names: readonly string[];
}

export type Meant =
  | { readonly ok: true; readonly value: readonly WantedRecipient[] }
  | { readonly ok: false; readonly refused: RefusedRecipients };

interface Typed {
  readonly place: { readonly cooperationId: string; readonly bodyId: string | null };
  readonly offered: readonly Offered[];
  readonly rows: readonly TypedRow[];
  readonly standing: readonly StandingRecipient[];
}

interface Named extends TypedName {
  readonly row: Offered;
  readonly email: string;
}

/** Nobody new is entered before all of it can be meant. */
export async function recipientsMeant(tx: Tx, { place, offered, rows, standing }: Typed): Promise<Meant> {
  const asked = rows.filter(({ isAsked }) => isAsked);
  const named = asked.flatMap((row) => namedIn(row, offered, standing));
  const fault = faultInRows(asked, named, offered);
  if (fault !== null) return { ok: false, refused: fault };

  const meant = await personsMeant(tx, place, named);
  const emails = named.map(({ email }) => email);
  const held = await holdersOfEmails(tx, place.cooperationId, emails);
  for (const reason of ["no-email", "bad-email", "email-of-other"] as const) {
    const names = named.flatMap(({ name, email }, at) => {
      const told = emailOf({ typed: email, known: meant[at] }, held, isEmail);
      return "fault" in told && told.fault === reason ? name : [];
    });
    if (names.length > 0) return { ok: false, refused: { reason, names: [...new Set(names)] } };
  }

  const strangers = named.filter((_, at) => meant[at] === undefined);
  if (strangers.length > 0) await lockRegister(tx, place.cooperationId);
  const entered = await enterPersons(tx, place, strangers);
  const persons = meant.map((person) => person ?? entered.shift());
  return { ok: true, value: asked.map(({ key }) => wantedOf(key, offered, named, persons)) };
}

/** Those who answer by their seats, where all of them can be written to; others are left out. */
export async function recipientsGuessed(
  tx: Tx,
  place: Typed["place"] & { readonly today: string },
): Promise<readonly WantedRecipient[]> {
  const offered = await municipalitiesToAsk(tx, place);
  const rows = offered.map(({ key, guessed }) => {
    const answerers = guessed.filter(({ email }) => email !== "");
    return { key, isAsked: answerers.length > 0, answerers };
  });
  const meant = await recipientsMeant(tx, { place, offered, rows, standing: [] });
  return meant.ok ? meant.value : [];
}

function namedIn(
  { key, answerers }: TypedRow,
  offered: readonly Offered[],
  standing: readonly StandingRecipient[],
): Named[] {
  const row = offered.find((each) => each.key === key);
  if (row === undefined) return [];
  const { organisationId, personId } = row;
  const its = standing.find((each) => isSame(each, row));
  const typed = personId === null ? answerers : [{ name: row.name, email: answerers[0]?.email ?? "" }];
  return typed
    .filter(({ name, email }) => name !== "" || email !== "")
    .map(({ name, email }) => ({ row, name, email, organisationId, personId, standing: its }));
}

function faultInRows(
  asked: readonly TypedRow[],
  named: readonly Named[],
  offered: readonly Offered[],
): RefusedRecipients | null {
  if (asked.length === 0) return { reason: "nobody", names: [] };
  const nameless = named.filter(({ name }) => name === "");
  if (nameless.length > 0) return { reason: "no-name", names: nameless.map(({ row }) => row.name) };
  const without = asked.filter(({ key }) => !named.some(({ row }) => row.key === key));
  if (without.length === 0) return null;
  const names = without.flatMap(({ key }) => offered.find((each) => each.key === key)?.name ?? []);
  return { reason: "no-answerer", names };
}

function wantedOf(
  key: string,
  offered: readonly Offered[],
  named: readonly Named[],
  persons: readonly (KnownPerson | undefined)[],
): WantedRecipient {
  const row = offered.find((each) => each.key === key);
  const its = named.flatMap(({ row: of, email }, at) => {
    const person = persons[at];
    return of.key !== key || person === undefined ? [] : { person, email };
  });
  const once = its.filter(
    ({ person }, at) => its.findIndex((each) => each.person.personId === person.personId) === at,
  );
  return {
    organisationId: row?.organisationId ?? null,
    personId: row?.personId ?? null,
    answerers: once.map(({ person, email }, at) => ({
      personId: person.personId,
      accountId: person.accountId,
      email: person.accountEmail ?? (email === "" ? (person.lastEmail ?? "") : email),
      language: person.language,
      isDeputy: at > 0,
    })),
  };
}
