import { expect, test } from "vitest";
import { whoDid } from "../../../../../test/acts/done.ts";
import {
  askingDesk,
  bySecretary,
  emails,
  lerby,
  question,
  recipients,
} from "../../../../../test/rounds/asking-desk.ts";
import { secretary, vikby } from "../../../accounts/fixtures.ts";
import { madeFor } from "../../../accounts/guard/made-for.tsx";

const { app, db, clock, atDesk, prepared, opened, deliver } = askingDesk();

test("what goes out is shown before, as each gets it", async () => {
  const { desk, round } = await prepared();
  const page = await desk.get(`${round}/oppning`);
  expect(page).toContain("Öppna och skicka 3 mejl");
  expect(page).toContain("Ska vi dela på ett kansli? – svar senast 4 december 2026");
  expect(page).toContain("https://genbo.example/runda/…");
  const { id } = await db
    .selectFrom("round_answerers")
    .select("id")
    .where("email", "=", emails.otto)
    .executeTakeFirstOrThrow();
  expect(await desk.get(`${round}/oppning?visa=${id}`)).toContain("Du är ersättare för Maja Strand");
  expect(await db.selectFrom("mails").select("id").execute()).toEqual([]);
});

test("opening asks each by mail: with a link, a reply address of his own, and whose deputy he is", async () => {
  const { round, mails } = await opened();
  expect(mails.all.map(({ to }) => to)).toEqual([emails.maja, emails.otto, emails.stina]);
  const first = mails.to(emails.maja);
  expect(first.subject).toBe("Ska vi dela på ett kansli? – svar senast 4 december 2026");
  for (const told of [
    "Hej Maja Strand!",
    "Sjöriket har en fråga.",
    "Utredningen är klar.",
    "Du svarar för Vikby. Svara senast fredag 4 december 2026.",
    "skriv Bifall, Bifall med kommentar, Avslag eller Avstår överst",
    "Den som har den kan svara för Vikby.",
  ])
    expect(first.text).toContain(told);
  expect(mails.to(emails.otto).text).toContain("Du är ersättare för Maja Strand, som svarar för Vikby.");
  expect(mails.to(emails.stina).text).toContain("Du svarar för Lerby.");
  expect(new Set(mails.all.map(({ replyTo }) => replyTo)).size).toBe(3);
  expect(new Set(mails.all.map(({ link }) => link)).size).toBe(3);
  for (const { replyTo } of mails.all) expect(replyTo).toMatch(/^svar\+[0-9a-f]{32}@genbo\.example$/);

  const stored = await db
    .selectFrom("round_mails")
    .innerJoin("round_answerers as answerer", "answerer.id", "round_mails.answerer_id")
    .select(["answerer.email", "round_mails.kind", "answerer.asked_at as askedAt"])
    .execute();
  expect(new Set(stored.map(({ email, kind }) => `${email} ${kind}`))).toEqual(
    new Set(Object.values(emails).map((email) => `${email} question`)),
  );
  expect(stored.every(({ askedAt }) => askedAt?.getTime() === clock.now().getTime())).toBe(true);
  expect(await whoDid(db, "round.opened")).toEqual([secretary.id]);
  expect(round).toContain("/rundor/1");
});

test("pressed twice at once, it is opened once", async () => {
  const { desk, round } = await prepared();
  const pressed = await Promise.all(
    Array.from({ length: 3 }, () => desk.post(`${round}/oppning`, bySecretary)),
  );
  expect(pressed.map(({ to }) => to)).toEqual([round, round, round]);
  expect((await deliver()).all).toHaveLength(3);
  expect(await whoDid(db, "round.opened")).toHaveLength(1);
});

test("what is not ready is not opened, and says why", async () => {
  clock.set("2026-11-23T20:00:00Z");
  const desk = await atDesk();
  await desk.post("/sjoriket/rundor/ny", { ...question, sista: "2026-11-23" });
  const nobody = await desk.post("/sjoriket/rundor/1/oppning", bySecretary);
  expect(nobody.status).toBe(409);
  expect(nobody.html).toContain("Välj minst en som ska frågas");
  await desk.post("/sjoriket/rundor/1/mottagare", recipients);
  // Past midnight in Sweden.
  clock.set("2026-11-23T23:30:00Z");
  const late = await desk.post("/sjoriket/rundor/1/oppning", bySecretary);
  expect(late.html).toContain("Sista svarsdagen har redan varit");
  expect((await deliver()).all).toEqual([]);
});

test("a last day on which few work is said", async () => {
  const { desk, round } = await prepared({ sista: "2026-12-05" });
  expect(await desk.get(`${round}/oppning`)).toContain("Lördag 5 december 2026 är ingen arbetsdag");
});

const revisionOf = (page: string) => /name="revision" value="(\w+)"/.exec(page)?.[1] ?? "";

