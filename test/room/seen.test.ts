import { describe, expect, test } from "vitest";
import { takeUp } from "../../src/features/minuting/turning/commands.ts";
import { director, maja, secretary } from "../minuting/meeting-under-way.ts";
import { ottosAccount, twoProcesses } from "./two-processes.ts";

const rooms = twoProcesses();
const { db, clock, browser, note, closeTo } = rooms;

describe("what is closed, recorded as seen", () => {
  const seen = () =>
    db
      .selectFrom("acts")
      .select(["kind", "account_id as account", "subject_id as item"])
      .where("kind", "like", "%.seen")
      .execute();

  test("when it is shown to somebody who is there, once, and of nobody else", async () => {
    const named = await browser(0, director.email, "las");
    await browser(1, ottosAccount.email, "las");
    await browser(1, secretary.email, "skriv");
    expect(await seen()).toEqual([]);
    await closeTo(maja.id, rooms.meeting.report);
    await named.frame("again");
    named.forget();
    named.hello();
    await note(rooms.meeting.report, "det hemliga");
    await named.frame("parts", ({ parts }) => JSON.stringify(parts).includes("sluten"));
    await takeUp(db, rooms.meeting.change, { itemId: rooms.meeting.report, now: clock.now() });
    await named.frame("parts", ({ parts }) => JSON.stringify(parts).includes("det hemliga"));
    expect(await seen()).toEqual([{ kind: "item.seen", account: director.id, item: rooms.meeting.report }]);
  });

  test("before it is sent to one who comes back", async () => {
    await closeTo(maja.id, rooms.meeting.report);
    const named = await browser(0, director.email, "las");
    expect(named.told()).toContain("sluten");
    expect(await seen()).toEqual([{ kind: "item.seen", account: director.id, item: rooms.meeting.report }]);
  });
});
