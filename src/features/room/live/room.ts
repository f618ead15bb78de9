// All who have one meeting, or one response, before them in this process.
import type { Access } from "../../../platform/db/reading.ts";
import type { ConsultationNotice, DeskNotice, MeetingNotice } from "../../../platform/notices/notice.ts";
import { closing } from "./protocol.ts";
import type { Browser } from "./browser.ts";
import { type Circle, circleOf, type CircleSurroundings } from "./circle.ts";
import { anything, type Heard, ofItem, ofPeople, ofWords } from "./heard.ts";
import { type Desk, empty, othersAt, withNotice } from "./presence.ts";
import type { Greeting } from "./teller.ts";

export interface RoomSurroundings extends Omit<CircleSurroundings, "sight" | "isWhole"> {
  /** Somebody who writes has been let in. */
  readonly arrived: (browser: Browser) => void;
}

export interface LiveRoom {
  readonly browsers: ReadonlySet<Browser>;
  join(browser: Browser): void;
  leave(browser: Browser): void;
  greet(greeting: Greeting): void;
  hear(notice: MeetingNotice | ConsultationNotice | DeskNotice): void;
  /** Whatever may have been missed: everybody says anew what he has. */
  askAnew(): void;
  /** What each of those asked about belongs to by now, by his session; one that is not there is over. */
  allow(asked: ReadonlySet<Browser>, access: ReadonlyMap<string, Access>): void;
  /** Looks at everything once more. */
  look(): void;
}

export function liveRoom(surroundings: RoomSurroundings): LiveRoom {
  const circles = new Map<string, Circle>();
  const browsers = new Map<Browser, Circle>();
  let desk: Desk = empty;

  function circleFor({ access, view, language, account }: Browser): Circle {
    const sight = { access, view, language, account: surroundings.subject.isApart(view) ? account.id : null };
    const name = JSON.stringify(sight);
    const circle = circles.get(name) ?? circleOf({ ...surroundings, sight, isWhole });
    circles.set(name, circle);
    return circle;
  }

  function join(browser: Browser): void {
    const circle = circleFor(browser);
    circle.browsers.add(browser);
    browsers.set(browser, circle);
  }

  function leave(browser: Browser): void {
    browsers.get(browser)?.browsers.delete(browser);
    browsers.delete(browser);
    for (const [name, circle] of circles) if (circle.browsers.size === 0) circles.delete(name);
  }

  function hearAll(heard: Heard): void {
    for (const circle of circles.values()) circle.hear(heard);
  }

  function isWhole(browser: Browser): void {
    if (browser.view === "skriv") surroundings.arrived(browser);
    tellWhoIsThere(browser);
  }

  /** Once, until it is another answer. */
  function tellWhoIsThere(browser: Browser): void {
    const items = browsers.get(browser)?.items();
    if (items === undefined || browser.view !== "skriv" || !browser.isFollowing) return;
    const people = othersAt(desk, { account: browser.account.id, items });
    const here = JSON.stringify(people);
    if (here === browser.here) return;
    browser.here = here;
    browser.send({ kind: "here", people });
  }

  return {
    get browsers() {
      return new Set(browsers.keys());
    },
    join,
    leave,
    greet: (greeting) => browsers.get(greeting.browser)?.greet(greeting),
    hear(notice) {
      if (notice.kind === "desk") {
        desk = withNotice(desk, notice, performance.now());
        for (const browser of browsers.keys()) tellWhoIsThere(browser);
      } else hearAll(heardIn(notice));
    },
    askAnew() {
      for (const browser of browsers.keys()) browser.send({ kind: "again" });
      hearAll(anything);
    },
    allow(asked, access) {
      for (const browser of asked) {
        if (!browsers.has(browser)) continue;
        const now = access.get(browser.account.sessionId);
        if (now === undefined) {
          browser.send({ kind: "signedOut" });
          browser.close(closing.signedOut);
          leave(browser);
        } else if (JSON.stringify(now) !== JSON.stringify(browser.access)) {
          leave(browser);
          browser.access = now;
          browser.isFollowing = false;
          join(browser);
          browser.send({ kind: "again" });
          // Whoever may not be there any more is sent away, whether he answers or not.
          browsers.get(browser)?.hear(anything);
        }
      }
    },
    look() {
      for (const circle of circles.values()) circle.forgetOwn();
      hearAll(anything);
    },
  };
}

function heardIn(notice: MeetingNotice | ConsultationNotice): Heard {
  if (notice.kind === "meeting" && notice.isOfPeople === true) return ofPeople;
  const { texts } = notice;
  const itemId = notice.kind === "meeting" ? notice.itemId : notice.partId;
  if (itemId === undefined) return anything;
  return texts === undefined ? ofItem(itemId) : ofWords(itemId, texts.rows);
}
