// Which browser asks: what is begun in one is not ended in another.
import type { Context } from "hono";
import { ownCookie, setOwnCookie } from "./cookies.ts";
import { hashOfSecret, newSecret } from "./secret.ts";

declare module "hono" {
  interface ContextVariableMap {
    browser: string;
  }
}

const cookie = "genbo-webblasare";
const year = 60 * 60 * 24 * 365;

/** The hash of what the browser is known by from now on, if it was not before. */
export function browserOf(c: Context): Buffer {
  const known = knownBrowser(c);
  if (known !== null) return known;
  const secret = newSecret();
  setOwnCookie(c, cookie, secret, year);
  c.set("browser", secret);
  return hashOfSecret(secret);
}

/** The same where nothing is begun; null for a browser that has begun nothing here. */
export function knownBrowser(c: Context): Buffer | null {
  const secret: string | undefined = c.get("browser") ?? ownCookie(c, cookie);
  return secret === undefined ? null : hashOfSecret(secret);
}
