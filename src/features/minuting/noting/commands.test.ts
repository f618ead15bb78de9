import { beforeEach, expect, test } from "vitest";
import { freshDb } from "../../../../test/db.ts";
import {
  group,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  sjoriket,
} from "../../../../test/minuting/meeting-under-way.ts";
import { attend } from "../attending/commands.ts";
import { speakerOf } from "./commands.ts";

const { db } = freshDb();
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  await attend(db, meeting.change, { id: meeting.plan, line: "Maja Strand" });
  await attend(db, meeting.change, { id: meeting.report, line: "Bo Ek, Vikby, gäst" });
});

const speaker = (text: string) => speakerOf(db, meeting.change.meetingId, text);

test("an input is whose name it begins with: somebody's who is there, or where he is from", async () => {
  expect(await speaker("Maja: det behövs mer tid")).toBe(maja.id);
  const { organisation_id: vikby } = await db
    .selectFrom("attendances")
    .select("organisation_id")
    .where("name", "=", "Bo Ek")
    .executeTakeFirstOrThrow();
  expect(vikby).not.toBeNull();
  expect(await speaker("Vikby: det behövs mer tid")).toBe(vikby);
});

test("or a group's that the register knows by that name, and by no other group's", async () => {
  expect(await speaker("Direktörsgruppen: det behövs mer tid")).toBe(group.id);
  expect(await speaker("Arbetsgruppen: det behövs mer tid")).toBeNull();
  const other = { kind: "body" as const, slug: "annan-grupp", name: "Direktörsgruppen" };
  const id = "00000000-0000-4000-8000-00000000aaaa";
  await db
    .insertInto("parties")
    .values({ id, cooperation_id: sjoriket.id, current_id: id, ...other })
    .execute();
  await db
    .insertInto("party_aliases")
    .values({ party_id: id, spelling: other.name, folded: "direktorsgruppen" })
    .execute();
  expect(await speaker("Direktörsgruppen: det behövs mer tid")).toBeNull();
});

test("a line that only has a colon in it is nobody's", async () => {
  expect(await speaker("Två saker: tid och pengar")).toBeNull();
});