test("what is changed of an open round is told to all; its terms stay as they were", async () => {
  const { desk, round } = await opened();
  const revision = revisionOf(await desk.get(`${round}/andra`));
  const changed = await desk.post(`${round}/andra`, {
    ...question,
    revision,
    sista: "2026-12-11",
    svaren: "secretariat",
    utanfor: "ja",
  });
  expect(changed.status, changed.html).toBe(303);
  const mails = await deliver();
  expect(mails.all.map(({ subject }) => subject)).toEqual(
    mails.all.map(() => "Ändrat: Ska vi dela på ett kansli?"),
  );
  expect(mails.all).toHaveLength(3);
  expect(mails.to(emails.stina).text).toContain("Svara senast fredag 11 december 2026.");
  const stands = await db
    .selectFrom("rounds")
    .select(["deadline", "replies_seen", "may_stand_outside"])
    .executeTakeFirstOrThrow();
  expect(stands).toEqual({ deadline: "2026-12-11", replies_seen: "at-once", may_stand_outside: false });
  expect(await whoDid(db, "round.changed")).toEqual([secretary.id]);
  // Saved again as it is, nobody is told anything.
  const again = revisionOf(await desk.get(`${round}/andra`));
  await desk.post(`${round}/andra`, { ...question, revision: again, sista: "2026-12-11" });
  expect((await deliver()).all).toEqual([]);
});

test("the question and its form stay as they are when somebody has answered", async () => {
  const { desk, round } = await opened();
  const other = { ...question, fraga: "Något annat?", "falt-0-etikett": "Något annat" };
  const before = revisionOf(await desk.get(`${round}/andra`));
  await desk.post(`${round}/andra`, { ...other, revision: before });
  const asked = () => db.selectFrom("rounds").select("question").executeTakeFirstOrThrow();
  expect(await asked()).toEqual({ question: "Något annat?" });
  await db.updateTable("round_recipients").set({ answered_at: clock.now() }).execute();
  const page = await desk.get(`${round}/andra`);
  expect(page).toContain("eftersom någon har svarat");
  await desk.post(`${round}/andra`, { ...question, revision: revisionOf(page), fraga: "En tredje?" });
  expect(await asked()).toEqual({ question: "Något annat?" });
});

test("another one who answers gets the question, and the link of whoever did has ended", async () => {
  const { desk, round } = await opened();
  const changed = await desk.post(`${round}/mottagare`, {
    ...recipients,
    [`namn-${lerby.id}-0`]: "Ny Namn",
    [`epost-${lerby.id}-0`]: "ny.namn@lerby.example",
    // Whoever has been asked is not asked no longer.
    [`med-${vikby.id}`]: "",
  });
  expect(changed.status, changed.html).toBe(303);
  const mails = await deliver();
  expect(mails.all.map(({ to }) => to)).toEqual(["ny.namn@lerby.example"]);
  expect(mails.all[0]?.text).toContain("Du svarar för Lerby.");
  const links = await db
    .selectFrom("personal_links")
    .innerJoin("round_answerers as answerer", "answerer.id", "answerer_id")
    .select(["answerer.email", "personal_links.ended_at as endedAt"])
    .where("personal_links.kind", "=", "answer-round")
    .execute();
  const ended = links.filter(({ endedAt }) => endedAt !== null).map(({ email }) => email);
  expect(ended).toEqual([emails.stina]);
  const { length } = await db.selectFrom("round_recipients").select("id").execute();
  expect(length).toBe(2);
  expect(
    await db.selectFrom("round_recipients").where("organisation_id", "=", vikby.id).select("id").execute(),
  ).toHaveLength(1);
});

test("a paper that comes when it is open is told of", async () => {
  const { desk, round } = await opened();
  const form = new FormData();
  form.set(madeFor, secretary.id);
  form.append("papper", new File(["Karta."], "karta.txt"));
  expect((await desk.post(`${round}/underlag`, form)).status).toBe(303);
  const mails = await deliver();
  expect(mails.all).toHaveLength(3);
  const [at = ""] = /\/runda\/[\w-]+\/underlag\/[\w-]+$/m.exec(mails.to(emails.otto).text) ?? [];
  const paper = await app.request(at);
  expect([paper.status, await paper.text()]).toEqual([200, "Karta."]);
});

test("a round that is cancelled is told to all, with the reason; a draft is put away in silence", async () => {
  const { desk, round } = await opened();
  const cancelled = await desk.post(`${round}/avbrott`, {
    ...bySecretary,
    ord: "Utredningen drog ut på tiden.",
  });
  expect(cancelled.to).toBe(round);
  const mails = await deliver();
  expect(mails.all).toHaveLength(3);
  expect(mails.to(emails.maja).subject).toBe("Avbrutet: Ska vi dela på ett kansli?");
  expect(mails.to(emails.maja).text).toContain("Utredningen drog ut på tiden.");
  expect(await whoDid(db, "round.cancelled")).toEqual([secretary.id]);
  await desk.get(`${round}/andra`, 404);
  expect((await desk.post(`${round}/oppning`, bySecretary)).status).toBe(404);

  await desk.post("/sjoriket/rundor/ny", question);
  await desk.post("/sjoriket/rundor/2/mottagare", recipients);
  expect((await desk.post("/sjoriket/rundor/2/avbrott", bySecretary)).to).toBe("/sjoriket/rundor");
  expect((await deliver()).all).toEqual([]);
});
