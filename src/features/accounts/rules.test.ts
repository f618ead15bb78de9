import fc from "fast-check";
import { expect, test } from "vitest";
import { emailField, pageField } from "./forms.ts";
import { mayFollow } from "./links/rules.ts";
import { listLength, pageOf, peopleCalled } from "./people/rules.ts";
import { areTogether, dayBefore } from "./roles/rules.ts";
import { browserName } from "./sessions/browser-name.ts";
import { endFrom, isLive, lifetimeOf } from "./sessions/rules.ts";

const minute = 60_000;
const noon = Date.parse("2026-11-22T11:00:00Z");
const at = (milliseconds: number) => new Date(noon + milliseconds);

test("a session lives no longer than its lifetime from when it was last seen and begun, whatever the clock does", () => {
  const moments = fc.integer({ min: -90 * 24 * 60, max: 90 * 24 * 60 }).map((minutes) => minutes * minute);
  fc.assert(
    fc.property(moments, moments, fc.boolean(), (seen, now, isAdministrator) => {
      const lifetime = lifetimeOf({ isAdministrator, access: { offices: [] } });
      const createdAt = at(Math.min(0, seen));
      const times = { createdAt, seenAt: at(seen), expiresAt: endFrom(at(seen), createdAt, lifetime) };
      const [since, age] = [now - seen, now - Math.min(0, seen)];
      expect(isLive(times, lifetime, at(now))).toBe(
        since >= -2 * minute && since < lifetime.unseen && age < lifetime.whole,
      );
    }),
  );
});

test("whoever runs something is asked twice a day and once a week, a member once a month and once in three", () => {
  const hours = (isAdministrator: boolean, offices: string[]) =>
    Object.values(lifetimeOf({ isAdministrator, access: { offices } })).map((time) => time / 60 / minute);
  expect([hours(false, []), hours(true, []), hours(false, ["a"])]).toEqual([
    [30 * 24, 90 * 24],
    [12, 7 * 24],
    [12, 7 * 24],
  ]);
});

test("wherever a page is said to be, one is led on within Genbo", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (page) => {
        expect(new URL(pageField.parse(page), "https://genbo.example/konto").host).toBe("genbo.example");
      },
    ),
  );
  expect(pageField.parse("/sjoriket/moten?ar=2019")).toBe("/sjoriket/moten?ar=2019");
  expect(pageField.parse(undefined)).toBe("/");
});

test("an address of mail is compared in small letters", () => {
  expect(emailField.parse("  Maja.Strand@Vikby.Example ")).toBe("maja.strand@vikby.example");
  expect(
    ["", "maja", "maja@", "@vikby.se", "a b@c.se", "Sekreterare@demonstration.invalid"].filter(
      (text) => emailField.safeParse(text).success,
    ),
  ).toEqual([]);
});

test("a link of nobody's, or of a closed account's, is as if it were not", () => {
  const link = {
    kind: "invitation" as const,
    browser: null,
    createdAt: at(0),
    expiresAt: at(minute),
    usedAt: null,
    isClosed: true,
  };
  expect(mayFollow(link, null, at(1))).toEqual({ ok: false, reason: "unknown" });
  expect(mayFollow({ ...link, isClosed: false }, null, at(1)).ok).toBe(true);
  expect(mayFollow(undefined, null, at(1))).toEqual({ ok: false, reason: "unknown" });
});

test("somebody is called as the register has it, or as it may be written", () => {
  const people = ["Åke Frisk", "Ake Frisk", "Åsa Lind-Berg"].map((name, id) => ({ id: String(id), name }));
  const called = (name: string) => peopleCalled(name, people).map(({ name: found }) => found);
  expect(called("Åke Frisk")).toEqual(["Åke Frisk"]);
  expect(called("åke frisk")).toEqual(["Åke Frisk", "Ake Frisk"]);
  expect(called("Asa Lind Berg")).toEqual(["Åsa Lind-Berg"]);
  expect(called("Åke")).toEqual([]);
});

test("seats are together when they share a day", () => {
  const spring = { from: "2026-01-01", until: "2026-06-30" };
  expect(areTogether(spring, { from: "2026-06-30", until: null })).toBe(true);
  expect(areTogether(spring, { from: "2026-07-01", until: null })).toBe(false);
  expect(areTogether({ from: "2026-02-01", until: null }, spring)).toBe(true);
  expect([dayBefore("2026-01-01"), dayBefore("2024-03-01")]).toEqual(["2025-12-31", "2024-02-29"]);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari, iPhone"],
  ["curl/8", null],
])("%s is known to its owner as %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));

test("of a long list a page at a time is shown, and whoever is looked for by a part of name or address", () => {
  const accounts = Array.from({ length: listLength * 2 + 1 }, (_, number) => ({
    name: `Åsa Ek ${number}`,
    email: `a${number}@vikby.example`,
  }));
  const everybody = pageOf(accounts, { sok: "", sida: 3 });
  expect([everybody.shown.length, everybody.page, everybody.pages]).toEqual([1, 3, 3]);
  expect(pageOf(accounts, { sok: "", sida: 99 }).page).toBe(3);
  expect(pageOf(accounts, { sok: "asa a7@vikby", sida: 1 }).shown.map(({ name }) => name)).toEqual([
    "Åsa Ek 7",
  ]);
  expect(pageOf(accounts, { sok: "ingen", sida: 1 })).toEqual({ shown: [], page: 1, pages: 1 });
});
