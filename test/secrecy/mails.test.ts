// A mail tells its reader nothing that he may not see, whoever's doing it is that it is sent.
import { expect, test } from "vitest";
import { freshDb } from "../db.ts";
import { factsOf } from "./facts.ts";
import { eyesOf } from "./model.ts";
import { wordsIn } from "./naming.ts";
import { store } from "./storing.ts";
import type { Account, Role, World } from "./things.ts";
import { appFor } from "./visiting.ts";
import { fullWorld } from "./worlds.ts";

const { db } = freshDb();
const size = { cooperations: 2, meetings: 2, items: 2, accounts: 8 };

test.each([1, 2, 3])("world %i: mails tell nobody more than he may see", async (seed) => {
  const world = fullWorld(seed, size);
  await store(db, world);
  await db.deleteFrom("round_mails").execute();
  await db.deleteFrom("mails").execute();
  const letters: Letter[] = [];
  const strangers = new Map<string, Account>();
  for (const account of world.accounts.filter(({ isClosed }) => !isClosed))
    for (const letter of lettersBy(world, account)) {
      const app = await appFor(db, letter.sender);
      const body = new URLSearchParams({ ...letter.fields, avsandare: account.id });
      const headers = { "sec-fetch-site": "same-origin" };
      const { status } = await app.request(letter.address, { method: "POST", body, headers });
      expect([status, letter.address]).toEqual([303, letter.address]);
      letters.push(letter);
      if (letter.stranger !== null) strangers.set(letter.stranger.email, letter.stranger);
    }

  const mails = await db.selectFrom("mails").selectAll().orderBy("created_at").execute();
  expect(mails.length).toBe(letters.length);
  for (const { recipient, subject, text, html } of mails) {
    const reader =
      strangers.get(recipient) ?? world.accounts.find(({ email }) => email === recipient) ?? null;
    const facts = [...factsOf(world, eyesOf(world, reader))];
    const known = new Set(facts.flatMap(({ word, mayBeTold }) => (mayBeTold ? [word] : [])));
    // Who is inviting is told to whoever is invited.
    const senders = new Set(letters.map(({ sender }) => sender?.word));
    const told = wordsIn(subject + text + html);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((word) => !known.has(word) && !senders.has(word) && word !== reader?.word)).toEqual(
      [],
    );
  }
});

interface Letter {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Who is signed in when it is sent. */
  readonly sender: Account | null;
  /** Who did not have an account. */
  readonly stranger: Account | null;
}

/** Everything by which an account can make Genbo send mail. */
function lettersBy(world: World, account: Account): Letter[] {
  const eyes = eyesOf(world, account);
  const own = [
    { address: "/logga-in", fields: { epost: account.email }, sender: null, stranger: null },
    {
      address: `/konto/nycklar/${account.passkey}/borttagning`,
      fields: {},
      sender: account,
      stranger: null,
    },
  ];
  const invited = world.cooperations
    .filter(({ id }) => eyes.isOffice(id))
    .map(({ id, slug }) => {
      const stranger = strangerWith(account, id, "reader");
      const person = { person: "ingen", uppgift: "reader", kommun: "" };
      return inviting(account, stranger, `/${slug}/konton`, person);
    });
  if (!account.isAdministrator) return [...own, ...invited];
  const secretaries = world.cooperations.map(({ id }) =>
    inviting(account, strangerWith(account, id, "secretariat"), "/installation/sekreterare", {
      samverkan: id,
    }),
  );
  const colleague = { ...strangerWith(account, "", "reader"), roles: [], isAdministrator: true };
  return [...own, ...invited, ...secretaries, inviting(account, colleague, "/installation/administratorer")];
}

function inviting(
  sender: Account,
  stranger: Account,
  address: string,
  fields: Record<string, string> = {},
): Letter {
  return { address, fields: { namn: "Otto Lind", epost: stranger.email, ...fields }, sender, stranger };
}

/** As his account is when he has been invited. */
function strangerWith(sender: Account, cooperation: string, role: Role["role"]): Account {
  const term = { from: "2020-01-01", until: null, holds: true };
  return {
    ...sender,
    id: `${sender.id}-${cooperation}-${role}`,
    word: "Otto Lind",
    email: `${role}-${cooperation.slice(-4)}-${sender.email}`,
    persons: [],
    roles: [{ id: "", cooperation, role, organisation: null, body: null, ...term }],
    isAdministrator: false,
    isClosed: false,
  };
}
