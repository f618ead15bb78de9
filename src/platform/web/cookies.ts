// Genbo's own cookies: scripts never see them, other sites' forms do not carry them, and over HTTPS no neighbour on the
// same domain can set them.
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

declare module "hono" {
  interface ContextVariableMap {
    publicUrl: string | null;
  }
}

/** Whether the browser spoke HTTPS, to us or to the proxy in front, which may forget to say so. */
export function isSecure(c: Context): boolean {
  const known: string | null | undefined = c.get("publicUrl");
  if (known?.startsWith("https:") === true && c.req.header("Host") === new URL(known).host) return true;
  const forwarded = c.req.header("X-Forwarded-Proto");
  return (forwarded?.split(",").at(-1)?.trim() ?? new URL(c.req.url).protocol.slice(0, -1)) === "https";
}

export const ownCookie = (c: Context, name: string): string | undefined => getCookie(c, fullName(c, name));

export function setOwnCookie(c: Context, name: string, value: string, seconds: number): void {
  setCookie(c, fullName(c, name), value, { ...kept(c), maxAge: seconds });
}

export function dropOwnCookie(c: Context, name: string): void {
  deleteCookie(c, fullName(c, name), kept(c));
}

const fullName = (c: Context, name: string) => (isSecure(c) ? `__Host-${name}` : name);

const kept = (c: Context) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure: isSecure(c) }) as const;
