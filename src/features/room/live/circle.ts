// Those in the room who see the same: what is heard is told to all of them at once, one thing after another.
import { setTimeout as pause } from "node:timers/promises";
import { troubleIn } from "../../../platform/db/trouble.ts";
import { closing } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { anything, type Heard, isNothing, isWordsAlone, nothing, ofActs, ofItem, together } from "./heard.ts";
import { type Greeting, type Telling, tellerOf } from "./teller.ts";

export interface Circle {
  readonly browsers: Set<Browser>;
  hear(heard: Heard): void;
  /** Sends whatever he lacks, and from then on what changes. */
  greet(greeting: Greeting): void;
  /** The items that they see. */
  items(): ReadonlySet<string>;
  /** Who each of them is in the meeting is asked anew. */
  forgetOwn(): void;
}

export interface CircleSurroundings extends Telling {
  /** Done when it is known who may see what by now. */
  readonly accessKnown: () => Promise<void>;
  /** Lets only so many ask at a time. */
  readonly inTurn: () => Promise<() => void>;
  /** The register stands until it is done. */
  readonly during: (doing: Promise<void>) => Promise<void>;
}

/** Milliseconds: nobody reads faster; what else follows can wait till whoever writes draws breath. */
const betweenWords = 15;
const afterwards = 700;
const afterTrouble = 250;

export function circleOf(surroundings: CircleSurroundings): Circle {
  const browsers = new Set<Browser>();
  const teller = tellerOf(surroundings, browsers);
  let heard: Heard = nothing;
  let greetings: Greeting[] = [];
  let running = false;
  let resting = new AbortController();
  let wordsAt = 0;
  let follows: Heard = nothing;
  let followsSoon: NodeJS.Timeout | undefined;

  function hear(more: Heard): void {
    if (browsers.size === 0) return;
    heard = together(heard, more);
    if (!isWordsAlone(more)) resting.abort();
    void surroundings.during(run());
  }

  function greet(greeting: Greeting): void {
    greetings.push(greeting);
    resting.abort();
    void surroundings.during(run());
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (browsers.size > 0 && (greetings.length > 0 || !isNothing(heard))) await tellNext();
    } finally {
      running = false;
    }
  }

  async function tellNext(): Promise<void> {
    if (greetings.length === 0 && isWordsAlone(heard)) await rest();
    await surroundings.accessKnown();
    // Whoever sees other things by now has gone to another circle, and is answered there.
    const greeted = greetings.filter(({ browser }) => browsers.has(browser));
    const told = greeted.length === 0 ? heard : together(heard, follows);
    [heard, greetings] = [nothing, []];
    const leave = await surroundings.inTurn();
    try {
      await teller.tell(told, greeted);
      followLater(told);
    } catch (error) {
      [heard, greetings] = [together(told, anything), [...greeted, ...greetings]];
      await recover(error);
    } finally {
      leave();
    }
  }

  /** Those who follow are not told words faster than they read; those who write are told at once. */
  async function rest(): Promise<void> {
    if (surroundings.sight.view !== "skriv") {
      resting = new AbortController();
      const left = wordsAt + betweenWords - performance.now();
      if (left > 0) await pause(left, undefined, { signal: resting.signal }).catch(() => undefined);
    }
    wordsAt = performance.now();
  }

  /** What else follows from what has been told. */
  function followLater(told: Heard): void {
    for (const item of told.rows.keys()) follows = together(follows, ofItem(item));
    const isAct = told.people || told.items.size > 0;
    if (isAct && surroundings.sight.view === "skriv") follows = together(follows, ofActs);
    if (isNothing(follows)) return;
    followsSoon ??= setTimeout(() => {
      const now = follows;
      [follows, followsSoon] = [nothing, undefined];
      hear(now);
    }, afterwards).unref();
  }

  /** A database that is away comes back; with a fault of ours nobody is left to wait for an answer. */
  async function recover(error: unknown): Promise<void> {
    if (browsers.size === 0) return;
    if (troubleIn(error) === null) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      for (const browser of browsers) browser.close(closing.crowded);
      greetings = [];
      heard = nothing;
    } else await pause(afterTrouble);
  }

  return { browsers, hear, greet, items: teller.items, forgetOwn: teller.forgetOwn };
}
