// Signs in as people do: asks for a link, reads the mail, presses the button.
import type { Hono } from "hono";
import { expect } from "vitest";
import type { Db } from "../src/platform/db/schema.ts";
import { browser, type Cookies } from "./browser.ts";

/** A clock that a test sets. */
export function clockAt(moment: string) {
  let now = new Date(moment);
  return {
    now: () => now,
    set: (other: string) => void (now = new Date(other)),
    pass: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
  };
}

/** A browser of somebody's own. */
export function newBrowser(app: Hono) {
  const cookies: Cookies = new Map();
  return { cookies, ...browser(app, cookies) };
}

export type Browser = ReturnType<typeof newBrowser>;

/** The path of the link in the last mail to an address. */
export async function mailedLink(db: Db, recipient: string): Promise<string> {
  const { text } = await db
    .selectFrom("mails")
    .select("text")
    .where("recipient", "=", recipient)
    .orderBy("created_at", "desc")
    .executeTakeFirstOrThrow();
  const link = URL.parse(/https?:\/\/\S+/.exec(text)?.[0] ?? "");
  expect(link, text).not.toBeNull();
  return (link?.pathname ?? "") + (link?.search ?? "");
}

/** Gives the page that it leads to. */
export async function signIn(db: Db, visitor: Browser, email: string, onward = "/konto"): Promise<string> {
  const asked = await visitor.post("/logga-in", { epost: email, till: onward });
  expect(asked.status).toBe(303);
  const link = await mailedLink(db, email);
  await visitor.get(link);
  const entered = await visitor.post(link, { till: onward });
  expect(entered.status, entered.html).toBe(303);
  return entered.to ?? "";
}
