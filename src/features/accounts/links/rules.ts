// A link lets one in once, and only where it was asked for.
import { ok, refuse, type Result } from "../../../lib/result.ts";

const minute = 60_000;

/** In milliseconds. */
export const validity = {
  "sign-in": 15 * minute,
  invitation: 7 * 24 * 60 * minute,
  administrator: 24 * 60 * minute,
};

export type LinkKind = keyof typeof validity;

export interface Link {
  kind: LinkKind;
  /** Hash of the browser's secret; none until an invitation is used. */
  browser: Buffer | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  /** Nobody's may be used any more. */
  isClosed: boolean;
}

export type LinkRefusal = "unknown" | "used" | "expired" | "other-browser";

/** Two machines' clocks may differ a little. */
const tolerance = 2 * minute;

export function mayFollow<Known extends Link>(
  link: Known | undefined,
  browser: Buffer | null,
  now: Date,
): Result<Known, LinkRefusal> {
  if (link === undefined || link.isClosed) return refuse("unknown");
  if (link.usedAt !== null) return refuse("used");
  const isEarly = now.getTime() < link.createdAt.getTime() - tolerance;
  if (isEarly || now >= link.expiresAt) return refuse("expired");
  if (link.browser !== null && browser?.equals(link.browser) !== true) return refuse("other-browser");
  return ok(link);
}
