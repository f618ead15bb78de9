import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  now,
  secretary,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import { writeText } from "../../minutes/index.ts";
import { attendancePath, movementPath } from "../paths.ts";
import { takeUp } from "../turning/commands.ts";
import { attend } from "./commands.ts";
import { moveNow, type Movement } from "./breaks.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { visitor, post, add } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  desk.become(await viewerFor(db, secretary));
});

const say = (line: string) => attend(db, meeting.change, { id: randomUUID(), line });
const maja = async () => (await desk.record(meeting)).people.find(({ name }) => name === "Maja Strand");
const attendance = () => db.selectFrom("attendances").select("id").executeTakeFirstOrThrow();
const move = async (movement: Movement, minutesLater: number) => {
  const { id } = await attendance();
  return moveNow(db, meeting.change, { id, movement, now: new Date(now.getTime() + minutesLater * 60_000) });
};

test("who went and comes back was out in between, and may go again", async () => {
  for (const line of ["Maja Strand", "Maja gick 11.05", "Maja tillbaka 11.30", "Maja gick 12.00"])
    await say(line);
  expect(await maja()).toMatchObject({ until: "12:00", breaks: [{ from: "11:05", until: "11:30" }] });
  await say("Maja gick 12.00, tillbaka 12.10, på länk");
  expect(await maja()).toMatchObject({
    until: null,
    role: "på distans",
    breaks: [
      { from: "11:05", until: "11:30" },
      { from: "12:00", until: "12:10" },
    ],
  });
  expect(await visitor.get(minutes)).toContain("ute 11.05–11.30 och 12.00–12.10");
  expect(writeText(await desk.record(meeting))).toContain("frånvarande kl. 11.05–11.30");
});

test("who has not gone does not come back, and what was typed is kept", async () => {
  await say("Maja Strand");
  for (const rad of ["Maja tillbaka 11.30", "Otto Löv tillbaka 11.30", "Maja gick 11.40, tillbaka 11.30"]) {
    const refused = await add(attendancePath(minutes), { rad });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("ska ha gått först");
    expect(refused.html).toContain(`value="${rad}"`);
  }
  expect(await maja()).toMatchObject({ until: null });
  expect((await desk.record(meeting)).people).toHaveLength(1);
});

test("as it happens it is one press, or a line without a clock", async () => {
  await say("Maja Strand");
  const { id } = await attendance();
  const press = (vad: Movement) => post(movementPath(minutes), { deltar: id, vad });
  expect((await press("leaves")).status).toBe(303);
  expect(await maja()).toMatchObject({ until: "13:42" });
  expect(await visitor.get(minutes)).toContain("Tillbaka nu");
  await press("back");
  expect(await maja()).toMatchObject({ until: null });
  expect(await maja()).not.toHaveProperty("breaks");
  await press("link");
  expect(await maja()).toMatchObject({ role: "på distans" });
  expect(await visitor.get(minutes)).toContain("I rummet");
  await press("room");
  await add(attendancePath(minutes), { rad: "Maja gick" });
  expect(await maja()).toMatchObject({ until: "13:42", role: null });
  expect(await whoDid(db, "minutes.written")).toEqual([secretary.id]);
});

test("who was out for all of an item was not there for it, and what is sent twice counts once", async () => {
  await say("Maja Strand");
  const at = (minutesLater: number) => new Date(now.getTime() + minutesLater * 60_000);
  await takeUp(db, meeting.change, { itemId: meeting.plan, now: at(10) });
  for (const time of [1, 2]) expect(await move("leaves", 5 * time)).toMatchObject({ ok: true });
  await takeUp(db, meeting.change, { itemId: meeting.report, now: at(20) });
  await move("back", 30);
  expect(await move("back", 31)).toEqual({ ok: true, value: "before" });
  const { items } = await desk.record(meeting);
  expect(items.map(({ absences }) => absences)).toEqual([
    [{ name: "Maja Strand", reason: "out" }],
    undefined,
  ]);
  const page = await visitor.get(minutes);
  expect(page).toContain("Inte där när punkten togs upp: Maja Strand.");
  expect(page).toContain("Där en del av punkten: Maja Strand.");
});
