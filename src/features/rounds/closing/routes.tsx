import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { roundClosingPath, roundPath, roundReopeningPath } from "../paths.ts";
import { type Round, roundAt } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { roundPage } from "../showing/page.tsx";
import { closeRound, reopenRound } from "./commands.ts";
import { closingWritten, writtenClosing } from "./forms.ts";
import type { Closer } from "./making/closer.ts";
import { messages } from "./messages.ts";
import { closingPart, type RefusedClosing } from "./part.tsx";

export function closingRoutes(db: Db, surroundings: Surroundings) {
  const at = roundPath(":cooperation", ":number");
  return new Hono()
    .post(roundClosingPath(at), signedIn, ownForm, async (c) => {
      const round = await deskRound(c);
      const closer = closerOf(c, surroundings);
      if (round === undefined || closer === undefined) return c.notFound();
      const written = writtenClosing(await c.req.parseBody({ all: true }));
      const read = closingWritten(written, closer.today);
      if (!read.ok) return refusedPage(c, db, round, { refusal: read.reason, written });
      const { summa: revision, meddela, halsning } = written;
      const letter = meddela === undefined ? null : halsning;
      const closed = await db
        .transaction()
        .execute((tx) => closeRound(tx, { round, revision, wanted: read.value, letter, closer }));
      if (!closed.ok) return refusedPage(c, db, round, { refusal: closed.reason, written });
      return c.redirect(addressOf(round), 303);
    })
    .post(roundReopeningPath(at), signedIn, ownForm, async (c) => {
      const round = await deskRound(c);
      const closer = closerOf(c, surroundings);
      if (round === undefined || closer === undefined) return c.notFound();
      const reopened = await db.transaction().execute((tx) => reopenRound(tx, { round, closer }));
      if (!reopened.ok) return refusedPage(c, db, round, { refusal: reopened.reason });
      return c.redirect(addressOf(round), 303);
    });
}

const addressOf = ({ cooperationSlug, number }: Round) => `${roundPath(cooperationSlug, number)}#avslut`;

async function deskRound(c: Context): Promise<Round | undefined> {
  const { cooperation = "", number = "" } = c.req.param();
  const round = await roundAt(await reading(c), { cooperation, number, today: visitOf(c).today });
  return round?.isDesk === true ? round : undefined;
}

function closerOf(c: Context, { originOf, replyToOf }: Surroundings): Closer | undefined {
  const { account } = viewerOf(c);
  if (account === null) return undefined;
  // Calendars answer where people do.
  const mailing = { origin: originOf(c), replyToOf, organizerOf: replyToOf, now: momentOf(c) };
  return { accountId: account.id, today: visitOf(c).today, mailing };
}

/** The round as it stands now, with what was typed, and why nothing was done. */
async function refusedPage(c: Context, db: Db, before: Round, refused: RefusedClosing) {
  const round = (await deskRound(c)) ?? before;
  const closing = await closingPart(c, { round, hasRows: true, refused });
  // A round that is neither to be closed nor reopened has no place for it.
  const { refusals } = messages[visitOf(c).language];
  const refusal = closing === null ? { refusal: refusals[refused.refusal] } : {};
  return roundPage(c, db, round, { status: 409, parts: { closing }, ...refusal });
}
