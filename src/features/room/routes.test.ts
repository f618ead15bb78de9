import { beforeEach, describe, expect, test } from "vitest";
import { whoDid } from "../../../test/acts/done.ts";
import { freshDb } from "../../../test/db.ts";
import { put } from "../../../test/agenda/planned.ts";
import { deskOf } from "../../../test/minuting/desk.ts";
import {
  director,
  maja,
  type MeetingUnderWay,
  minutes,
  now,
  otto,
  proposed,
  secretary,
  viewerFor,
} from "../../../test/minuting/meeting-under-way.ts";
import { openRoom, room } from "../../../test/room/open-room.ts";
import { thePublic } from "../../platform/web/viewer.ts";
import { forester } from "../accounts/fixtures.ts";
import { takeStep } from "../meetings/index.ts";
import { meetingPath } from "../meetings/paths.ts";
import { inputPath } from "../minuting/paths.ts";
import { takeUp, leaveTurn } from "../minuting/turning/commands.ts";
import { openVote } from "../minuting/voting/commands.ts";
import * as paths from "./paths.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { visitor, post, add, become } = desk;
const wall = `${room}/duk`;
const front = "/sjoriket";
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await openRoom(db);
  become(await viewerFor(db, secretary));
  await add(inputPath(minutes), { punkt: meeting.plan, rad: "det behövs mer tid" });
  become(await viewerFor(db, director));
});

const there = async () => (await desk.record(meeting)).people;
const say = (word: string) => post(paths.ownPlacePath(room), { vad: word });

describe("who may", () => {
  test("those of the body follow what is written in an open room, and nowhere else", async () => {
    expect(await visitor.get(room)).toContain("det behövs mer tid");
    expect(await visitor.get(room.replace("/rum", ""))).not.toContain("det behövs mer tid");
    const page = await visitor.get(wall);
    expect(page).toContain(proposed);
  });

  test("the public is asked to sign in, and those of another body find nothing", async () => {
    become(thePublic);
    for (const page of [room, wall]) await visitor.get(page, 302);
    become(await viewerFor(db, forester));
    for (const page of [room, wall]) await visitor.get(page, 404);
    expect((await say("gar")).status).toBe(404);
  });

  test("the front page and the meeting's lead there while it is open", async () => {
    for (const page of [front, room.replace("/rum", "")])
      expect(await visitor.get(page)).toContain(`"${room}"`);
    become(await viewerFor(db, secretary));
    expect((await post(paths.roomStatePath(...address), { oppet: "nej" })).to).toContain("/protokoll#");
    expect((await whoDid(db, "room.closed")).length).toBe(1);
    become(await viewerFor(db, director));
    for (const page of [front, room.replace("/rum", "")])
      expect(await visitor.get(page)).not.toContain(`"${room}"`);
    for (const page of [room, wall]) {
      const shown = await visitor.get(page);
      expect(shown).toContain("Rummet är inte öppet");
      expect(shown).not.toContain("det behövs mer tid");
    }
    expect((await say("gar")).status).toBe(404);
  });

  test("only the desk opens a room, and only while the minutes are open", async () => {
    expect((await post(paths.roomStatePath(...address), { oppet: "nej" })).status).toBe(404);
    become(await viewerFor(db, secretary));
    await post(paths.roomStatePath(...address), { oppet: "nej" });
    expect(await visitor.get(minutes)).toContain("Öppna rummet");
    await post(paths.roomStatePath(...address), { oppet: "ja" });
    expect((await whoDid(db, "room.opened")).length).toBe(1);
    for (const step of ["held", "minuting", "approved"] as const)
      await db.transaction().execute((tx) => takeStep(tx, meeting.change, step));
    become(await viewerFor(db, director));
    expect(await visitor.get(room)).toContain("Rummet är inte öppet");
  });

  test("a closed item is there for its persons alone; to others it is a pause, and so it is on the wall", async () => {
    const closed = await put(db, meeting.change.meetingId, "Lönefrågan");
    const pause = async () => {
      await leaveTurn(db, meeting.change, { itemId: meeting.plan, now });
      return [await visitor.get(room), await visitor.get(wall)];
    };
    await closeFor(closed.id, otto.id);
    const [quiet, dark] = await pause();
    await takeUp(db, meeting.change, { itemId: closed.id, now });
    expect([await visitor.get(room), await visitor.get(wall)]).toEqual([quiet, dark]);
    expect(quiet).toContain("Ingen punkt pågår");

    await db.updateTable("audience_persons").set({ person_id: maja.id }).execute();
    become(await viewerFor(db, director));
    expect(await visitor.get(room)).toContain("Lönefrågan");
    expect(await visitor.get(wall)).not.toContain("Lönefrågan");
  });
});

