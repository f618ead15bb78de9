import { Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { mailAgainPath, roundPath } from "../paths.ts";
import { roundAt } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { sendQuestionAgain } from "./commands.ts";
import { address, againForm } from "./forms.ts";
import { AgainRefusedPage, type RefusedAgain } from "./pages/again-refused-page.tsx";

export function deliveringRoutes(db: Db, { originOf, replyToOf }: Surroundings) {
  const at = roundPath(":cooperation", ":number");
  return new Hono().post(mailAgainPath(at, ":answerer"), signedIn, ownForm, async (c) => {
    const { cooperation, number, answerer: answererId } = c.req.param();
    const { today } = visitOf(c);
    const round = await roundAt(await reading(c), { cooperation, number, today });
    const { account } = viewerOf(c);
    if (round === undefined || !round.isDesk || account === null || !isId(answererId)) return c.notFound();
    const { epost } = againForm.parse(await c.req.parseBody());
    const refused = (reason: RefusedAgain["reason"], status: 400 | 409) =>
      c.html(<AgainRefusedPage {...{ visit: visitOf(c), round, answererId, reason, kept: epost }} />, status);
    if (epost !== "" && !address.safeParse(epost).success) return refused("bad-address", 400);
    const sent = await sendQuestionAgain(db, {
      roundId: round.id,
      answererId,
      email: epost === "" ? null : epost,
      accountId: account.id,
      today,
      mailing: { origin: originOf(c), replyToOf, now: momentOf(c) },
    });
    if (!sent.ok) return sent.reason === "not-there" ? c.notFound() : refused(sent.reason, 409);
    return c.redirect(roundPath(cooperation, number), 303);
  });
}
