import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { whoDid } from "../../../test/acts/done.ts";
import { freshDb } from "../../../test/db.ts";
import { deskOf } from "../../../test/minuting/desk.ts";
import {
  director,
  group,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  otto,
  proposed,
  secretary,
  viewerFor,
} from "../../../test/minuting/meeting-under-way.ts";
import { thePublic } from "../../platform/web/viewer.ts";
import { madeFor } from "../accounts/guard/made-for.tsx";
import { takeStep } from "../meetings/index.ts";
import { revisionOf } from "./fields/revision.ts";
import * as paths from "./paths.ts";
import { recordOf } from "./record/record.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { app, visitor, post, add, become, acts } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  become(await viewerFor(db, secretary));
});

const record = () => desk.record(meeting);

describe("who may", () => {
  test("the public is asked to sign in, and a member of the body finds nothing", async () => {
    become(thePublic);
    await visitor.get(minutes, 302);
    become(await viewerFor(db, director));
    await visitor.get(minutes, 404);
    const line = { nytt: randomUUID(), punkt: meeting.plan, rad: "mer tid behövs" };
    expect((await post(paths.inputPath(minutes), line)).status).toBe(404);
    expect((await record()).items[0]?.inputs).toEqual([]);
  });

  test("the body's own chair writes its minutes, and a draft is seen by nobody but the desk", async () => {
    await db.updateTable("mandates").set({ role: "chair" }).where("person_id", "=", maja.id).execute();
    become(await viewerFor(db, director));
    await add(paths.inputPath(minutes), { punkt: meeting.plan, rad: "mer tid behövs" });
    expect(await visitor.get(minutes)).toContain("mer tid behövs");
    await db.updateTable("mandates").set({ role: "member" }).execute();
    become(await viewerFor(db, director));
    const page = await visitor.get(minutes.replace("/protokoll", ""));
    expect(page).toContain("Skogsplanen");
    expect(page).not.toContain("mer tid behövs");
  });

  test("a form that somebody else's page held changes nothing", async () => {
    const form = { [madeFor]: director.id, nytt: randomUUID(), punkt: meeting.plan, rad: "hej" };
    expect((await visitor.post(paths.inputPath(minutes), form)).status).toBe(409);
    expect((await record()).items[0]?.inputs).toEqual([]);
  });

  test("what comes again is done already; of another item it has a taken name", async () => {
    const line = { nytt: randomUUID(), punkt: meeting.plan, rad: "mer tid behövs" };
    for (const _ of [1, 2]) expect((await post(paths.inputPath(minutes), line)).status).toBe(303);
    const clause = { nytt: randomUUID(), punkt: meeting.plan, svar: "approved" };
    const decided = await post(paths.clausePath(minutes), clause);
    const again = await post(paths.clausePath(minutes), clause);
    expect([decided.status, again.status], decided.html).toEqual([303, 303]);
    const before = await record();
    for (const [path, fields] of [
      [paths.inputPath(minutes), line],
      [paths.clausePath(minutes), clause],
    ] as const) {
      const other = await post(path, { ...fields, punkt: meeting.report });
      expect([other.status, other.html.includes("bär ett namn")], other.html).toEqual([409, true]);
    }
    expect(await record()).toEqual(before);
  });

  test("what is approved is closed, and says why", async () => {
    for (const step of ["held", "minuting", "approved"] as const)
      await db.transaction().execute((tx) => takeStep(tx, meeting.change, step));
    expect(await visitor.get(minutes)).toContain("Protokollet är godkänt");
    const late = await add(paths.inputPath(minutes), { punkt: meeting.plan, rad: "för sent" });
    expect(late.status).toBe(422);
    expect((await record()).items[0]?.inputs).toEqual([]);
  });
});

