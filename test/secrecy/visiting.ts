// What each is answered.
import type { Hono } from "hono";
import { sql } from "kysely";
import { createApp } from "../../src/app.ts";
import type { Access } from "../../src/platform/db/reading.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import { thePublic, type Viewer } from "../../src/platform/web/viewer.ts";
import { addressesOf } from "./addresses.ts";
import { factsOf } from "./facts.ts";
import { eyesOf } from "./model.ts";
import { wordsIn } from "./naming.ts";
import type { Account, World } from "./things.ts";
import { today } from "./worlds.ts";

export interface Answer {
  readonly address: string;
  readonly status: number;
  readonly text: string;
}

/** Genbo as it is to one account, or to the public. */
export async function appFor(db: Db, account: Account | null): Promise<Hono> {
  const viewer = await viewerOf(db, account);
  return createApp(db, { sessions: async () => viewer, now: () => new Date(`${today}T12:00:00Z`) });
}

export async function* answersTo(db: Db, world: World, account: Account | null): AsyncGenerator<Answer> {
  const app = await appFor(db, account);
  for (const address of addressesOf(app, world)) {
    const response = await app.request(encodeURI(address));
    yield { address, status: response.status, text: await response.text() };
  }
}

/** What somebody sees on pages and should not, or should and does not; all of it, or the first. */
export async function faultsOnPages(
  db: Db,
  world: World,
  account: Account | null,
  most: "all" | "first" = "all",
): Promise<string[]> {
  const facts = [...factsOf(world, eyesOf(world, account))];
  const hidden = new Set(facts.flatMap(({ word, mayBeTold }) => (mayBeTold || word === null ? [] : [word])));
  const seen = new Set<string>();
  const faults: string[] = [];
  for await (const { address, status, text } of answersTo(db, world, account)) {
    if (status >= 500) faults.push(`${status} ${address}`);
    for (const word of toldBy({ address, status, text })) {
      if (hidden.has(word) && !seen.has(word)) faults.push(`${word} is shown at ${address}`);
      seen.add(word);
    }
    if (most === "first" && faults.length > 0) return faults;
  }
  const missing = facts.filter(({ word, isTold }) => isTold && word !== null && !seen.has(word));
  return [...faults, ...missing.map(({ word }) => `${word} is nowhere`)];
}

/** The words of an answer: what was asked for is said again, whoever asked, and tells nothing unless it is found. */
function toldBy({ address, status, text }: Answer): string[] {
  const asked = new Set(wordsIn(address));
  const isAnswered = status === 200 && (!address.startsWith("/sok") || text.includes('class="card hit"'));
  return wordsIn(text).filter((word) => !asked.has(word) || isAnswered);
}

async function viewerOf(db: Db, account: Account | null): Promise<Viewer> {
  const { rows } = await sql<Access>`select * from access_of(${account?.id ?? null}, ${today})`.execute(db);
  const [access = thePublic.access] = rows;
  if (account === null || account.isClosed) return { account: null, access };
  const { id, word: name, email, isAdministrator, session: sessionId } = account;
  const provedAt = new Date(`${today}T11:59:00Z`);
  return { account: { id, name, email, isAdministrator, sessionId, provedAt }, access };
}
