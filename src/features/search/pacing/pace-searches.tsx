// Whoever has not signed in searches only so often: a search is the dearest thing that he can ask for.
import type { MiddlewareHandler } from "hono";
import { paceOf } from "../../../lib/pace.ts";
import { isLoopback } from "../../../platform/settings.ts";
import { clientAddress } from "../../../platform/web/client-address.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { momentOf, visitOf } from "../../../platform/web/visit.ts";
import { ErrorPage } from "../../../ui/error-pages.tsx";

/** In a minute from one address, which a whole municipality may share. */
const mostSearches = 120;

/** Counts every page that is asked for by words, wherever they are searched for. */
export function paceSearches(): MiddlewareHandler {
  const maySearch = paceOf(mostSearches, 60_000);
  return async (c, next) => {
    const isSearch = (c.req.query("q") ?? "").trim() !== "";
    if (!isSearch || viewerOf(c).account !== null) return next();
    const address = clientAddress(c);
    // This machine itself, or a proxy on it that tells of nobody.
    if (address === "unknown" || isLoopback(address) || maySearch(address, momentOf(c))) return next();
    c.header("Retry-After", "60");
    return c.html(<ErrorPage visit={visitOf(c)} kind="tooOften" />, 429);
  };
}
