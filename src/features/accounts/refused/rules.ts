// What is worth knowing of what was refused: failed sign-ins, and what somebody tried who may not.

export type RefusalKind = "sign-in" | "too-many" | "elsewhere" | "act" | "page";

export interface Refused {
  method: string;
  /** The route's own, "/:cooperation/konton"; null where there is none. */
  pattern: string | null;
  status: number;
  isSignedIn: boolean;
  /** A form of another site's. */
  isFromElsewhere: boolean;
}

/** Pages of those who run something; to others there are no such pages. */
const kept =
  /^\/installation|^\/:cooperation\/(konton|publicering|handelser|inlasning|forslag)|\/(synlighet|uppgifter)$/;

/** Null for what is no more than a slip: an address that leads nowhere, a form with something missing. */
export function kindOf({
  method,
  pattern,
  status,
  isSignedIn,
  isFromElsewhere,
}: Refused): RefusalKind | null {
  if (isFromElsewhere) return "elsewhere";
  if (status === 429) return "too-many";
  // What failed in Genbo itself was not refused; what a provider answered may have been.
  if (pattern === null || status === 500 || status === 503) return null;
  if (pattern.startsWith("/logga-in/")) return "sign-in";
  if (method === "POST") return status === 403 || status === 404 ? "act" : null;
  return isSignedIn && status === 404 && kept.test(pattern) ? "page" : null;
}

/** Which cooperation it was, and nothing else of what stood in the address: a link's is a secret. */
export function toldOf(method: string, pattern: string | null, path: string): string {
  const slug = /^\/([a-z0-9-]{1,60})(\/|$)/.exec(path)?.[1] ?? ":cooperation";
  return pattern === null ? method : `${method} ${pattern.replace(":cooperation", slug)}`;
}

/** In milliseconds. */
export const keptFor = 30 * 24 * 3_600_000;

/** Of one network in an hour: whoever floods Genbo does not fill its disk. */
export const mostInAnHour = 60;
