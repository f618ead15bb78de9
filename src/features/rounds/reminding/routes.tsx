import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { roundPath, roundReminderPath } from "../paths.ts";
import { roundAt } from "../queries.ts";
import type { Surroundings } from "../routes.tsx";
import { remindNow } from "./commands.ts";

export function remindingRoutes(db: Db, { originOf, replyToOf }: Surroundings) {
  const at = roundPath(":cooperation", ":number");
  return new Hono().post(roundReminderPath(at), signedIn, ownForm, async (c) => {
    const { cooperation, number } = c.req.param();
    const { today } = visitOf(c);
    const round = await roundAt(await reading(c), { cooperation, number, today });
    const { account } = viewerOf(c);
    if (round === undefined || !round.isDesk || account === null) return c.notFound();
    const mailing = { origin: originOf(c), replyToOf, now: momentOf(c) };
    const asked = { roundId: round.id, today, accountId: account.id, mailing };
    // Where nobody is left to be reminded, the page says so.
    await db.transaction().execute((tx) => remindNow(tx, asked));
    return c.redirect(`${roundPath(cooperation, number)}#paminnelser`, 303);
  });
}
