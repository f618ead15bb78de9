// Who asks, in so far as a page needs to know: who he is, the language, the address, and what day it is.
import type { Context, MiddlewareHandler } from "hono";
import { type Language, languages } from "../../lib/language.ts";
import { ownCookie, setOwnCookie } from "./cookies.ts";
import { nobody, type Viewer } from "./viewer.ts";

export interface Visit {
  language: Language;
  /** Path and query of the page that is shown. */
  address: string;
  /** The calendar day in Sweden, "2026-11-22". */
  today: string;
  viewer: Viewer;
}

declare module "hono" {
  interface ContextVariableMap {
    visit: Visit;
    moment: Date;
  }
}

const cookie = "genbo-sprak";
const swedishDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" });
const year = 60 * 60 * 24 * 365;

/** Every request passes here; `?lang=` is remembered, and Swedish is spoken until it is asked for. */
export function knowVisit(now: () => Date, publicUrl: string | null = null): MiddlewareHandler {
  return async (c, next) => {
    c.set("publicUrl", publicUrl);
    const asked = languageNamed(c.req.query("lang"));
    if (asked !== undefined) setOwnCookie(c, cookie, asked, year);
    const url = new URL(c.req.url);
    const moment = now();
    c.set("moment", moment);
    c.set("visit", {
      language: asked ?? languageNamed(ownCookie(c, cookie)) ?? "sv",
      address: url.pathname + url.search,
      today: swedishDay.format(moment),
      viewer: nobody,
    });
    await next();
  };
}

export const visitOf = (c: Context): Visit => c.get("visit");

/** When the request came, by Genbo's clock. */
export const momentOf = (c: Context): Date => c.get("moment");

const languageNamed = (name: string | undefined): Language | undefined =>
  languages.find((language) => language === name);
