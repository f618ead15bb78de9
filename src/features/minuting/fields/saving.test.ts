import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  secretary,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import * as paths from "../paths.ts";
import { revisionOf } from "./revision.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { post, send, acts } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  desk.become(await viewerFor(db, secretary));
});

const record = () => desk.record(meeting);

const input = async (text: string) => {
  const nytt = randomUUID();
  await send(paths.inputPath(minutes), { nytt, punkt: meeting.plan, rad: text });
  return nytt;
};

test("what is sent twice is there once, and recorded once", async () => {
  const before = (await acts()).length;
  const form = { nytt: randomUUID(), punkt: meeting.plan, rad: "Maja: mer tid behövs" };
  for (const time of [1, 2]) expect((await send(paths.inputPath(minutes), form)).status, `${time}`).toBe(200);
  expect((await record()).items[0]?.inputs).toEqual(["Maja: mer tid behövs"]);
  const item = { nytt: randomUUID(), rad: "En fråga till" };
  for (const time of [1, 2]) expect((await send(paths.itemPath(minutes), item)).status, `${time}`).toBe(200);
  expect((await record()).items.map(({ number, title }) => [number, title])).toEqual([
    ["1", "Skogsplanen"],
    ["2", "Rapport om vattnet"],
    ["3", "En fråga till"],
  ]);
  const clause = { nytt: randomUUID(), punkt: meeting.report, svar: "noted" };
  for (const time of [1, 2])
    expect((await send(paths.clausePath(minutes), clause)).status, `${time}`).toBe(200);
  expect((await acts()).slice(before)).toEqual(["minutes.written", "item.added", "decision.made"]);
});

test("two who write in one field: the second is told what stands, and nothing is written over", async () => {
  const rad = await input("ett");
  const field = { falt: "inspel", rad, revision: revisionOf("ett") };
  expect((await send(paths.fieldPath(minutes), { ...field, varde: "två" })).status).toBe(200);
  const late = await send(paths.fieldPath(minutes), { ...field, varde: "tre" });
  expect(late).toEqual({ status: 409, answer: { stands: "två", revision: revisionOf("två") } });
  const byHand = await post(paths.fieldPath(minutes), { ...field, varde: "tre" });
  expect(byHand.status).toBe(409);
  expect(byHand.html).toContain("<q>två</q>");
  expect(byHand.html).toContain(">tre</textarea>");
  const again = { ...field, varde: "tre", revision: revisionOf("två") };
  expect((await send(paths.fieldPath(minutes), again)).status).toBe(200);
  expect((await send(paths.fieldPath(minutes), again)).answer.revision).toBe(revisionOf("tre"));
  expect((await record()).items[0]?.inputs).toEqual(["tre"]);
});

test("a clock is understood as people write it, and what is none is refused and kept", async () => {
  const field = { falt: "slut", rad: meeting.change.meetingId, revision: revisionOf("17:00") };
  expect((await send(paths.fieldPath(minutes), { ...field, varde: "1640" })).answer.value).toBe("16:40");
  expect(await whoDid(db, "minutes.written")).toEqual([secretary.id]);
  const refused = await post(paths.fieldPath(minutes), { ...field, varde: "sent" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('value="sent"');
  const started = { falt: "borjade", rad: meeting.plan, revision: revisionOf(""), varde: "nu" };
  expect((await send(paths.fieldPath(minutes), started)).answer.value).toBe("13:42");
});

test("a field of another meeting is none of these minutes'", async () => {
  const field = { falt: "slut", rad: meeting.january, revision: revisionOf("17:00"), varde: "9.00" };
  expect((await send(paths.fieldPath(minutes), field)).status).toBe(422);
  const { ends } = await db
    .selectFrom("meetings")
    .select("ends")
    .where("id", "=", meeting.january)
    .executeTakeFirstOrThrow();
  expect(ends).toBe("17:00");
});

test("that somebody writes is recorded once a sitting, and every line that is removed", async () => {
  const before = (await acts()).length;
  const rad = await input("ett");
  await input("två");
  expect((await acts()).slice(before)).toEqual(["minutes.written"]);
  await post(paths.removalPath(minutes), { slag: "inspel", rad });
  expect((await record()).items[0]?.inputs).toEqual(["två"]);
  expect((await acts()).slice(before)).toEqual(["minutes.written", "minutes.line-removed"]);
});
