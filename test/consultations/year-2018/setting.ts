// What the work with the consultation of 2018 is done with: an app on a day that is set, a browser, and mail both ways.
import type { Page } from "playwright-core";
import { createApp } from "../../../src/app.ts";
import { sessionsOf } from "../../../src/features/accounts/index.ts";
import { organizerFrom } from "../../../src/features/calling/index.ts";
import { roundReminders } from "../../../src/features/rounds/index.ts";
import { realBrowser } from "../../chromium.ts";
import { freshDb } from "../../db.ts";
import { answersAt, correspondence, from, type Writer } from "../../mail/correspondence.ts";
import { clockAt, newBrowser } from "../../signing-in.ts";
import { region, secretary } from "./eleven.ts";

export const list = `/${region.slug}/remisser`;
export const address = `${list}/1`;
export const draftAddress = `${address}/utkast`;
export const round = (number: number) => `/${region.slug}/rundor/${number}`;

export const title = "Ett gemensamt bostadsförsörjningsansvar";
export const proposals = ["Kommunernas underlag till en gemensam bild", "Statlig medfinansiering"] as const;

export type Setting = ReturnType<typeof settingOf2018>;

/** For the tests of one file. */
export function settingOf2018() {
  const { db } = freshDb();
  const clock = clockAt("2018-08-13T07:00:00Z");
  const addresses = { from, answersAt };
  const app = createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, addresses });
  const screen = realBrowser(() => app);
  const mail = correspondence(db, clock.now);

  /** Signs in by a link in a mail. */
  async function enter({ email }: Pick<Writer, "email">) {
    const visitor = newBrowser(app);
    await visitor.post("/logga-in", { epost: email, till: list });
    const link = (await mail.letterTo(email, "Din länk till Genbo")).link("/logga-in");
    await visitor.get(link);
    await visitor.post(link, { till: list });
    return visitor.cookies;
  }

  /** The desk comes back on another day. */
  async function onDay(desk: Page, moment: string, path: string): Promise<void> {
    clock.set(moment);
    const { origin } = new URL(desk.url());
    const cookies = [...(await enter(secretary))].map(([name, value]) => ({ name, value, url: origin }));
    await desk.context().addCookies(cookies);
    await desk.goto(path);
  }

  /** The link by which somebody answers what he is asked about this. */
  const linkTo = async ({ email }: Pick<Writer, "email">, about: string) =>
    (await mail.letterTo(email, about)).link("/runda/");

  /** What Genbo does by itself on a morning. */
  function remindOn(day: string): Promise<void> {
    const work = roundReminders({ origin: "http://genbo.example", replyToOf: organizerFrom(addresses) });
    return db.transaction().execute((tx) => work.perform(tx, day));
  }

  return { db, clock, screen, mail, enter, onDay, linkTo, remindOn };
}

/** Takes the work one step on. */
export async function step(desk: Page, words: string): Promise<void> {
  const button = desk.getByRole("button", { name: words, exact: true });
  if (!(await button.isVisible())) await desk.locator("summary", { hasText: words }).click();
  await button.click();
}
