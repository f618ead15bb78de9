// Asks what those of a circle see by now, and sends what of it is new to them.
import { type Access, readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { closing, type FromBrowser, type FromRoom } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { type Heard, isWordsAlone } from "./heard.ts";
import { ownParts } from "./own.ts";
import { lackedBy, type Screen, screenOf } from "./screen.tsx";
import { seenInRoom } from "./seen.ts";
import type { Picture, Sight, Subject } from "./subject.ts";
import { textsOfCircle } from "./texts.ts";

export interface Greeting {
  readonly browser: Browser;
  readonly hello: Extract<FromBrowser, { kind: "hello" }>;
}

export interface Telling {
  /** Where Genbo asks for itself. */
  readonly register: Db;
  readonly subject: Subject;
  readonly sight: Sight;
  readonly now: () => Date;
  /** The day in Sweden. */
  readonly today: () => string;
  /** Somebody has been sent all that he lacked. */
  readonly isWhole: (browser: Browser) => void;
}

interface Told {
  readonly texts: readonly FromRoom[];
  /** Null where words alone have changed. */
  readonly picture: Picture | null;
}

export function tellerOf(telling: Telling, browsers: ReadonlySet<Browser>) {
  const { subject, register, sight } = telling;
  const texts = textsOfCircle(telling);
  const own = ownParts(telling);
  const noteClosed = seenInRoom(telling);
  let access: Access | null = null;
  let shown: { readonly picture: Picture; readonly screen: Screen } | null = null;

  async function tell(heard: Heard, greeted: readonly Greeting[]): Promise<void> {
    const told = await ask(heard);
    if (told === null) {
      shown = null;
      for (const browser of browsers) browser.close(closing.notHis);
      return;
    }
    const picture = told.picture ?? (greeted.length > 0 ? shown?.picture : null);
    if (picture && access) await noteClosed(picture, access.audiences, followingWith(greeted));
    for (const message of told.texts) broadcast(message);
    if (told.picture !== null) await show(told.picture);
    for (const greeting of greeted) if (browsers.has(greeting.browser)) await greet(greeting);
  }

  const followingWith = (greeted: readonly Greeting[]): Set<Browser> =>
    new Set([
      ...[...browsers].filter(({ isFollowing }) => isFollowing),
      ...greeted.map(({ browser }) => browser),
    ]);

  /** Null where they may not see it. */
  async function ask(heard: Heard): Promise<Told | null> {
    // Whoever opens or closes the room, or changes who may enter, is heard as anything at all.
    if (access === null || heard.everything) access = await subject.accessIn(register, sight);
    if (access === null) return null;
    const reading = await readAs(register, access);
    try {
      const before = shown?.picture ?? null;
      if (before !== null && isWordsAlone(heard))
        return { texts: await texts.since(reading.db, heard.rows, before.isWritten), picture: null };
      const picture =
        before === null || heard.everything
          ? await subject.pictureOf(reading.db, register, sight, telling.today())
          : await before.anew(reading.db, heard);
      if (picture === null) return null;
      return { texts: await texts.since(reading.db, heard.rows, picture.isWritten), picture };
    } finally {
      await reading.end();
    }
  }

  async function show(picture: Picture): Promise<void> {
    const parts = picture.parts(telling.today());
    const screen = await screenOf(parts, shown?.screen ?? null, (changes) =>
      broadcast({ kind: "parts", ...changes }),
    );
    shown = { picture, screen };
    for (const browser of browsers) if (browser.isFollowing) await own.tell(browser, picture);
  }

  async function greet({ browser, hello }: Greeting): Promise<void> {
    if (shown === null) return;
    const { picture, screen } = shown;
    const lacked = await texts.lackedBy(browser, hello.texts);
    browser.send({ kind: "welcome", now: telling.now().toISOString() });
    browser.send({ kind: "parts", ...lackedBy(hello.parts, screen) });
    for (const message of lacked) browser.send(message);
    browser.isFollowing = true;
    browser.own = "";
    await own.tell(browser, picture);
    telling.isWhole(browser);
    browser.send({ kind: "whole" });
  }

  function broadcast(message: FromRoom): void {
    const text = JSON.stringify(message);
    for (const browser of browsers) if (browser.isFollowing) browser.sendText(text);
  }

  return {
    tell,
    items: (): ReadonlySet<string> => shown?.picture.items ?? new Set(),
    forgetOwn: () => own.forget(),
  };
}
