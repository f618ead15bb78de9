import { Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { momentOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { turnForm } from "../forms.ts";
import { minutingPath, pausePath, turnPath } from "../paths.ts";
import { done, inItem } from "../writing/asking.ts";
import { leaveTurn, takeUp } from "./commands.ts";

export function turnRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  const at = minutingPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .post(turnPath(at), ...own, (c) =>
      done(c, db, turnForm, "", inItem, ({ change, form }) =>
        takeUp(db, change, { itemId: form.punkt, now: momentOf(c) }),
      ),
    )
    .post(pausePath(at), ...own, (c) =>
      done(c, db, turnForm, "", inItem, ({ change, form }) =>
        leaveTurn(db, change, { itemId: form.punkt, now: momentOf(c) }),
      ),
    );
}
