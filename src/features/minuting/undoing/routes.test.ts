import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  director,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  secretary,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import { attendancePath, itemPath, undoingPath } from "../paths.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { visitor, post, add, send } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
  desk.become(await viewerFor(db, secretary));
});

const undo = (handling = "") => post(undoingPath(minutes), { nytt: randomUUID(), handling });
const titles = async () => (await desk.record(meeting)).items.map(({ title }) => title);

test("the last ten acts are shown with who did them, and each is taken back, and done again, by a press", async () => {
  await add(itemPath(minutes), { rad: "En fråga till" });
  await add(attendancePath(minutes), { rad: "Otto Löv, gäst, kom 9.10" });
  const page = await visitor.get(minutes);
  expect(page).toContain("Ny punkt: En fråga till");
  expect(page).toContain("Närvaro: Otto Löv, kom 09.10");
  const [, chosen = ""] = /name="handling" value="([^"]+)">Ångra<span[^>]*>: Ny punkt/.exec(page) ?? [];
  expect((await undo(chosen)).status).toBe(303);
  expect(await titles()).toEqual(["Skogsplanen", "Rapport om vattnet"]);
  const undone = await visitor.get(minutes);
  expect(undone).toContain("Ångrade: Ny punkt: En fråga till");
  expect(await whoDid(db, "minutes.act-undone")).toEqual([secretary.id]);
  const [, redone = ""] = /name="handling" value="([^"]+)">Gör om/.exec(undone) ?? [];
  await undo(redone);
  expect(await titles()).toEqual(["Skogsplanen", "Rapport om vattnet", "En fråga till"]);
  expect(await visitor.get(`${minutes}?lang=en`)).toContain("New item: En fråga till");
});

test("one's own last act goes first, and what somebody has changed since is told with his name", async () => {
  await add(attendancePath(minutes), { rad: "Otto Löv" });
  await add(attendancePath(minutes), { rad: "Otto gick 11.05" });
  desk.become(await viewerFor(db, director));
  await add(attendancePath(minutes), { rad: "Otto gick 11.30" });
  desk.become(await viewerFor(db, secretary));
  const refused = await undo();
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("Maja Strand har ändrat det sedan dess");
  const byScript = await send(undoingPath(minutes), { nytt: randomUUID(), handling: "" });
  expect(byScript.answer.sentence).toContain("Maja Strand har ändrat det sedan dess");
  expect((await desk.record(meeting)).people[0]?.until).toBe("11:30");
});

test("where there is nothing to take back, that is said", async () => {
  expect((await undo(randomUUID())).html).toContain("Det finns inget kvar att ångra.");
});
