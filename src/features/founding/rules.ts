import { municipalities } from "../../lib/municipalities/municipalities.ts";

export type FoundingRefusal =
  | "fields"
  | "municipalities"
  | "bad-slug"
  | "reserved-slug"
  | "taken-slug"
  | "closed"
  | "demonstration";

/** The names of those with the codes; a code that is nobody's tells nothing. */
export function municipalitiesCoded(codes: readonly string[]): string[] {
  return municipalities.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
}

/** What the form itself lacks; the rest is how things stand. */
const unfinished: readonly FoundingRefusal[] = ["fields", "municipalities", "bad-slug", "reserved-slug"];
export const statusOf = (reason: FoundingRefusal) => (unfinished.includes(reason) ? 400 : 409);
