// The live rooms of this process: who is in them, and what they hear.
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { turnsFor } from "../../../lib/turns.ts";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { openDb } from "../../../platform/db/open.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { troubleIn } from "../../../platform/db/trouble.ts";
import { listenForNotices } from "../../../platform/notices/listen.ts";
import { type DeskNotice, type Notice, tell } from "../../../platform/notices/notice.ts";
import { accessInSessions } from "../../accounts/index.ts";
import { closing, type Place } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { type LiveRoom, liveRoom } from "./room.ts";
import type { Subject } from "./subject.ts";
import type { Greeting } from "./teller.ts";
import { underWay } from "./under-way.ts";

export interface Rooms {
  /** Where what is written is stored. */
  readonly register: Db;
  readonly isFull: boolean;
  /** Nothing that is said counts any more: it is said again when Genbo is back. */
  readonly isStopping: boolean;
  /** What is done with the register, which stands until it is done. */
  during<Done>(doing: Promise<Done>): Promise<Done>;
  enter(subject: Subject, browser: Browser): void;
  leave(subject: Subject, browser: Browser): void;
  greet(subject: Subject, greeting: Greeting): void;
  /** Those who write in one meeting wait for one another anyway. */
  inTurnToWrite(): Promise<() => void>;
  /** Tells those who write there where he does, once he has been let in. */
  stand(browser: Browser, at: Place | null): void;
  stop(): Promise<void>;
}

/** Each asks on connections of the rooms' own: nobody waits for the pages, and no page for them. */
const askingAtOnce = 4;
const writingAtOnce = 2;
const connections = 2 * askingAtOnce + writingAtOnce;
const mostBrowsers = 2000;
/** Milliseconds. */
const betweenLooks = 30_000;
const betweenSigns = 15_000;
const afterTrouble = 250;

export function openRooms(connection: pg.PoolConfig, now: () => Date = () => new Date()): Rooms {
  const register = openDb({ ...connection, max: connections }, "the same");
  const rooms = new Map<string, LiveRoom>();
  const standing = new Map<Browser, { readonly subjectId: string; readonly at: Place | null }>();
  const inTurn = turnsFor(askingAtOnce);
  const today = () => swedishTime(now()).day;
  const { during, over } = underWay();
  let checking: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let isStopping = false;

  const listener = listenForNotices(connection, {
    heard,
    listening() {
      for (const room of rooms.values()) room.askAnew();
      void checkAccess();
      announceAll();
    },
  });
  const looking = setInterval(() => {
    void checkAccess();
    for (const room of rooms.values()) room.look();
  }, betweenLooks).unref();
  const signs = setInterval(announceAll, betweenSigns).unref();

  function heard(notice: Notice): void {
    if (notice.kind !== "access") rooms.get(subjectOf(notice))?.hear(notice);
    else if (rooms.size > 0) {
      void checkAccess();
      for (const room of rooms.values()) room.look();
    }
  }

  /** Nothing is told on before it is known who may hear it. What is asked while an answer is awaited is asked once more,
   *  however often. */
  function checkAccess(): Promise<void> {
    if (next !== null) return next;
    const before = checking ?? Promise.resolve();
    const own = before
      .then(() => {
        next = null;
        return askAccess();
      })
      .finally(() => {
        if (checking === own) checking = null;
      });
    [checking, next] = [own, own];
    return during(own);
  }

  async function askAccess(): Promise<void> {
    for (;;) {
      const present = [...rooms.values()].map((room) => ({ room, browsers: room.browsers }));
      const sessions = present.flatMap(({ browsers }) =>
        [...browsers].map(({ account }) => account.sessionId),
      );
      if (sessions.length === 0 || isStopping) return;
      try {
        const access = await accessInSessions(register, sessions, now(), today());
        for (const { room, browsers } of present) room.allow(browsers, access);
        return;
      } catch (error) {
        if (troubleIn(error) === null) {
          complain(error);
          for (const { browsers } of present) for (const browser of browsers) browser.close(closing.crowded);
          return;
        }
        await pause(afterTrouble);
      }
    }
  }

  function announceAll(): void {
    for (const browser of standing.keys()) announce(browser);
  }

  /** What is lost with the database is told at the next sign. */
  function announce(browser: Browser): void {
    const stands = standing.get(browser);
    if (stands === undefined) return;
    const { account, id } = browser;
    const person = { account: account.id, name: account.name, at: stands.at };
    tellOthers({ kind: "desk", subjectId: stands.subjectId, connection: id, person });
  }

  function tellOthers(told: DeskNotice): void {
    if (!isStopping) void during(tell(register, told).catch(complain));
  }

  function roomFor(subject: Subject): LiveRoom {
    const accessKnown = () => checking ?? Promise.resolve();
    const arrived = (browser: Browser) => {
      if (!standing.has(browser)) stand(browser, { subjectId: subject.id, at: null });
    };
    const room =
      rooms.get(subject.id) ??
      liveRoom({ register, subject, now, today, inTurn, accessKnown, during, arrived });
    rooms.set(subject.id, room);
    return room;
  }

  function stand(browser: Browser, stands: { readonly subjectId: string; readonly at: Place | null }): void {
    standing.set(browser, stands);
    announce(browser);
  }

  return {
    register,
    inTurnToWrite: turnsFor(writingAtOnce),
    during,
    get isStopping() {
      return isStopping;
    },
    get isFull() {
      const count = [...rooms.values()].reduce((sum, { browsers }) => sum + browsers.size, 0);
      return isStopping || count >= mostBrowsers;
    },
    enter: (subject, browser) => roomFor(subject).join(browser),
    leave(subject, browser) {
      const room = rooms.get(subject.id);
      room?.leave(browser);
      if (room?.browsers.size === 0) rooms.delete(subject.id);
      if (!standing.delete(browser)) return;
      tellOthers({ kind: "desk", subjectId: subject.id, connection: browser.id, person: null });
    },
    greet: (subject, greeting) => rooms.get(subject.id)?.greet(greeting),
    stand(browser, at) {
      const stands = standing.get(browser);
      if (stands !== undefined) stand(browser, { ...stands, at });
    },
    async stop() {
      isStopping = true;
      clearInterval(looking);
      clearInterval(signs);
      for (const room of rooms.values())
        for (const browser of room.browsers) {
          browser.close(closing.restarting);
          room.leave(browser);
        }
      await listener.stop();
      await over();
      await register.destroy();
    },
  };
}

const subjectOf = (notice: Exclude<Notice, { kind: "access" }>): string =>
  notice.kind === "meeting"
    ? notice.meetingId
    : notice.kind === "consultation"
      ? notice.consultationId
      : notice.subjectId;

/** A database that is away comes back. */
function complain(error: unknown): void {
  if (troubleIn(error) === null)
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
