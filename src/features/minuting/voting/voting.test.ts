import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { deskOf } from "../../../../test/minuting/desk.ts";
import {
  director,
  group,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  minutes,
  otto,
  secretary,
  sjoriket,
  viewerFor,
} from "../../../../test/minuting/meeting-under-way.ts";
import { revisionOf } from "../fields/revision.ts";
import * as paths from "../paths.ts";
import { castOwnVote } from "./commands.ts";

const { db } = freshDb();
const desk = deskOf(db);
const { post, add, send } = desk;
let meeting: MeetingUnderWay;

beforeEach(async () => {
  meeting = await meetingUnderWay(db);
  desk.become(await viewerFor(db, secretary));
  await votes("roll-call");
  for (const rad of ["Otto Lind, ordförande", "Maja Strand", "Karin Ek"])
    await add(paths.attendancePath(minutes), { rad });
});

const votes = (voting: "none" | "count" | "roll-call") =>
  db
    .insertInto("body_forms")
    .values({ body_id: group.id, cooperation_id: sjoriket.id, voting })
    .onConflict((clash) => clash.column("body_id").doUpdateSet({ voting }))
    .execute();

const page = () => desk.visitor.get(minutes);
const items = async () => (await desk.record(meeting)).items;
const persons = async () => {
  const there = await db.selectFrom("attendances").select(["name", "person_id as id"]).execute();
  return (name: string) => there.find((each) => each.name === name)?.id ?? "";
};

async function opened(form: "count" | "roll-call") {
  const nytt = randomUUID();
  const means = { ja: "bifall till förslaget.", nej: "avslag" };
  const { status } = await send(paths.votePath(minutes), { nytt, punkt: meeting.plan, form, ...means });
  expect(status).toBe(200);
  return { punkt: meeting.plan, votering: nytt };
}

const rollCall = async (answers: Readonly<Record<string, string>>) => {
  const vote = await opened("roll-call");
  const idOf = await persons();
  for (const [name, svar] of Object.entries(answers))
    await send(paths.voteAnswerPath(minutes), { ...vote, person: idOf(name), svar });
  return vote;
};

test("a body that does not vote is offered no vote, and one that counts no roll call", async () => {
  await votes("none");
  expect(await page()).not.toContain("Ja betyder");
  await votes("count");
  const shown = await page();
  expect(shown).toContain('value="bifall till förslaget"');
  expect(shown).toContain("Räknade röster");
  expect(shown).not.toContain("Upprop");
});

test("all who are there are called, the chair last, and their answers are the sum", async () => {
  const vote = await rollCall({ "Maja Strand": "yes", "Karin Ek": "no", "Otto Lind": "yes" });
  const called = [...(await page()).matchAll(/<span class="called-name">([^<]*)</g)].map(([, name]) => name);
  expect(called).toEqual(["Maja Strand", "Karin Ek", "Otto Lind"]);
  expect((await items())[0]).not.toHaveProperty("votes");
  expect((await post(paths.voteClosingPath(minutes), vote)).status).toBe(303);
  expect((await items())[0]?.votes).toEqual([
    {
      yesMeans: "bifall till förslaget",
      noMeans: "avslag",
      yes: 2,
      no: 1,
      abstained: 0,
      castingVote: null,
      answers: [
        { name: "Otto Lind", answer: "yes" },
        { name: "Maja Strand", answer: "yes" },
        { name: "Karin Ek", answer: "no" },
      ],
    },
  ]);
  const again = await send(paths.voteAnswerPath(minutes), {
    ...vote,
    person: (await persons())("Karin Ek"),
    svar: "yes",
  });
  expect([again.status, again.answer.sentence]).toEqual([422, "Omröstningen är redan avslutad."]);
  expect(await whoDid(db, "vote.opened")).toEqual([secretary.id]);
  expect(await whoDid(db, "vote.closed")).toEqual([secretary.id]);
  expect((await whoDid(db, "minutes.written"))[0]).toBe(secretary.id);
});

test("whoever is out, or has gone, has no part in it, and what he had answered does not count", async () => {
  const vote = await rollCall({ "Maja Strand": "yes", "Karin Ek": "no", "Otto Lind": "yes" });
  const idOf = await persons();
  await post(paths.absencePath(minutes), { punkt: meeting.plan, person: idOf("Karin Ek"), skal: "conflict" });
  await add(paths.attendancePath(minutes), { rad: "Maja gick 14.10" });
  const late = await send(paths.voteAnswerPath(minutes), {
    ...vote,
    person: idOf("Maja Strand"),
    svar: "no",
  });
  expect(late.status).toBe(422);
  await post(paths.voteClosingPath(minutes), vote);
  expect((await items())[0]?.votes?.[0]).toMatchObject({
    yes: 1,
    no: 0,
    answers: [{ name: "Otto Lind", answer: "yes" }],
  });
});

test("a roll call is closed when all have answered", async () => {
  const vote = await rollCall({ "Maja Strand": "abstained" });
  const { status, answer } = await send(paths.voteClosingPath(minutes), vote);
  expect([status, answer.sentence]).toEqual([422, expect.stringContaining("Alla har inte svarat.")]);
  const twice = await send(paths.votePath(minutes), {
    nytt: randomUUID(),
    punkt: meeting.plan,
    form: "count",
    ja: "a",
    nej: "b",
  });
  expect(twice.answer.sentence).toContain("redan öppen");
});

