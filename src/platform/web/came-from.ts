// Where to go back to after an act: the page whose form was sent, when it was one of ours.
import type { Context } from "hono";

/** Path and query of the page that the request came from, when its path begins with one of these; null otherwise. */
export function cameFrom(c: Context, ...pages: string[]): string | null {
  const from = URL.parse(c.req.header("Referer") ?? "");
  const host = c.req.header("Host") ?? new URL(c.req.url).host;
  if (from === null || from.host !== host) return null;
  return pages.some((page) => from.pathname === page || from.pathname.startsWith(`${page}/`))
    ? from.pathname + from.search
    : null;
}
