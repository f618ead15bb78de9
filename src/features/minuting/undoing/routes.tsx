import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { undoingForm as fields } from "../forms.ts";
import { minutingPath, place, undoingPath } from "../paths.ts";
import { answerDone, answerRefused } from "../writing/answers.tsx";
import { asking } from "../writing/asking.ts";
import { undoingForm } from "./acts-part.tsx";
import { undo } from "./commands.ts";
import { messages } from "./messages.ts";

export function undoingRoutes(db: Db) {
  const at = minutingPath(":cooperation", ":body", ":meeting");
  return new Hono().post(undoingPath(at), signedIn, ownForm, async (c) => {
    const asked = await asking(c, fields);
    if (asked === undefined) return c.notFound();
    const { nytt: id, handling: actId } = asked.form;
    const { by, ...undone } = await undo(db, await reading(c), asked.change, { id, actId });
    if (undone.ok) return answerDone(c, place.acts);
    const { changedBy } = messages[visitOf(c).language];
    return answerRefused(c, db, {
      place: undoingForm,
      reason: undone.reason,
      ...(undone.reason === "changed-since" && by !== undefined && by !== null
        ? { told: changedBy(by) }
        : {}),
      line: "",
    });
  });
}