test("where the votes are equal the chair has the casting vote", async () => {
  const vote = await rollCall({ "Maja Strand": "yes", "Karin Ek": "abstained", "Otto Lind": "no" });
  const early = await send(paths.castingVotePath(minutes), { ...vote, svar: "yes" });
  expect(early.status).toBe(422);
  await post(paths.voteClosingPath(minutes), vote);
  expect(await page()).toContain("Ordföranden, Otto Lind, har utslagsröst.");
  await post(paths.castingVotePath(minutes), { ...vote, svar: "no" });
  expect((await items())[0]?.votes?.[0]).toMatchObject({ yes: 1, no: 1, abstained: 1, castingVote: "no" });
  expect(await page()).toContain("Ordförandens utslagsröst: Nej.");
});

test("counted votes are no more than those who are there", async () => {
  const vote = await opened("count");
  const many = await send(paths.voteCountPath(minutes), { ...vote, ja: "3", nej: "1", avstar: "" });
  expect([many.status, many.answer.sentence]).toEqual([422, "Rösterna är fler än de som har rösträtt här."]);
  await post(paths.voteCountPath(minutes), { ...vote, ja: "2", nej: "1", avstar: "" });
  expect((await items())[0]?.votes).toEqual([
    {
      yesMeans: "bifall till förslaget",
      noMeans: "avslag",
      yes: 2,
      no: 1,
      abstained: 0,
      castingVote: null,
      answers: [],
    },
  ]);
  expect(await page()).toContain("Ja har flest röster.");
  await post(paths.removalPath(minutes), { slag: "votering", rad: vote.votering });
  expect((await items())[0]).not.toHaveProperty("votes");
});

test("a member answers by himself while the vote is open, and only he who has a seat and is there", async () => {
  const { plan: itemId, change } = meeting;
  const { votering: voteId } = await opened("roll-call");
  const cast = (accountId: string, answer: "yes" | "no") =>
    castOwnVote(db, { ...change, accountId }, { itemId, voteId, answer });
  expect(await cast(secretary.id, "yes")).toEqual({ ok: false, reason: "no-voter" });
  expect(await cast(director.id, "yes")).toEqual({ ok: true, value: "now" });
  expect(await cast(director.id, "yes")).toEqual({ ok: true, value: "before" });
  expect(await cast(director.id, "no")).toEqual({ ok: true, value: "now" });
  const given = await db.selectFrom("vote_answers").select(["person_id", "answer", "came_by"]).execute();
  expect(given).toEqual([{ person_id: maja.id, answer: "no", came_by: "own" }]);
  expect(await whoDid(db, "vote.cast")).toEqual([director.id, director.id]);
  await post(paths.absencePath(minutes), { punkt: itemId, person: maja.id, skal: "conflict" });
  expect(await cast(director.id, "yes")).toEqual({ ok: false, reason: "no-voter" });
  await db.updateTable("mandates").set({ role: "substitute" }).where("person_id", "=", maja.id).execute();
  await db.deleteFrom("item_absences").execute();
  expect(await cast(director.id, "yes")).toEqual({ ok: false, reason: "no-voter" });
});

test("several reserve themselves in the same words, and nobody twice", async () => {
  const idOf = await persons();
  const reservation = { punkt: meeting.plan, nytt: randomUUID() };
  const nobody = await send(paths.reservationPath(minutes), reservation);
  expect(nobody.status).toBe(422);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...reservation, avsandare: secretary.id }))
    body.set(name, value);
  for (const name of ["Maja Strand", "Karin Ek"]) body.append("person", idOf(name));
  const sent = await desk.app.request(paths.reservationPath(minutes), {
    method: "POST",
    body,
    headers: { origin: "http://localhost", "sec-fetch-site": "same-origin" },
  });
  expect(sent.status).toBe(303);
  const words = "Planen saknar\nen kalkyl.";
  await post(paths.fieldPath(minutes), {
    falt: "reservation",
    rad: reservation.nytt,
    varde: words,
    revision: revisionOf(""),
  });
  const shown = await page();
  expect(shown).toContain("Maja Strand och Karin Ek reserverar sig mot beslutet.");
  await post(paths.reservationPath(minutes), {
    punkt: meeting.plan,
    nytt: randomUUID(),
    person: idOf("Karin Ek"),
  });
  expect((await items())[0]?.reservations).toEqual([
    { names: ["Maja Strand", "Karin Ek"], text: "Planen saknar en kalkyl." },
  ]);
  expect(await whoDid(db, "reservation.made")).toEqual([secretary.id]);
  await post(paths.removalPath(minutes), { slag: "reservation", rad: reservation.nytt });
  expect((await items())[0]).not.toHaveProperty("reservations");
});

test("approved minutes keep their votes, answers and reservations", async () => {
  const vote = await rollCall({ "Maja Strand": "yes", "Karin Ek": "yes", "Otto Lind": "yes" });
  await post(paths.voteClosingPath(minutes), vote);
  await post(paths.reservationPath(minutes), {
    punkt: meeting.plan,
    nytt: randomUUID(),
    person: (await persons())("Karin Ek"),
  });
  await db
    .updateTable("meetings")
    .set({ state: "approved" })
    .where("id", "=", meeting.change.meetingId)
    .execute();
  const meetingPage = await desk.visitor.get(minutes.replace(/\/protokoll$/, ""));
  expect(meetingPage).toContain("3 ja, 0 nej, 0 avstår.");
  expect(meetingPage).toContain("Reservationer");
  const changes = [
    db.updateTable("votes").set({ yes_means: "avslag" }),
    db.deleteFrom("votes"),
    db.updateTable("vote_answers").set({ answer: "no" }),
    db.deleteFrom("vote_answers"),
    db.insertInto("vote_answers").values({ vote_id: vote.votering, person_id: otto.id, answer: "no" }),
    db.updateTable("reservations").set({ text: "Nej" }),
    db.deleteFrom("reservations"),
  ];
  for (const change of changes) await expect(change.execute()).rejects.toThrow("the minutes are approved");
});
