// Asks what those of a circle see by now, and sends what of it is new to them.
import { type Access, readAs } from "../../../platform/db/reading.ts";
import { closing, type FromBrowser, type FromRoom } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { type Heard, isWordsAlone } from "./heard.ts";
import { ownParts } from "./own.ts";
import { lackedBy, type Screen, screenOf } from "./screen.tsx";
import { seenInRoom } from "./seen.ts";
import {
  type Asking,
  accessIn,
  type Facts,
  factsAnew,
  factsOf,
  itemsIn,
  partsOf,
  type Sight,
} from "./showing.ts";
import { textsOfCircle } from "./texts.ts";

export interface Greeting {
  readonly browser: Browser;
  readonly hello: Extract<FromBrowser, { kind: "hello" }>;
}

export interface Telling extends Asking {
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
  readonly facts: Facts | null;
}

export function tellerOf(telling: Telling, browsers: ReadonlySet<Browser>) {
  const { sight } = telling;
  const texts = textsOfCircle(telling);
  const own = ownParts(telling);
  const noteClosed = seenInRoom(telling);
  let access: Access | null = null;
  let shown: { readonly facts: Facts; readonly screen: Screen } | null = null;

  async function tell(heard: Heard, greeted: readonly Greeting[]): Promise<void> {
    const told = await ask(heard);
    if (told === null) {
      shown = null;
      for (const browser of browsers) browser.close(closing.notHis);
      return;
    }
    const facts = told.facts ?? (greeted.length > 0 ? shown?.facts : null);
    if (facts && access) await noteClosed(facts, access.audiences, followingWith(greeted));
    for (const message of told.texts) broadcast(message);
    if (told.facts !== null) await show(told.facts);
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
    if (access === null || heard.everything) access = await accessIn(telling, sight);
    if (access === null) return null;
    const reading = await readAs(telling.register, access);
    try {
      const words = await texts.since(reading.db, heard.rows);
      if (shown !== null && isWordsAlone(heard)) return { texts: words, facts: null };
      const facts =
        shown === null || heard.everything
          ? await factsOf(reading.db, telling, sight)
          : await factsAnew(reading.db, telling, sight, shown.facts, heard);
      return facts === null ? null : { texts: words, facts };
    } finally {
      await reading.end();
    }
  }

  async function show(facts: Facts): Promise<void> {
    const parts = partsOf(facts, sight, telling.today());
    const screen = await screenOf(parts, shown?.screen ?? null, (changes) =>
      broadcast({ kind: "parts", ...changes }),
    );
    shown = { facts, screen };
    for (const browser of browsers) if (browser.isFollowing) await own.tell(browser, facts);
  }

  async function greet({ browser, hello }: Greeting): Promise<void> {
    if (shown === null) return;
    const { facts, screen } = shown;
    const lacked = await texts.lackedBy(facts, browser, hello.texts);
    browser.send({ kind: "welcome", now: telling.now().toISOString() });
    browser.send({ kind: "parts", ...lackedBy(hello.parts, screen) });
    for (const message of lacked) browser.send(message);
    browser.isFollowing = true;
    browser.own = "";
    await own.tell(browser, facts);
    telling.isWhole(browser);
    browser.send({ kind: "whole" });
  }

  function broadcast(message: FromRoom): void {
    const text = JSON.stringify(message);
    for (const browser of browsers) if (browser.isFollowing) browser.sendText(text);
  }

  return {
    tell,
    items: (): ReadonlySet<string> => (shown === null ? new Set() : itemsIn(shown.facts)),
    forgetOwn: () => own.forget(),
  };
}
