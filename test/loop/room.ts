// Where the journey takes place: the secretary at her desk, a director with a phone, their mail, and the clock.
import type { Page } from "playwright-core";
import type { Db } from "../../src/platform/db/schema.ts";
import type { clockAt } from "../signing-in.ts";
import { amarken, directors, tora } from "./amarken.ts";
import type { Mailbox } from "./mailbox.ts";

export interface Room {
  readonly db: Db;
  readonly clock: ReturnType<typeof clockAt>;
  readonly mail: Mailbox;
  readonly desk: Page;
  readonly phone: Page;
}

export const meetings = `/${amarken.slug}/moten`;
export const at = (day: string, place = "") => `${meetings}/${directors.slug}/${day}${place}`;

/** A day comes, and the secretary signs in again, for whoever runs meetings is asked so every day. */
export async function dayComes({ clock, ...room }: Room, moment: string, onward: string): Promise<void> {
  clock.set(moment);
  await signIn(room.desk, room.mail, tora, onward);
}

/** By the link that is mailed. */
export async function signIn(
  page: Page,
  mail: Mailbox,
  { email }: { email: string },
  onward: string,
): Promise<void> {
  await page.goto(`/logga-in?till=${encodeURIComponent(onward)}`);
  await page.getByLabel("E-postadress").fill(email);
  await page.getByRole("button", { name: "Skicka länken" }).click();
  await page.goto((await mail.from(email, "Din länk till Genbo")).link("/logga-in/"));
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL((url) => url.pathname === onward);
}

/** Without a mouse. */
export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).press("Enter");

export async function idOf(db: Db, heldOn: string): Promise<string> {
  const meeting = await db
    .selectFrom("meetings")
    .select("id")
    .where("held_on", "=", heldOn)
    .executeTakeFirstOrThrow();
  return meeting.id;
}
