// A round that is there: what it asks, while that may be changed; and its end before it has been answered.
import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { roundCancelPath, roundChangePath, roundPath, roundsPath } from "../paths.ts";
import type { Round } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { cancelRound, changeRound } from "./commands.ts";
import { actOf, deskPage, deskRoundAt, mailingOf, toRound } from "./desk.tsx";
import { stepped } from "./fields/rules.ts";
import {
  roundWritten,
  sentForm,
  type WrittenRound,
  wordForm,
  writtenOfRound,
  writtenRound,
} from "./forms.ts";
import { desksAt, focusAfter, mayRun } from "./making.tsx";
import { messages } from "./messages.ts";
import { type StandingRound, standingRound } from "./queries.ts";
import { askedSeats } from "./recipients/forms.ts";
import { keptOf } from "./rules.ts";

export function changingRoutes(db: Db, surroundings: Surroundings) {
  const own = [signedIn, ownForm] as const;
  const at = roundPath(":cooperation", ":number");
  return new Hono()
    .get(roundChangePath(at), signedIn, async (c) => {
      const round = await deskRoundAt(c);
      const seats = askedSeats(c.req.queries("organ"), c.req.queries("uppdrag"));
      return round === undefined ? c.notFound() : deskPage(c, db, round, { seats });
    })
    .post(roundChangePath(at), ...own, async (c) => {
      const [round, desks] = [await deskRoundAt(c), await desksAt(c)];
      if (round === undefined || desks === undefined) return c.notFound();
      const body = await c.req.parseBody({ all: true });
      const written = withWhatIsKept(await standingRound(db, round), round, writtenRound(body));
      const { steg } = sentForm.parse(body);
      if (steg !== null) {
        const fields = stepped(written.fields, steg, `${written.slag}-${crypto.randomUUID().slice(0, 8)}`);
        const form = { written: { ...written, fields }, focus: focusAfter(steg, fields.length) };
        return deskPage(c, db, round, { form });
      }
      const { today, language } = visitOf(c);
      const around = { today, standing: round.deadline, labels: messages[language].labels };
      const read = roundWritten(written, around);
      if (!read.ok) return deskPage(c, db, round, { form: { written, refusal: read.refused }, status: 400 });
      if (!mayRun(desks, read.value.bodyId))
        return deskPage(c, db, round, { form: { written, refusal: { reason: "no-body" } }, status: 400 });
      const act = { ...actOf(c, round), revision: written.revision };
      const changed = await db
        .transaction()
        .execute((tx) => changeRound(tx, mailingOf(c, surroundings), act, read.value));
      if (changed.ok) return c.redirect(roundChangePath(toRound(round)), 303);
      // Saved again, it is saved upon what stands now.
      const kept = { ...written, revision: "" };
      return deskPage(c, db, round, { form: { written: kept, refusal: changed }, status: 409 });
    })
    .post(roundCancelPath(at), ...own, async (c) => {
      const round = await deskRoundAt(c);
      if (round === undefined) return c.notFound();
      const { ord: words } = wordForm.parse(await c.req.parseBody());
      const act = { ...actOf(c, round), words };
      const cancelled = await db
        .transaction()
        .execute((tx) => cancelRound(tx, mailingOf(c, surroundings), act));
      const isDraft = round.openedAt === null;
      if (cancelled.ok) return c.redirect(isDraft ? roundsPath(round.cooperationSlug) : toRound(round), 303);
      return c.redirect(toRound(round), 303);
    });
}

/** What is not to be changed any more is no part of the form that is sent. */
function withWhatIsKept(standing: StandingRound, { openedAt }: Round, sent: WrittenRound): WrittenRound {
  const kept = keptOf({ isOpened: openedAt !== null, hasReplies: standing.hasReplies });
  if (!kept.terms) return sent;
  const { bakgrund, sista, revision, fraga, fields } = sent;
  const stands = { ...writtenOfRound(standing, revision), bakgrund, sista };
  return kept.question ? stands : { ...stands, fraga, fields };
}
