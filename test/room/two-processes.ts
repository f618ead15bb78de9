// A directors' group in an open room, of which two processes tell, and whoever follows it there.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach } from "vitest";
import { noteInput } from "../../src/features/minuting/noting/commands.ts";
import { socketPath } from "../../src/features/room/paths.ts";
import { freshDb } from "../db.ts";
import { group, heldOn, type MeetingUnderWay, otto, sjoriket } from "../minuting/meeting-under-way.ts";
import { clockAt } from "../signing-in.ts";
import { cookieOf, follow, type Follower, type Process, processOf } from "./live.ts";
import { openRoom } from "./open-room.ts";

export const path = socketPath(sjoriket.slug, `part-${group.id.slice(-2)}`, heldOn);
export const ottosAccount = { id: randomUUID(), name: otto.name, email: "otto.lov@vikby.example" };

export function twoProcesses() {
  const { db, connection } = freshDb();
  const clock = clockAt(`${heldOn}T12:42:00Z`);

  let meeting: MeetingUnderWay;
  let processes: Process[];
  let followers: Follower[];

  beforeEach(async () => {
    meeting = await openRoom(db);
    await db.insertInto("accounts").values(ottosAccount).execute();
    await db
      .insertInto("account_persons")
      .values({ account_id: ottosAccount.id, person_id: otto.id })
      .execute();
    await seatOf(otto.id);
    processes = [await processOf(db, connection, clock.now), await processOf(db, connection, clock.now)];
    followers = [];
  });

  afterEach(async () => {
    for (const follower of followers) follower.leave();
    await Promise.all(processes.map((each) => each.stop()));
  });

  const seatOf = (person: string) =>
    db
      .insertInto("mandates")
      .values({
        cooperation_id: sjoriket.id,
        body_id: group.id,
        person_id: person,
        organisation_id: null,
        from_on: "2026-01-01",
        until_on: null,
      })
      .execute();

  async function browser(which: number, email: string, view: "skriv" | "las" | "duk"): Promise<Follower> {
    const process = processes[which];
    if (process === undefined) throw new Error("There is no such process.");
    const follower = await follow(process, { path, view, cookie: await cookieOf(process, email) });
    followers.push(follower);
    return follower;
  }

  const note = (itemId: string, text: string) =>
    noteInput(db, meeting.change, { id: randomUUID(), itemId, text });

  /** An audience of one person, to whom alone the item is open. */
  async function closeTo(person: string, item: string): Promise<void> {
    const { id } = await db
      .insertInto("audiences")
      .values({ kind: "closed", cooperation_id: sjoriket.id })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("audience_persons").values({ audience_id: id, person_id: person }).execute();
    await db.updateTable("items").set({ audience_id: id }).where("id", "=", item).execute();
  }

  /** The first of them stops, and the other is the first. */
  const stopFirst = () => processes.shift()?.stop();

  return {
    db,
    clock,
    get meeting() {
      return meeting;
    },
    get first() {
      const [first] = processes;
      if (first === undefined) throw new Error("There is no process.");
      return first;
    },
    browser,
    note,
    closeTo,
    stopFirst,
  };
}
