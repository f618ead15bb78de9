// Runs the script of a meeting while something is killed in it.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { diceOf } from "../../bench/cooperation/chance.ts";
import { daysLater } from "../../src/lib/days.ts";
import { ask } from "../launcher/processes.ts";
import type { Desk } from "./desk.ts";
import { type Picture, pictureOf, type Setting } from "./picture.ts";
import { type Deed, scriptOf } from "./script.ts";

/** What the register holds before the script, and after each of its deeds; and how long each took. */
export interface Undisturbed {
  readonly pictures: readonly Picture[];
  readonly milliseconds: readonly number[];
}

interface Killing {
  readonly times: number;
  readonly seed: number;
  /** Kills, and returns when Genbo is up again. */
  readonly kill: () => Promise<void>;
}

/** How many killed deeds had been answered, and what had become of the others. */
export interface Became {
  acknowledged: number;
  whole: number;
  notAtAll: number;
}

/** Three of four deeds are killed. */
const share = 0.75;
/** A program that has just been started takes longer over its first deed than one that has run for a while. */
const span = 3;

export function meetingsAt(desk: Desk, connection: pg.ClientConfig) {
  let meetings = 0;

  /** A fortnight after the one before. */
  async function nextMeeting(): Promise<{ script: Deed[]; setting: Setting }> {
    const day = daysLater("2024-01-08", 14 * meetings++);
    const back = daysLater(day, 7);
    const [lastAct] = await ask(connection, "select coalesce(max(id), 0)::integer from acts");
    const [began] = await ask(connection, "select clock_timestamp()::text");
    return {
      script: scriptOf(day, back),
      setting: { day, back, lastAct: Number(lastAct), began: String(began) },
    };
  }

  async function undisturbed(): Promise<Undisturbed> {
    const { script, setting } = await nextMeeting();
    const pictures = [await pictureOf(connection, setting)];
    const milliseconds: number[] = [];
    for (const deed of script) {
      const send = await desk.fill(deed);
      const began = performance.now();
      assert(await send(), deed.name);
      milliseconds.push(performance.now() - began);
      pictures.push(await pictureOf(connection, setting));
    }
    return { pictures, milliseconds };
  }

  /** Runs the script on new meetings until so many deeds have been killed, and to the end of the last meeting. */
  async function killed({ pictures, milliseconds }: Undisturbed, { times, seed, kill }: Killing) {
    const dice = diceOf(seed);
    const became: Became = { acknowledged: 0, whole: 0, notAtAll: 0 };
    for (let kills = 0; kills < times;) {
      const { script, setting } = await nextMeeting();
      for (const [at, deed] of script.entries()) {
        const [before = [], after = []] = [pictures[at], pictures[at + 1]];
        const isKilled = kills < times && dice.happens(share);
        const name = `${deed.name}: kill ${kills + 1} from seed ${seed}`;
        let isDone = false;
        if (isKilled) {
          kills++;
          const answer = (await desk.fill(deed))();
          await pause(dice.next() * span * (milliseconds[at] ?? 0));
          await kill();
          const isAcknowledged = await answer;
          const found = await pictureOf(connection, setting);
          isDone = isSame(found, after);
          // What was acknowledged stands; what was not stands whole, or not at all.
          if (isAcknowledged || !isSame(found, before)) assert.deepEqual(found, after, name);
          became[isAcknowledged ? "acknowledged" : isDone ? "whole" : "notAtAll"]++;
        }
        // What may be sent again is sent again, as if its answer had been lost on its way.
        if (!isDone || deed.isRepeatable) assert(await (await desk.fill(deed))(), name);
        assert.deepEqual(await pictureOf(connection, setting), after, name);
      }
    }
    return became;
  }

  return { undisturbed, killed };
}

const isSame = (one: Picture, other: Picture) => JSON.stringify(one) === JSON.stringify(other);
