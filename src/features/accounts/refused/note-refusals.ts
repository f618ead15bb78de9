// Every answer passes here on its way out, and what it refused is noted.
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { paceOf } from "../../../lib/pace.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { clientAddress } from "../../../platform/web/client-address.ts";
import { isFromElsewhere } from "../../../platform/web/same-origin.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { storeRefusal } from "./commands.ts";
import { kindOf, mostInAnHour, toldOf } from "./rules.ts";

export function noteRefusals(db: Db): MiddlewareHandler {
  const mayNote = paceOf(mostInAnHour, 3_600_000);
  return async (c, next) => {
    await next();
    const { status } = c.res;
    if (status < 400) return;
    const { method, path } = c.req;
    const pattern = patternOf(c);
    const { account } = visitOf(c).viewer;
    const kind = kindOf({
      method,
      pattern,
      status,
      isSignedIn: account !== null,
      isFromElsewhere: isFromElsewhere(c),
    });
    const [from, now] = [clientAddress(c), momentOf(c)];
    if (kind === null || !mayNote(from, now)) return;
    const what = toldOf(method, pattern, path);
    await storeRefusal(db, { kind, what, status, accountId: account?.id ?? null, from, now });
  };
}

/** The page's own route, and not what all requests pass. */
const patternOf = (c: Context): string | null =>
  matchedRoutes(c).find(({ method, path }) => method === c.req.method && !path.includes("*"))?.path ?? null;
