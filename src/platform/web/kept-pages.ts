// A page is a function of what the database answers and of the visit. The database is asked at every visit; where
// nothing has been written since, or it answers as it did before, the page that was made then is sent again.
// docs/decisions/0010-a-page-made-once-for-an-answer.md tells why.
import { hash } from "node:crypto";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import { latest } from "../../lib/latest.ts";
import type { Answer } from "../db/prepared.ts";
import type { Db } from "../db/schema.ts";
import { type State, stateOf } from "../db/state.ts";
import { encodingFor } from "./encoding.ts";
import { headersOf, isKnown, type PackedPage, packedPage } from "./packed-page.ts";
import { viewerOf } from "./viewer.ts";
import { type Visit, visitOf } from "./visit.ts";

interface Making<Row> {
  ask: () => Promise<Answer<Row> | undefined>;
  /** May use nothing but the row, the visit and what is always so. */
  make: (row: Row, visit: Visit) => JSX.Element;
}

/** Not found where the question has no answer. A page is sent again only to whoever sees the same. */
export async function pageOf<Row>(c: Context, db: Db, { ask, make }: Making<Row>): Promise<Response> {
  const visit = visitOf(c);
  const encoding = encodingFor(c);
  const visited = [encoding, visit.language, visit.today, JSON.stringify(viewerOf(c)), visit.address].join(
    " ",
  );

  const state = await stateOf(db);
  const unchanged = pageAt(state, visited);
  if (unchanged !== undefined) return sent(c, unchanged);

  const answer = await ask();
  if (answer === undefined) return c.notFound();
  const name = `${hash("sha256", answer.text, "base64url")} ${visited}`;
  const page = pages.get(name) ?? packedPage(await rendered(c, make(answer.read(), visit)), encoding);
  pages.set(name, page);
  sightings.set(`${state.connection} ${visited}`, { transactions: state.transactions, page: name });
  return sent(c, page);
}

/** Some two thousand meetings. */
const pages = latest<PackedPage>(16_000_000, ({ bytes }) => bytes.buffer.byteLength);

/** Which page it was, when a connection last answered such a visit. What it stood at is told before it answers, so
 *  the page may be newer than that, but never older. */
const sightings = latest<{ transactions: string; page: string }>(2_000_000, sizeOfSighting);

function sizeOfSighting({ transactions, page }: { transactions: string; page: string }): number {
  return transactions.length + page.length;
}

function pageAt({ connection, transactions }: State, visited: string): PackedPage | undefined {
  const seen = sightings.get(`${connection} ${visited}`);
  return seen?.transactions === transactions ? pages.get(seen.page) : undefined;
}

async function rendered(c: Context, page: JSX.Element): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await (await c.html(page)).arrayBuffer());
}

function sent(c: Context, page: PackedPage): Response {
  c.set("page", page);
  if (isKnown(c, page)) return c.body(null, 304, { ETag: page.mark });
  return c.body(page.bytes, 200, { "Content-Type": "text/html; charset=UTF-8", ...headersOf(page) });
}