const address = ["sjoriket", room.split("/")[3] ?? "", room.split("/")[4] ?? ""] as const;

async function closeFor(itemId: string, personId: string): Promise<void> {
  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: meeting.change.cooperationId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("audience_persons").values({ audience_id: id, person_id: personId }).execute();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", itemId).execute();
}

describe("what one says of oneself", () => {
  test("leaves, comes back and takes part by link", async () => {
    expect(await visitor.get(room)).toContain("Du är här.");
    await say("gar");
    expect(await visitor.get(room)).toContain("Du gick 13.42.");
    expect((await there())[0]).toMatchObject({ name: "Maja Strand", until: "13:42" });
    await say("tillbaka");
    await say("lank");
    expect(await visitor.get(room)).toContain("Du är med på länk.");
    expect((await there())[0]).toMatchObject({ until: null });
    expect(await whoDid(db, "attendance.told")).toContain(director.id);
  });

  test("whoever comes when the meeting has begun came then; before that he was there from the start", async () => {
    await db.deleteFrom("attendances").execute();
    expect(await visitor.get(room)).toContain("Du är inte antecknad som närvarande.");
    await say("har");
    expect((await there())[0]).toMatchObject({ presence: "member", from: "13:42" });
    await db.deleteFrom("attendances").execute();
    await db.updateTable("items").set({ began: null }).execute();
    await say("lank");
    expect((await there())[0]).toMatchObject({ presence: "member", from: null });
  });

  test("sent twice it counts once, and what cannot be is refused with a reason", async () => {
    await say("gar");
    await say("gar");
    expect((await whoDid(db, "attendance.told")).filter((who) => who === director.id).length).toBe(1);
    await db.deleteFrom("attendances").execute();
    const refused = await say("tillbaka");
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Du är inte kallad till mötet");
    expect((await say("dansar")).status).toBe(404);
  });

  test("that he has a conflict of interest, and takes it back; that he is out is not his to take back", async () => {
    const jav = (svar: string, punkt = meeting.plan) => post(paths.ownConflictPath(room), { punkt, svar });
    await jav("ja");
    expect(await visitor.get(room)).toContain("Maja Strand (jäv)");
    expect(await visitor.get(wall)).toContain("Maja Strand (jäv)");
    expect(await whoDid(db, "conflict.told")).toEqual([director.id]);
    await jav("nej");
    expect(await visitor.get(room)).not.toContain("Maja Strand (jäv)");
    await db
      .insertInto("item_absences")
      .values({ item_id: meeting.plan, person_id: maja.id, reason: "out" })
      .execute();
    await jav("nej");
    expect((await desk.record(meeting)).items[0]).toBeDefined();
    expect(await db.selectFrom("item_absences").select("reason").execute()).toEqual([{ reason: "out" }]);
    await closeFor(meeting.report, otto.id);
    expect((await jav("ja", meeting.report)).status).toBe(404);
  });

  test("how he votes, until the vote is closed", async () => {
    const id = "00000000-0000-4000-8000-000000000001";
    const vote = { id, itemId: meeting.plan, yesMeans: "bifall", noMeans: "avslag" };
    await openVote(db, meeting.change, { ...vote, form: "roll-call" });
    const answer = (svar: string) =>
      post(paths.ownVotePath(room), { punkt: meeting.plan, votering: id, svar });
    expect(await visitor.get(room)).toContain("Du har inte röstat än.");
    expect((await answer("no")).status).toBe(303);
    expect((await answer("yes")).status).toBe(303);
    expect(await visitor.get(room)).toContain("Du har röstat: Ja.");
    expect(await whoDid(db, "vote.cast")).toContain(director.id);
    const given = await db.selectFrom("vote_answers").select(["answer", "came_by"]).execute();
    expect(given).toEqual([{ answer: "yes", came_by: "own" }]);
    await db.updateTable("votes").set({ closed_at: now }).execute();
    expect((await answer("no")).status).toBe(409);
    expect(meetingPath(...address)).toBe(room.replace("/rum", ""));
  });

  test("whoever follows without having been called says nothing", async () => {
    become(await viewerFor(db, secretary));
    const page = await visitor.get(room);
    expect(page).toContain("Du följer mötet.");
    expect((await say("har")).status).toBe(409);
    expect((await there()).length).toBe(1);
  });
});
