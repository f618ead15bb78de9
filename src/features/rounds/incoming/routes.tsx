import { Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { roundMailPath, roundPath } from "../paths.ts";
import { roundAt } from "../queries.ts";
import { roundPage } from "../showing/page.tsx";
import { mailForm } from "./forms.ts";
import { messages } from "./messages.ts";
import { settleRoundMail } from "./settling.ts";

/** The desk says what a mail says. */
export function incomingRoutes(db: Db) {
  const at = roundPath(":cooperation", ":number");
  return new Hono().post(roundMailPath(at, ":mail"), signedIn, ownForm, async (c) => {
    const { cooperation, number, mail: mailId } = c.req.param();
    const { today, language } = visitOf(c);
    const round = await roundAt(await reading(c), { cooperation, number, today });
    if (round === undefined || !round.isDesk || !isId(mailId)) return c.notFound();
    const { nytt: replyId, svar: choice } = mailForm.parse(await c.req.parseBody());
    const by = { accountId: viewerOf(c).account?.id ?? null, today, now: momentOf(c) };
    const settled = await settleRoundMail(db, { round, mailId, choice, replyId, ...by });
    if (settled.ok) return c.redirect(`${roundPath(cooperation, number)}#mejl`, 303);
    if (settled.reason === "not-there") return c.notFound();
    return roundPage(c, db, round, { refusal: messages[language].notNow, status: 409 });
  });
}
