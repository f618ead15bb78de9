import { expect, test } from "vitest";
import { deliveryState, maySendAgain } from "./rules.ts";

const at = new Date("2026-11-20T08:00:00Z");

test.each([
  ["nothing written", null, null, "none", false],
  ["not sent yet", { sentAt: null, givenUpAt: null }, null, "waiting", false],
  ["sent", { sentAt: at, givenUpAt: null }, null, "sent", true],
  ["given up", { sentAt: null, givenUpAt: at }, null, "given-up", true],
  ["sent, and come back", { sentAt: at, givenUpAt: null }, at, "bounced", true],
  ["one came back, and the next waits", { sentAt: null, givenUpAt: null }, at, "waiting", false],
])("%s", (_, mailed, bouncedAt, state, again) => {
  expect(deliveryState(mailed, bouncedAt)).toBe(state);
  expect(maySendAgain(deliveryState(mailed, bouncedAt))).toBe(again);
});
