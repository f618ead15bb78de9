// One meeting from its day to its approval at the next one, with real mail: what the autumn of a directors' group is made
// of, in a browser.
import { afterEach, beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { sessionsOf } from "../../src/features/accounts/index.ts";
import { realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { loadAmarken } from "../loop/amarken.ts";
import { answer, call, planDays, wish, writeAgenda } from "../loop/before.ts";
import { correct, holdNovember, holdSeptember } from "../loop/held.ts";
import { type Mailbox, mailbox } from "../loop/mailbox.ts";
import { asFiles, callJanuary, holdJanuary, moveJanuary, remindOnMonday, report } from "../loop/next.ts";
import type { Room } from "../loop/room.ts";
import { clockAt } from "../signing-in.ts";

const { db } = freshDb();
const clock = clockAt("2019-09-02T07:00:00Z");
const addresses = { from: "genbo@amarken.example", answersAt: "svar@amarken.example" };
const browser = realBrowser(() =>
  createApp(db, { sessions: sessionsOf(db, clock.now), now: clock.now, hasMailServer: true, addresses }),
);
let mail: Mailbox;

beforeEach(async () => {
  mail = await mailbox(db);
});
afterEach(() => mail.stop());

test("a meeting goes from its day to its approval at the next one, and what it gave to do comes back", async () => {
  await loadAmarken(db);
  // The day that is no meeting's is refused until it is answered.
  const desk = await browser.open("/", { refusals: true });
  const phone = await browser.open("/", { width: 360 });
  const room: Room = { db, clock, mail, desk, phone };

  await planDays(room);
  await holdSeptember(room);

  await wish(room);
  await writeAgenda(room);
  const called = await call(room);
  await answer(room, called);
  await holdNovember(room);
  await correct(room);

  await callJanuary(room);
  await moveJanuary(room);
  await remindOnMonday(room);
  const approved = await holdJanuary(room);
  await report(room, approved);

  const { register, pdf, docx } = await asFiles(room);
  expect(register.items).toHaveLength(10);
  expect(register.items[4]?.decisions).toEqual([
    ["att anställa en jurist tillsammans från hösten 2020", "approved"],
  ]);
  expect(pdf).toEqual(register);
  expect(docx).toEqual(register);
}, 180_000);
