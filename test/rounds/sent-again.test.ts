// A form names what it makes. Sent twice it makes one, and the second time is quiet; with something else in it, or for
// something else, its name is taken, and it is said that nothing was saved.
import { expect, test } from "vitest";
import { everything, said } from "./round-to-answer.ts";
import { askingDesk, bySecretary, emails, question, rounds } from "./asking-desk.ts";
import { newBrowser } from "../signing-in.ts";

const { db, app, atDesk, opened } = askingDesk();
const nytt = "11111111-1111-4111-8111-111111111111";
const taken = "bär ett namn som något annat redan har";

test("a round: made once, and another by its name is refused", async () => {
  const desk = await atDesk();
  const made = { ...question, nytt };
  for (const _ of [1, 2]) expect((await desk.post(`${rounds}/ny`, made)).to).toBe(`${rounds}/1/andra`);
  const together = await Promise.all([1, 2].map(() => desk.post(`${rounds}/ny`, made)));
  expect(together.map(({ status }) => status)).toEqual([303, 303]);
  const before = await everything(db);
  for (const other of [
    { fraga: "Något annat?" },
    { sista: "2026-12-11" },
    { "falt-0-etikett": "Vad säger ni?" },
  ]) {
    const refused = await desk.post(`${rounds}/ny`, { ...made, ...other });
    expect(refused.status, JSON.stringify(other)).toBe(409);
    expect(refused.html).toContain(taken);
  }
  expect(await everything(db)).toBe(before);
});

test("a reply: said once, and another answer by its name, or another municipality's, is refused", async () => {
  const { mails } = await opened();
  const [maja, stina] = [mails.to(emails.maja).link, mails.to(emails.stina).link];
  const phone = newBrowser(app);
  const agree = { nytt, "svar.hallning": "agree" };
  for (const _ of [1, 2]) expect((await phone.post(maja, agree)).status).toBe(303);
  const together = await Promise.all([1, 2, 3].map(() => newBrowser(app).post(maja, agree)));
  expect(together.map(({ status }) => status)).toEqual([303, 303, 303]);
  const before = await said(db);
  expect(before).toHaveLength(1);
  const other = await phone.post(maja, { ...agree, "svar.hallning": "against" });
  expect([other.status, other.html.includes(taken)]).toEqual([409, true]);
  expect((await phone.post(stina, agree)).status).toBe(409);
  expect(await said(db)).toEqual(before);
});

test("what is asked at home, and papers: once, and others by their name are refused", async () => {
  const { desk, round, mails } = await opened();
  const { link } = mails.to(emails.maja);
  const phone = newBrowser(app);
  const anna = { nytt, namn: "Anna Ek", epost: "anna.ek@vikby.example", ord: "Vad tror du?" };
  for (const _ of [1, 2]) expect((await phone.post(`${link}/hem`, anna)).status).toBe(303);
  for (const other of [{ namn: "Bo Å", epost: "bo@vikby.example" }, { ord: "Hjälp!" }])
    expect((await phone.post(`${link}/hem`, { ...anna, ...other })).status).toBe(409);
  expect((await phone.post(`${mails.to(emails.stina).link}/hem`, anna)).status).toBe(409);
  expect(await db.selectFrom("round_handovers").select("id").execute()).toHaveLength(1);

  const attach = (words: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...bySecretary, nytt })) form.set(name, value);
    form.set("papper", new File([words], "underlag.txt", { type: "text/plain" }));
    return desk.post(`${round}/underlag`, form);
  };
  for (const _ of [1, 2]) expect((await attach("Ett underlag.")).status).toBe(303);
  expect((await attach("Ett annat underlag.")).status).toBe(409);
  expect(await db.selectFrom("round_papers").select("id").execute()).toHaveLength(1);
});
