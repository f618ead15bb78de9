import { expect, test } from "vitest";
import { anna, both, directorsPhone, ola } from "../../../../../test/rounds/at-home.ts";
import { everything } from "../../../../../test/rounds/round-to-answer.ts";
import { newBrowser, signIn } from "../../../../../test/signing-in.ts";
import { director } from "../../../accounts/fixtures.ts";

const { db, clock, app, atHome, mailsTo, linkTo } = directorsPhone();

test("opened however often, a colleague's link changes nothing, and shows what he is asked", async () => {
  const { link, phone, paperId } = await atHome();
  await phone.post(`${link}/hem`, { ...anna, falt: "varfor" });
  const own = await linkTo(anna.epost);
  const before = await everything(db);
  for (let time = 0; time < 3; time++) {
    const page = await newBrowser(app).get(own);
    expect(page).toContain("Maja Strand, Vikby, vill veta vad du säger.");
    expect(page).toContain("Den här länken är för Anna Ek");
    expect(page).toContain("Vad betyder det för er?");
    expect(page).not.toContain("Kan ni ställa er bakom förslaget?");
    const paper = await app.request(`${own}/underlag/${paperId}`);
    expect(await paper.text()).toBe("%PDF-1.7 Förslag");
    expect((await app.request(`${own}/underlag/borta`)).status).toBe(404);
    await newBrowser(app).get(`${link}/hem`);
  }
  expect(await everything(db)).toBe(before);
});

test("when all have answered the director gets one mail, with a link to his page", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, both());
  const [first, second] = [await linkTo(anna.epost), await linkTo(ola.epost)];
  await newBrowser(app).post(first, { ord: "Ja." });
  expect(await mailsTo(director.email)).toEqual([]);
  await Promise.all(
    [first, second].map((own) => newBrowser(app).post(own, { "svar.varfor": "Det går bra." })),
  );
  await newBrowser(app).post(second, { ord: "Nej, förresten." });
  const mails = await mailsTo(director.email);
  expect(mails.map(({ subject }) => subject)).toEqual(["Kollegorna har svarat: Ska vi dela på ett e-arkiv?"]);
  expect(mails[0]?.text).toContain("– Anna Ek\n– Ola Ås");
  expect(await phone.get(await linkTo(director.email, "runda"))).toContain("Det går bra.");
});

test("of two who are the last at the same time one mail comes of it", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, both());
  const links = [await linkTo(anna.epost), await linkTo(ola.epost)];
  await Promise.all(links.map((own) => newBrowser(app).post(own, { ord: "Ja." })));
  expect(await mailsTo(director.email)).toHaveLength(1);
});

test("whoever answers no more is not told; those who do are", async () => {
  const { link, phone, answererId } = await atHome();
  await phone.post(`${link}/hem`, anna);
  const own = await linkTo(anna.epost);
  await db
    .updateTable("round_answerers")
    .set({ ended_at: clock.now() })
    .where("id", "=", answererId)
    .execute();
  await newBrowser(app).post(own, { ord: "Ja, det går." });
  expect(await mailsTo(director.email)).toEqual([]);
  const deputys = await linkTo("otto.lov@vikby.example", "runda");
  expect(await newBrowser(app).get(deputys)).toContain("Ja, det går.");
});

test("that a colleague's mail did not get away is told to those who answer", async () => {
  const { link, phone, address } = await atHome();
  await phone.post(`${link}/hem`, both());
  const trouble = "550 5.1.1 no such user";
  await db
    .updateTable("mails")
    .set({ given_up_at: clock.now(), trouble })
    .where("recipient", "=", anna.epost)
    .execute();
  const told = /Mejlet kom inte iväg\.[^<]*550 5\.1\.1 no such user/g;
  expect((await phone.get(link)).match(told)).toHaveLength(1);
  const own = newBrowser(app);
  await signIn(db, own, director.email);
  for (const page of [`${address}/svar`, `${address}/hem`])
    expect((await own.get(page)).match(told)).toHaveLength(1);
});
