import { expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import { answeringApp, figures, filled } from "../../../../../test/rounds/answering-app.ts";
import { asked, byDirector, bySecretary, said, stallby } from "../../../../../test/rounds/round-to-answer.ts";
import { newBrowser } from "../../../../../test/signing-in.ts";
import { director, secretary } from "../../../accounts/fixtures.ts";

const { db, app, onPhone, signedIn } = answeringApp();

test("of two who are asked by one account he answers one after the other, each as his own", async () => {
  const { roundId, address, recipientId } = await onPhone();
  const other = await asked(db, roundId, { position: 2, organisationId: stallby.id });
  const reader = await signedIn(director.email);
  const page = await reader.get(`${address}/svar`);
  expect(page).toContain("Svar för Vikby");
  expect(page).toContain("Svara för Stallby");
  const at = `${address}/svar?rad=${recipientId}`;
  expect((await reader.post(`${address}/svar/last?rad=${recipientId}`, byDirector)).status).toBe(204);
  const sent = await reader.post(at, { ...byDirector, "svar.stallning": "agree" });
  expect([sent.status, sent.to]).toEqual([303, at]);
  expect(await reader.get(at)).toContain("Vikby: Bifall, 23 november 2026 14.05, av Maja Strand");
  expect(await reader.get(`${address}/svar`)).toContain("Svar för Stallby");
  await reader.post(`${address}/svar?rad=${other.recipientId}`, { ...byDirector, gor: "utanfor" });
  expect(await reader.get(`${address}/svar?rad=${other.recipientId}`)).toContain("Vikby: besvarat");
  expect(await whoDid(db, "round.answered")).toEqual([director.id, director.id]);
  expect(await whoDid(db, "round.read")).toEqual([director.id]);
  expect(await said(db)).toMatchObject([{ cameBy: "page" }, { standsOutside: true }]);
});

test("whoever is not asked answers for nobody, and nobody answers by another's form", async () => {
  const { address, recipientId } = await onPhone();
  const desk = await signedIn(secretary.email);
  expect(await desk.get(`${address}/svar`)).toContain("Du svarar inte för någon i den här rundan");
  expect((await desk.post(`${address}/svar?rad=${recipientId}`, bySecretary)).status).toBe(404);
  const reader = await signedIn(director.email);
  const others = await reader.post(`${address}/svar`, { ...bySecretary, "svar.stallning": "agree" });
  expect(others.status).toBe(409);
  await reader.get(`${address}/svar/${recipientId}`, 404);
  expect((await reader.post(`${address}/svar/${recipientId}`, byDirector)).status).toBe(404);
  expect((await app.request(`${address}/svar`)).headers.get("location")).toContain("/logga-in");
  expect(await said(db)).toEqual([]);
});

test("the desk writes down what it was told, and how", async () => {
  const { address, recipientId, link, phone } = await onPhone();
  const desk = await signedIn(secretary.email);
  const at = `${address}/svar/${recipientId}`;
  expect(await desk.get(at)).toContain('value="Enligt telefonsamtal med Maja Strand"');
  const told = { ...bySecretary, "svar.stallning": "agree" };
  const silent = await desk.post(at, { ...told, hur: " " });
  expect(silent.status).toBe(400);
  expect(silent.html).toContain("Skriv hur svaret kom.");
  expect((await desk.post(at, { ...told, hur: "Enligt telefonsamtal med Maja Strand" })).status).toBe(303);
  // How it came is nobody's comment.
  expect(await said(db)).toMatchObject([{ cameBy: "desk", words: "" }]);
  expect(await desk.get(at)).toContain("Enligt telefonsamtal med Maja Strand");
  expect(await phone.get(link)).toContain("Antecknat av sekretariatet: Enligt telefonsamtal");
  expect(await whoDid(db, "round.answered")).toEqual([secretary.id]);
  await desk.get(`${address}/svar/inget`, 404);
});

test("a reply's file is for those who may read the reply", async () => {
  const { address, link, phone, roundId } = await onPhone({ form: figures });
  const pdf = new File(["%PDF-1.7 Budget"], "Budget.pdf");
  await phone.post(link, filled({ "ingen.namn": "ja" }, pdf));
  const { id } = await db.selectFrom("round_files").select("id").executeTakeFirstOrThrow();
  const at = `${address}/filer/${id}`;
  const desk = await signedIn(secretary.email);
  expect(await desk.get(at)).toBe("%PDF-1.7 Budget");
  await newBrowser(app).get(at, 404);
  await db.updateTable("rounds").set({ replies_seen: "secretariat" }).where("id", "=", roundId).execute();
  expect(await (await signedIn(director.email)).get(at)).toBe("%PDF-1.7 Budget");
  await desk.get(`${address}/filer/inget`, 404);
});
