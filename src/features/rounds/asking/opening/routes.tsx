import { type Context, Hono } from "hono";
import type { Db } from "../../../../platform/db/schema.ts";
import { reading } from "../../../../platform/web/reading.ts";
import { visitOf } from "../../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../../accounts/index.ts";
import { cooperationBySlug } from "../../../cooperations/index.ts";
import { answerRoundPath, linkedPaperPath, roundOpeningPath, roundPath } from "../../paths.ts";
import { recipientsOf, type Round } from "../../queries.ts";
import type { Surroundings } from "../../routes.tsx";
import { roundLetter } from "../../sending/mail.tsx";
import { answererToWrite } from "../../sending/queries.ts";
import { openRound, type OpenRefusal } from "../commands.ts";
import { actOf, deskRoundAt, mailingOf, toRound } from "../desk.tsx";
import { shownForm } from "../forms.ts";
import { OpeningPage } from "../pages/opening-page.tsx";
import { faultInForm } from "../rules.ts";
import { standingAnswerers } from "./queries.ts";

export function openingRoutes(db: Db, surroundings: Surroundings) {
  const address = roundOpeningPath(roundPath(":cooperation", ":number"));
  return new Hono()
    .get(address, signedIn, async (c) => {
      const round = await deskRoundAt(c);
      if (round === undefined) return c.notFound();
      return round.openedAt === null ? page(c, round) : c.redirect(toRound(round));
    })
    .post(address, signedIn, ownForm, async (c) => {
      const round = await deskRoundAt(c);
      if (round === undefined) return c.notFound();
      const opened = await db
        .transaction()
        .execute((tx) => openRound(tx, mailingOf(c, surroundings), actOf(c, round)));
      return opened.ok ? c.redirect(toRound(round), 303) : page(c, round, opened.reason);
    });

  async function page(c: Context, round: Round, refusal?: OpenRefusal) {
    const visit = visitOf(c);
    const reader = await reading(c);
    const cooperation = await cooperationBySlug(reader, round.cooperationSlug);
    if (cooperation === undefined) return c.notFound();
    const answerers = await standingAnswerers(db, round.id);
    const { visa } = shownForm.parse(c.req.query());
    const chosen = answerers.find((id) => id === visa) ?? answerers[0];
    const props = {
      visit,
      cooperation,
      round,
      recipients: await recipientsOf(reader, round.id),
      shown: chosen === undefined ? undefined : await letterFor(c, round, chosen),
      missing: missingIn(round, answerers.length, visit.today),
      refusal,
    };
    return c.html(<OpeningPage {...props} />, refusal === undefined ? 200 : 409);
  }

  /** As he will get it; the link is made when it is sent. */
  async function letterFor(c: Context, round: Round, answererId: string) {
    const to = await answererToWrite(db, answererId);
    const { origin, replyToOf } = mailingOf(c, surroundings);
    const letter = roundLetter(to.language, {
      kind: "question",
      round,
      papers: to.papers.map(({ id, title }) => ({ title, link: origin + linkedPaperPath("…", id) })),
      to,
      words: "",
      link: origin + answerRoundPath("…"),
      takesReplies: replyToOf(answererId).includes(answererId.replaceAll("-", "")),
    });
    return { answererId, name: to.name, letter };
  }
}

function missingIn(round: Round, answerers: number, today: string): OpenRefusal | undefined {
  const fault = faultInForm(round.kind, round.form);
  if (fault !== null) return fault;
  if (answerers === 0) return "nobody";
  return round.deadline < today ? "deadline-past" : undefined;
}
