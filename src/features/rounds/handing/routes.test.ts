import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { anna, both, directorsPhone, ola } from "../../../../test/rounds/at-home.ts";
import { byDirector, everything, linkOf, said } from "../../../../test/rounds/round-to-answer.ts";
import { newBrowser, signIn } from "../../../../test/signing-in.ts";
import { director, maja, secretary } from "../../accounts/fixtures.ts";

const { db, clock, app, atHome, mailsTo, linkTo } = directorsPhone();

test("a director asks two colleagues by his link; each gets a mail that says who asks and what", async () => {
  const { link, phone } = await atHome();
  expect(await phone.get(link)).toContain("Fråga kollegor hemma");
  const sent = await phone.post(`${link}/hem`, both());
  expect([sent.status, sent.to]).toEqual([303, `${link}#hemma`]);
  const [mail] = await mailsTo(anna.epost);
  expect(mail).toMatchObject({
    subject: "Maja Strand frågar dig: Ska vi dela på ett e-arkiv?",
    reply_to: director.email,
  });
  for (const told of [
    "Hej Anna Ek!",
    "Maja Strand har fått en fråga från Sjöriket",
    "Vad tror ni?",
    "Det gäller från årsskiftet.",
    "– Förslag till e-arkiv: https://genbo.example/fraga/",
    "Skriv senast fredag 27 november 2026.",
  ])
    expect(mail?.text).toContain(told);
  const [paper = ""] = /\/fraga\/[\w-]+\/underlag\/[\w-]+/.exec(mail?.text ?? "") ?? [];
  expect(await (await app.request(paper)).text()).toBe("%PDF-1.7 Förslag");
  expect(await mailsTo(ola.epost)).toHaveLength(1);
  const page = await phone.get(link);
  for (const told of [anna.namn, anna.epost, ola.namn, "Har inte svarat"]) expect(page).toContain(told);
  expect(await whoDid(db, "round.handed-on")).toEqual([null]);
  const handed = await db.selectFrom("round_recipients").select("handed_on_at").executeTakeFirstOrThrow();
  expect(handed.handed_on_at).toEqual(clock.now());
});

test("a colleague says, and changes, what he thinks; only what the director answers counts", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, anna);
  const own = await linkTo(anna.epost);
  const colleague = newBrowser(app);
  expect((await colleague.post(own, {})).html).toContain("Svaret är tomt.");
  await colleague.post(own, { "svar.stallning": "against" });
  clock.pass(5);
  const changed = {
    "svar.stallning": "agree",
    "svar.varfor": "Vi sparar två tjänster.",
    ord: "Fråga Bo också.",
  };
  expect((await colleague.post(own, changed)).status).toBe(303);
  const page = await colleague.get(own);
  expect(page).toContain("Ditt svar är sparat");
  expect(page).toContain("Vi sparar två tjänster.");
  expect(await whoDid(db, "round.helped")).toEqual([null, null]);
  expect(await said(db)).toEqual([]);

  const his = await phone.get(link);
  for (const told of [
    "Vi sparar två tjänster.",
    "Fråga Bo också.",
    "(vad Anna Ek svarar på Vad betyder det för er?)",
  ])
    expect(his).toContain(told);
  const [taking] = /[\da-f-]{36}\.varfor/.exec(his) ?? [];
  const before = await everything(db);
  const taken = await phone.post(link, { "svar.stallning": "agree", "svar.varfor": "Ja.", ta: taking ?? "" });
  expect(taken.status).toBe(200);
  expect(taken.html).toContain("Ja.\n\nVi sparar två tjänster.</textarea>");
  expect(await everything(db)).toBe(before);
  const answered = { "svar.stallning": "agree", "svar.varfor": "Ja.\n\nVi sparar två tjänster." };
  expect((await phone.post(link, answered)).status).toBe(303);
  expect(await said(db)).toHaveLength(1);

  clock.pass(5);
  const late = await colleague.post(own, { "svar.stallning": "against" });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Maja Strand har svarat. Svaret här kan inte längre ändras.");
  expect(await colleague.get(own)).not.toContain('method="post"');
});

