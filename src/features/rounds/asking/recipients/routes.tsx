import { Hono } from "hono";
import type { Db } from "../../../../platform/db/schema.ts";
import { visitOf } from "../../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../../accounts/index.ts";
import { roundChangePath, roundPath, roundRecipientsPath } from "../../paths.ts";
import type { Surroundings } from "../../routes.tsx";
import { actOf, deskPage, deskRoundAt, mailingOf, offeredFor, toRound } from "../desk.tsx";
import { saveRecipients } from "./commands.ts";
import { typedRows } from "./forms.ts";
import { recipientsMeant } from "./meaning/commands.ts";
import { standingRecipients } from "./queries.ts";

export function recipientRoutes(db: Db, surroundings: Surroundings) {
  const at = roundPath(":cooperation", ":number");
  return new Hono().post(roundRecipientsPath(at), signedIn, ownForm, async (c) => {
    const round = await deskRoundAt(c);
    if (round === undefined) return c.notFound();
    const offered = await offeredFor(db, round, visitOf(c).today);
    const keys = offered.map(({ key }) => key);
    const rows = typedRows(await c.req.parseBody({ all: true }), keys);
    const { cooperationId, bodyId } = round;
    const saved = await db.transaction().execute(async (tx) => {
      const standing = await standingRecipients(tx, round.id);
      const meant = await recipientsMeant(tx, {
        place: { cooperationId, bodyId },
        offered,
        rows,
        standing,
      });
      if (!meant.ok) return meant.refused;
      const told = await saveRecipients(tx, mailingOf(c, surroundings), actOf(c, round), meant.value);
      return told.ok ? null : ({ reason: told.reason, names: [] } as const);
    });
    if (saved === null) return c.redirect(`${roundChangePath(toRound(round))}#mottagare`, 303);
    const status = saved.reason === "not-now" ? 409 : 400;
    return deskPage(c, db, round, { typed: rows, refusedRecipients: saved, status });
  });
}
