// A round of the directors' group that three municipalities have been asked in: the secretary closes it.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { createApp } from "../../src/app.ts";
import { group, maja, otto, secretary, sjoriket, vikby } from "../../src/features/accounts/fixtures.ts";
import { madeFor } from "../../src/features/accounts/guard/made-for.tsx";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { sayReply, type Saying } from "../../src/features/rounds/answering/commands.ts";
import { resultIn } from "../../src/features/rounds/closing/rules.ts";
import type { RoundForm, Stance } from "../../src/features/rounds/form/rules.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import type { RepliesSeen, RoundKind } from "../../src/platform/db/rounds-schema.ts";
import { loadPeople } from "../agenda/planned.ts";
import { clockAt, newBrowser, signIn } from "../signing-in.ts";

const id = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, "0")}`;
export const stallby = { id: id(21), name: "Stallby" };
export const lerby = { id: id(22), name: "Lerby" };
export const sara = { id: id(33), name: "Sara Stål" };
export const lars = { id: id(34), name: "Lars Lind" };

export const stanceAlone: RoundForm = [{ id: "stallning", label: "", kind: "stance" }];
export const openedAt = new Date("2026-11-02T08:00:00Z");
export const day = "2026-11-16T09:00:00Z";

interface Asking {
  readonly kind: RoundKind;
  readonly form?: RoundForm;
  readonly question?: string;
  readonly itemId?: string;
  readonly repliesSeen?: RepliesSeen;
  readonly deadline?: string;
  /** None where it belongs to no body. */
  readonly bodyId?: string | null;
}

export type RoundToClose = Awaited<ReturnType<typeof roundToClose>>;

/** Vikby is asked by Maja, and Otto as her deputy; Stallby by Sara, and Lerby by Lars. */
export async function roundToClose(db: Db, asking: Asking) {
  await loadPeople(db);
  await loadNeighbours(db);
  return { ...(await openRound(db, 1, asking)), ...(await atDesk(db)) };
}

async function loadNeighbours(db: Db): Promise<void> {
  const party = (kind: "organisation" | "person", each: { id: string; name: string }) => ({
    ...each,
    kind,
    cooperation_id: sjoriket.id,
    slug: `part-${each.id.slice(-2)}`,
    current_id: each.id,
  });
  await db
    .insertInto("parties")
    .values([
      party("organisation", stallby),
      party("organisation", lerby),
      party("person", sara),
      party("person", lars),
    ])
    .execute();
}

export async function openRound(
  db: Db,
  number: number,
  {
    kind,
    form = stanceAlone,
    question = "Ska vi dela på ett e-arkiv?",
    itemId,
    repliesSeen = "at-once",
    deadline = "2026-11-27",
    bodyId = group.id,
  }: Asking,
) {
  const { id: roundId } = await db
    .insertInto("rounds")
    .values({
      cooperation_id: sjoriket.id,
      number,
      kind,
      question,
      background: "Förslaget är berett av arkivgruppen.",
      form: JSON.stringify(form),
      body_id: bodyId,
      item_id: itemId ?? null,
      deadline,
      replies_seen: repliesSeen,
      may_stand_outside: true,
      opened_at: openedAt,
      audience_id: sql<number>`audience_of('body', ${sjoriket.id}, ${group.id})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const vikbys = await ask(db, roundId, 1, vikby.id, [maja.id, otto.id]);
  const stallbys = await ask(db, roundId, 2, stallby.id, [sara.id]);
  const lerbys = await ask(db, roundId, 3, lerby.id, [lars.id]);
  return {
    roundId,
    address: `/${sjoriket.slug}/rundor/${number}`,
    recipients: { vikby: vikbys, stallby: stallbys, lerby: lerbys },
  };
}

async function ask(db: Db, roundId: string, position: number, organisationId: string, persons: string[]) {
  const audience = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("audience_persons")
    .values(persons.map((person) => ({ audience_id: audience.id, person_id: person })))
    .execute();
  const recipient = await db
    .insertInto("round_recipients")
    .values({ round_id: roundId, position, organisation_id: organisationId, audience_id: audience.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  const answerers = await db
    .insertInto("round_answerers")
    .values(
      persons.map((person, place) => ({
        recipient_id: recipient.id,
        person_id: person,
        email: `${person.slice(-2)}@kommun.example`,
        is_deputy: place > 0,
        asked_at: openedAt,
      })),
    )
    .returning("id")
    .execute();
  return { recipientId: recipient.id, answererIds: answerers.map((each) => each.id) };
}

async function atDesk(db: Db) {
  const clock = clockAt(day);
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now });
  const visitorWith = async (email: string) => {
    const visitor = newBrowser(app);
    await signIn(db, visitor, email);
    return visitor;
  };
  return { app, clock, visitorWith, desk: await visitorWith(secretary.email) };
}

export const byDesk = { [madeFor]: secretary.id };

/** What counts of the form that the page shows. */
export const revisionIn = (html: string): string =>
  /name="summa" value="([\da-f]{16})"/.exec(html)?.[1] ?? "";

export function say(
  db: Db,
  recipient: { readonly recipientId: string; readonly answererIds: readonly string[] },
  said: Partial<Saying> = {},
) {
  const saying: Saying = {
    id: randomUUID(),
    recipientId: recipient.recipientId,
    answererId: recipient.answererIds[0] ?? null,
    answer: {},
    standsOutside: false,
    words: "",
    cameBy: "link",
    accountId: null,
    now: new Date("2026-11-10T09:00:00Z"),
    ...said,
  };
  return db.transaction().execute((tx) => sayReply(tx, saying));
}

export const stance = (taken: Stance, words = "") => ({ answer: { stallning: { stance: taken, words } } });

/** One of them with a comment. */
export async function allAgree(db: Db, { recipients }: Pick<RoundToClose, "recipients">): Promise<void> {
  const { vikby: first, stallby: second, lerby: third } = recipients;
  await say(db, first, stance("agree"));
  await say(db, second, stance("agree-with-comment", "Kostnaden redovisas först."));
  await say(db, third, stance("agree"));
}

/** Presses "close" on the round's page as it stands, with what is given besides. */
export async function close({ desk, address }: RoundToClose, fields: Record<string, string | string[]>) {
  const form = new FormData();
  const sent = { ...byDesk, summa: revisionIn(await desk.get(address)), ...fields };
  for (const [name, values] of Object.entries(sent))
    for (const value of typeof values === "string" ? [values] : values) form.append(name, value);
  return desk.post(`${address}/avslut`, form);
}

export const reopen = ({ desk, address }: RoundToClose) => desk.post(`${address}/avslut/angra`, byDesk);

/** What closing made, as the register keeps it. */
export async function storedResult(db: Db, roundId: string) {
  const { result } = await db
    .selectFrom("rounds")
    .select("result")
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
  return resultIn(result);
}
