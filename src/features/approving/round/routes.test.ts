import { beforeEach, expect, test } from "vitest";
import { atDesk, type AtDesk, byDesk, linkTo as linkOf } from "../../../../test/approving/at-desk.ts";
import {
  closeItem,
  director,
  mailsOf,
  otto,
  ottosAccount,
  secretary,
} from "../../../../test/approving/finished-minutes.ts";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";

const { db } = freshDb();
let at: AtDesk;
beforeEach(async () => {
  at = await atDesk(db);
});

const linkTo = (kind: string, email: string) => linkOf(db, kind, email);

test("those who were there read the minutes by their links, say what is wrong, and hear what became of it", async () => {
  const { desk, minutes, nobody, openRound, round, visitorWith } = at;
  const member = await visitorWith(ottosAccount.email);
  await member.get(round, 404);
  expect((await openRound()).status).toBe(303);
  expect(await whoDid(db, "meeting.circulated")).toEqual([secretary.id]);
  const sent = await mailsOf(db, "minutes-to-correct");
  expect(sent.map(({ recipient }) => recipient)).toEqual([director.email, ottosAccount.email].toSorted());

  const link = await linkTo("minutes-to-correct", ottosAccount.email);
  const read = await nobody.get(link);
  expect(read).toContain("att anta budgeten");
  expect(read).toContain("Kostnaden för resor");
  const about = { punkt: minutes.budget.id, stycke: minutes.input.id };
  const said = { nytt: crypto.randomUUID(), ...about, text: "Det var bara tågresor." };
  // The answer to the first was lost on its way.
  for (const _ of [1, 2]) expect((await nobody.post(link, said)).status).toBe(303);
  expect(await nobody.get(link)).toContain("Det var bara tågresor.");
  expect(await whoDid(db, "minutes.commented")).toEqual([ottosAccount.id]);
  // What Otto said is his own; Maja sees hers.
  expect(await nobody.get(await linkTo("minutes-to-correct", director.email))).not.toContain("tågresor");

  const page = await desk.get(round);
  expect(page).toContain("Det var bara tågresor.");
  expect((await desk.post(`${round}/avslut`, byDesk)).html).toContain("Besvara dem först");
  const comment = await db.selectFrom("correction_comments").select("id").executeTakeFirstOrThrow();
  const answer = `${round}/${comment.id}/svar`;
  expect((await desk.post(answer, { ...byDesk, svar: "declined", ord: "" })).html).toContain("Skriv varför");
  const word = "Så sades det.";
  expect((await desk.post(answer, { ...byDesk, svar: "declined", ord: word })).status).toBe(303);
  expect((await desk.post(`${round}/avslut`, byDesk)).status).toBe(303);
  const told = await mailsOf(db, "minutes-corrected");
  expect(told.map(({ recipient }) => recipient)).toEqual([ottosAccount.email]);
  expect(told[0]?.text).toContain(word);
  const late = await nobody.post(link, { ...about, text: "Och en sak till" });
  expect(late.status).toBe(400);
  expect(late.html).toContain("Och en sak till");
});

test("a round needs a day to come, and the last day is the last", async () => {
  const { clock, desk, nobody, openRound, round } = at;
  const past = await desk.post(`${round}/oppning`, { ...byDesk, sista: "2026-11-15" });
  expect(past.html).toContain("har redan varit");
  expect((await desk.post(`${round}/oppning`, byDesk)).html).toContain("sista dag");
  await openRound();
  expect((await openRound()).html).toContain("Avsluta rundan först");
  const link = await linkTo("minutes-to-correct", ottosAccount.email);
  clock.set("2026-11-24T09:00:00Z");
  expect((await nobody.post(link, { text: "för sent" })).html).toContain("för sent");
  expect(await db.selectFrom("correction_comments").selectAll().execute()).toEqual([]);
});

test("a link shows nothing that is closed to named persons, and takes no word on it", async () => {
  const { minutes, nobody, openRound, round, visitorWith } = at;
  await closeItem(db, minutes.budget.id, otto.id);
  await openRound();
  const link = await linkTo("minutes-to-correct", ottosAccount.email);
  expect(await nobody.get(link)).not.toContain("att anta budgeten");
  const about = { punkt: minutes.budget.id, stycke: minutes.input.id, text: "hej" };
  expect((await nobody.post(link, about)).status).toBe(404);
  const signedIn = await visitorWith(ottosAccount.email);
  expect(await signedIn.get(round)).toContain("att anta budgeten");
  const seen = await db.selectFrom("acts").select("account_id").where("kind", "=", "item.seen").execute();
  expect(seen).toEqual([{ account_id: ottosAccount.id }]);
});

test("what was said of a line that has been taken away stands at its item, to be answered", async () => {
  const { desk, minutes, nobody, openRound, round } = at;
  await openRound();
  const link = await linkTo("minutes-to-correct", ottosAccount.email);
  const about = { punkt: minutes.budget.id, stycke: minutes.input.id };
  await nobody.post(link, { ...about, text: "Stryk meningen." });
  await db.deleteFrom("inputs").where("id", "=", minutes.input.id).execute();
  expect(await desk.get(round)).toContain("Stryk meningen.");
  const { id } = await db.selectFrom("correction_comments").select("id").executeTakeFirstOrThrow();
  expect((await desk.post(`${round}/${id}/svar`, { ...byDesk, svar: "accepted" })).status).toBe(303);
  expect((await desk.post(`${round}/avslut`, byDesk)).status).toBe(303);
});

test("a link that was never made, or whose account was closed, opens nothing", async () => {
  const { nobody, openRound } = at;
  await nobody.get(`/synpunkter/${"A".repeat(43)}`, 410);
  await nobody.get(`/justering/${"A".repeat(43)}`, 410);
  await openRound();
  const link = await linkTo("minutes-to-correct", ottosAccount.email);
  await db.updateTable("accounts").set({ closed_at: new Date() }).where("id", "=", ottosAccount.id).execute();
  expect(await nobody.get(link, 410)).toContain("Länken gäller inte längre");
});