test("a file that a colleague sends is had by those who answer, and is taken into the answer", async () => {
  const { link, phone, address, recipientId } = await atHome([{ id: "fil", label: "Budget", kind: "file" }]);
  await phone.post(`${link}/hem`, anna);
  const fields = new FormData();
  fields.set("fil.fil", new File(["Arkiv;12"], "budget.txt", { type: "text/plain" }));
  const sent = await newBrowser(app).post(await linkTo(anna.epost), fields);
  expect(sent.status, sent.html).toBe(303);
  const [at] = /\/runda\/[\w-]+\/hem\/filer\/[\da-f-]+/.exec(await phone.get(link)) ?? [];
  const file = await app.request(at ?? "");
  expect([file.status, await file.text()]).toEqual([200, "Arkiv;12"]);
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect((await app.request(`${link}/hem/filer/${recipientId}`)).status).toBe(404);
  const own = newBrowser(app);
  await signIn(db, own, director.email);
  const [signedIn] = /\/sjoriket\/rundor\/1\/filer\/[\da-f-]+/.exec(await own.get(`${address}/svar`)) ?? [];
  expect(await own.get(signedIn ?? "")).toBe("Arkiv;12");
  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  await desk.get(signedIn ?? "", 404);

  const [taking] = /[\da-f-]{36}\.fil(?=")/.exec(await phone.get(link)) ?? [];
  const taken = await phone.post(link, { ta: taking ?? "" });
  const [, kept] = /name="filen.fil" value="([\da-f-]+)"/.exec(taken.html) ?? [];
  expect((await phone.post(link, { "filen.fil": kept ?? "" })).status).toBe(303);
  expect(await said(db)).toMatchObject([{ answer: { fil: { fileId: kept, fileName: "budget.txt" } } }]);
  await desk.get(signedIn ?? "");
});

test("what is ended has a link no more, and what was said stays", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, both());
  const own = await linkTo(anna.epost);
  await newBrowser(app).post(own, { ord: "Vi sparar." });
  const [id] = /\/hem\/[\da-f-]+\/avslut/.exec(await phone.get(link)) ?? [];
  const sent = await phone.post(link + (id ?? ""));
  expect(sent.status).toBe(303);
  const gone = await newBrowser(app).get(own, 410);
  expect(gone).toContain("Länken gäller inte längre");
  expect((await newBrowser(app).post(own, { ord: "Nej." })).status).toBe(410);
  expect((await app.request(`${own}/underlag/x`)).status).toBe(410);
  expect(await phone.get(link)).toContain("Vi sparar.");
  const again = await phone.post(link + (id ?? ""));
  expect(again.status).toBe(303);
  expect(await whoDid(db, "round.handover-ended")).toEqual([null]);
  const strange = await phone.post(`${link}/hem/00000000-0000-4000-8000-000000000000/avslut`);
  expect(strange.status).toBe(404);
});

test("sent twice it is asked once, and what cannot be taken comes back as it was written", async () => {
  const { link, phone } = await atHome();
  const nytt = "11111111-1111-4111-8111-111111111111";
  await Promise.all([1, 2, 3].map(() => phone.post(`${link}/hem`, { ...anna, nytt })));
  expect(await mailsTo(anna.epost)).toHaveLength(1);
  const bad = await phone.post(`${link}/hem`, {
    namn: "Bo Å",
    epost: "bo på vikby",
    ord: "Hjälp!",
    falt: "varfor",
  });
  expect(bad.status).toBe(400);
  for (const kept of [
    "bo på vikby är ingen e-postadress",
    'value="Bo Å"',
    'value="bo på vikby"',
    "Hjälp!</textarea>",
  ])
    expect(bad.html).toContain(kept);
  expect(bad.html).toMatch(/value="varfor" checked/);
  const many = Array.from({ length: 11 }, (_, place) => place);
  for (const _ of [1, 2]) {
    const fields = new FormData();
    for (const place of many) {
      fields.append("namn", `Bo ${place}`);
      fields.append("epost", `bo.${place}@vikby.example`);
    }
    await phone.post(`${link}/hem`, fields);
  }
  const { count } = await db
    .selectFrom("round_handovers")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(12);
});

test("after the last day nobody is asked, and nobody says more", async () => {
  const { link, phone } = await atHome();
  await phone.post(`${link}/hem`, anna);
  const own = await linkTo(anna.epost);
  clock.set("2026-11-28T08:00:00Z");
  expect((await phone.post(`${link}/hem`, ola)).status).toBe(409);
  expect(await mailsTo(ola.epost)).toEqual([]);
  const late = await newBrowser(app).post(own, { ord: "Ja." });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Sista dagen har passerat.");
});

test("signed in it is the same; a deputy sees the same trail, and nobody else any of it", async () => {
  const { address, deputyId, recipientId } = await atHome();
  const own = newBrowser(app);
  await signIn(db, own, director.email);
  const sent = await own.post(`${address}/hem`, { ...byDirector, ...anna, rad: recipientId });
  expect([sent.status, sent.to]).toEqual([303, `${address}/svar?rad=${recipientId}#hemma`]);
  await newBrowser(app).post(await linkTo(anna.epost), { ord: "Hemligt hemma." });
  expect(await whoDid(db, "round.handed-on")).toEqual([director.id]);
  for (const seen of [
    await own.get(`${address}/svar`),
    await newBrowser(app).get(await linkOf(db, deputyId)),
  ])
    for (const told of [anna.namn, anna.epost, "Hemligt hemma.", `Frågad av ${maja.name}`])
      expect(seen).toContain(told);

  const desk = newBrowser(app);
  await signIn(db, desk, secretary.email);
  for (const page of [address, `${address}/svar`, `${address}/svar/${recipientId}`, "/sjoriket/handelser"]) {
    const seen = await desk.get(page);
    for (const secret of ["Anna Ek", anna.epost, "Hemligt hemma."]) expect(seen).not.toContain(secret);
  }
  const [id] = /\/hem\/[\da-f-]+\/avslut/.exec(await own.get(`${address}/svar`)) ?? [];
  const bySecretary = { avsandare: secretary.id };
  expect((await desk.post(`${address}${id}`, bySecretary)).status).toBe(404);
  expect((await desk.post(`${address}/hem`, { ...bySecretary, ...ola })).status).toBe(404);
  expect((await own.post(`${address}${id}`, { ...byDirector, rad: recipientId })).status).toBe(303);
  expect(await whoDid(db, "round.handover-ended")).toEqual([director.id]);
});