describe("those who are there", () => {
  test("who is expected is taken up as he has answered, and a guest and a substitute by a line", async () => {
    expect(await visitor.get(minutes)).toContain("Maja Strand är här");
    await post(paths.proposedPath(minutes), { person: "" });
    for (const rad of [
      "Otto Löv, Vikby, ersätter Maja",
      "Bo Ek, Ekbolaget, gäst, via länk, kom 9.10",
      "Maja gick 11.05",
      "Maja",
    ])
      expect((await add(paths.attendancePath(minutes), { rad })).status).toBe(303);
    const { people } = await record();
    expect(
      people.map(({ name, presence, from, until, role }) => [name, presence, from, until, role]),
    ).toEqual([
      ["Maja Strand", "member", null, "11:05", null],
      ["Otto Löv", "member", null, null, "ersättare för Maja Strand"],
      ["Bo Ek", "guest", "09:10", null, "på distans"],
    ]);
    const known = await db.selectFrom("attendances").select("person_id").execute();
    expect(known.map((each) => each.person_id)).toEqual(expect.arrayContaining([maja.id, otto.id]));
  });

  test("who said no is noted as absent, and the substitute whom he named comes in his place", async () => {
    const invitee = { meeting_id: meeting.change.meetingId, person_id: maja.id, email: "m@x.example" };
    const { id } = await db
      .insertInto("invitees")
      .values({ ...invitee, kind: "member" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("invitee_answers")
      .values({ invitee_id: id, answer: "substitute", substitute_id: otto.id, came_by: "link" })
      .execute();
    await post(paths.proposedPath(minutes), { person: "" });
    const { people } = await record();
    expect(people.map(({ name, presence, role }) => [name, presence, role])).toEqual([
      ["Maja Strand", "absent", null],
      ["Otto Löv", "member", "ersättare för Maja Strand"],
    ]);
  });

  test("somebody with a conflict of interest is not there for the item", async () => {
    await post(paths.proposedPath(minutes), { person: maja.id });
    await post(paths.absencePath(minutes), { punkt: meeting.plan, person: maja.id, skal: "conflict" });
    expect((await record()).items[0]?.absences).toEqual([{ name: "Maja Strand", reason: "conflict" }]);
    expect(await visitor.get(minutes)).toContain("Maja Strand · jäv");
  });

  test("a line that names nobody keeps what was typed", async () => {
    const refused = await add(paths.attendancePath(minutes), { rad: ", gäst" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Det står inget namn på raden.");
    expect(refused.html).toContain('value=", gäst"');
  });
});

describe("decisions", () => {
  const proposal = () =>
    db.selectFrom("proposals").select("id").where("item_id", "=", meeting.plan).executeTakeFirstOrThrow();

  test("a proposal is approved with one press, and is amended when it is worded otherwise", async () => {
    const { id: forslag } = await proposal();
    await add(paths.clausePath(minutes), { punkt: meeting.plan, forslag, svar: "approved" });
    await add(paths.clausePath(minutes), { punkt: meeting.plan, forslag, svar: "approved" });
    expect((await record()).items[0]?.decisions).toEqual([{ text: proposed, outcome: "approved" }]);
    const clause = await db.selectFrom("decisions").select(["id", "is_amended"]).executeTakeFirstOrThrow();
    expect(clause.is_amended).toBe(false);
    const amended = { falt: "beslut", rad: clause.id, varde: `${proposed} med ändringar` };
    await post(paths.fieldPath(minutes), { ...amended, revision: revisionOf(proposed) });
    expect(await visitor.get(minutes)).toContain("med ändring");
    expect(await db.selectFrom("decisions").select("is_amended").execute()).toEqual([{ is_amended: true }]);
  });

  test("an item is moved on to a named meeting, and stands on its agenda with what was proposed", async () => {
    await add(paths.deferralPath(minutes), { punkt: meeting.plan, mote: meeting.january });
    expect((await record()).items[0]?.decisions).toEqual([
      { text: "Punkten flyttas till mötet den 21 januari 2027.", outcome: "deferred" },
    ]);
    const moved = await recordOf(db, meeting.january);
    expect(moved.items.map(({ title, proposals }) => [title, proposals?.map(({ text }) => text)])).toEqual([
      ["Skogsplanen", [proposed]],
    ]);
    expect(await acts()).toContain("item.deferred");
    expect(await whoDid(db, "item.deferred")).toEqual([secretary.id]);
  });
});

describe("assignments", () => {
  const rad = "@Maja Strand återkommer 21/1 med ett förslag";
  const read = async (line: string) => {
    const response = await app.request(
      `${paths.readingPath(minutes)}?${new URLSearchParams({ punkt: meeting.plan, rad: line })}`,
    );
    const { html } = await response.json();
    return { html, visat: /name="visat" value="([^"]*)"/.exec(html)?.[1] ?? "" };
  };

  test("a line is read as old minutes are, shown, and counts when it has been seen", async () => {
    const unseen = await add(paths.assignmentPath(minutes), { punkt: meeting.plan, rad });
    expect(unseen.status).toBe(422);
    expect(unseen.html).toContain("Läs hur raden förstås");
    const { html, visat } = await read(rad);
    expect(html).toContain("Maja Strand (person)");
    expect(html).toContain("torsdag 21 januari 2027");
    expect(html).toContain("Direktörsgruppen 21 januari 2027");
    expect((await add(paths.assignmentPath(minutes), { punkt: meeting.plan, rad, visat })).status).toBe(303);
    expect(await whoDid(db, "assignment.given")).toEqual([secretary.id]);
    const task = await db.selectFrom("assignments").selectAll().executeTakeFirstOrThrow();
    expect(task).toMatchObject({
      who: "Maja Strand",
      due_on: "2027-01-21",
      return_meeting_id: meeting.january,
      is_draft: true,
    });
    expect(await db.selectFrom("assignment_holders").select("party_id").execute()).toEqual([
      { party_id: maja.id },
    ]);
  });

  test("a day that is no meeting's is questioned, and the meeting that is chosen gives its day", async () => {
    const line = "@Vikby återkommer den 24 januari med ett förslag";
    const { html, visat } = await read(line);
    expect(html).toContain("Direktörsgruppen har inget möte den dagen. Vilket möte menas?");
    const sent = { punkt: meeting.plan, rad: line, visat };
    expect((await add(paths.assignmentPath(minutes), sent)).html).toContain("Välj vilket möte som menas.");
    await add(paths.assignmentPath(minutes), { ...sent, mote: meeting.march });
    expect((await record()).items[0]?.assignments).toEqual([
      {
        who: "Vikby",
        what: "återkommer den 18 mars 2027 med ett förslag",
        due: "2027-03-18",
        dueText: "den 18 mars 2027",
      },
    ]);
  });

  test("another day in the words is another day for the task, and its meeting another meeting", async () => {
    const { visat } = await read(rad);
    await add(paths.assignmentPath(minutes), { punkt: meeting.plan, rad, visat });
    const { id, what } = await db.selectFrom("assignments").select(["id", "what"]).executeTakeFirstOrThrow();
    const field = { falt: "uppdrag", rad: id, revision: revisionOf(what) };
    await post(paths.fieldPath(minutes), { ...field, varde: what.replace("21 januari", "18 mars") });
    const day = db.selectFrom("assignments").select(["due_on", "due_text", "return_meeting_id"]);
    expect(await day.executeTakeFirst()).toEqual({
      due_on: "2027-03-18",
      due_text: "den 18 mars 2027",
      return_meeting_id: meeting.march,
    });
  });

  test("a role is held by whoever has it when it is due", async () => {
    const line = "@ordföranden återkommer till mötet den 18 mars";
    const { html, visat } = await read(line);
    expect(html).toContain("ordföranden i Direktörsgruppen");
    await add(paths.assignmentPath(minutes), { punkt: meeting.plan, rad: line, visat });
    expect(await db.selectFrom("assignment_holders").select(["party_id", "role"]).execute()).toEqual([
      { party_id: group.id, role: "chair" },
    ]);
  });
});

describe("when all is written", () => {
  test("what is wanting is listed with links, and the minutes can be called ready and taken back", async () => {
    const html = await visitor.get(minutes);
    expect(html).toContain("Ingen är antecknad som närvarande.");
    expect(html).toContain(`förslaget ”${proposed}” har inget beslut`);
    await post(paths.stepPath(minutes), { steg: "minuting" });
    expect(await visitor.get(minutes)).toContain("Till justeringen");
    expect(await whoDid(db, "meeting.minuting")).toEqual([secretary.id]);
    expect(await visitor.get(`${minutes}?lang=en`)).toContain("To the adjustment");
    await post(paths.stepPath(minutes), { steg: "back" });
    expect(await visitor.get(minutes)).toContain("Mötet är slut");
    expect(await acts()).toEqual(
      expect.arrayContaining(["meeting.held", "meeting.minuting", "meeting.step-undone"]),
    );
  });
});
