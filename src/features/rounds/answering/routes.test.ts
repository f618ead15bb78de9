import { expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { answeringApp, figures, filled } from "../../../../test/rounds/answering-app.ts";
import { everything, linkOf, said } from "../../../../test/rounds/round-to-answer.ts";
import { newBrowser } from "../../../../test/signing-in.ts";
import { director, maja, secretary } from "../../accounts/fixtures.ts";

const { db, clock, app, onPhone, signedIn } = answeringApp();

const opened = async () =>
  (await db.selectFrom("round_recipients").select("opened_at").orderBy("position").execute()).map(
    ({ opened_at }) => opened_at?.toISOString() ?? null,
  );

test("a link says whose it is and exactly what its buttons record, and one tap records it", async () => {
  const { link, phone } = await onPhone();
  const page = await phone.get(link);
  expect(page).toContain("Den här länken är för Maja Strand, Vikby. Är du någon annan");
  expect(page).toContain("Svara senast fredag 27 november 2026.");
  expect(page).toContain("Det gäller från årsskiftet.");
  const promised = "Vikby: Bifall, 23 november 2026 14.05, av Maja Strand";
  expect(page).toContain(promised);
  expect(page).toContain("Vikby: Kommunen står utanför, 23 november 2026 14.05, av Maja Strand");
  const sent = await phone.post(link, { "svar.stallning": "agree" });
  expect([sent.status, sent.to]).toEqual([303, link]);
  const recorded = await phone.get(link);
  expect(recorded).toContain("Svaret är sparat");
  expect(recorded).toContain(`<strong>${promised}</strong>`);
  expect(await whoDid(db, "round.answered")).toEqual([null]);
});

test("whatever is opened, however often, changes nothing", async () => {
  const { link, phone, paperId, address, recipientId, roundId, answererId } = await onPhone({
    form: figures,
  });
  await db
    .insertInto("round_files")
    .values({
      round_id: roundId,
      recipient_id: recipientId,
      field: "fil",
      file_name: "b.txt",
      media_type: "text/plain",
      sha256: "0",
      bytes: Buffer.from("b"),
      size: 1,
    })
    .execute();
  const { id: file } = await db.selectFrom("round_files").select("id").executeTakeFirstOrThrow();
  const ended = await linkOf(db, answererId, new Date("2026-11-23T13:05:00Z"));
  const reader = await signedIn(director.email);
  const desk = await signedIn(secretary.email);
  const before = await everything(db);
  for (let time = 0; time < 3; time++) {
    for (const at of [link, `${link}?andra=ja`, `${link}?lang=en`]) await phone.get(at);
    const paper = await app.request(`${link}/underlag/${paperId}`);
    expect(paper.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''F%C3%B6rslag.pdf");
    expect(await paper.text()).toBe("%PDF-1.7 Förslag");
    await phone.get(ended, 410);
    await reader.get(`${address}/svar`);
    await reader.get(`${address}/svar?rad=${recipientId}&andra=ja`);
    expect(await reader.get(`${address}/filer/${file}`)).toBe("b");
    await desk.get(`${address}/svar/${recipientId}`);
  }
  expect(await everything(db)).toBe(before);
});

test("an agreement with comment needs its comment, and what was written comes back", async () => {
  const { link, phone } = await onPhone();
  const bare = await phone.post(link, { "svar.stallning": "agree-with-comment" });
  expect(bare.status).toBe(400);
  expect(bare.html).toContain("Skriv kommentaren, eller välj Bifall utan kommentar.");
  const none = await phone.post(link, { "ord.stallning": "Om kostnaden delas." });
  expect(none.status).toBe(400);
  expect(none.html).toContain("Välj ett av svaren.");
  expect(none.html).toContain("Om kostnaden delas.");
  expect(await said(db)).toEqual([]);
  const whole = { "svar.stallning": "agree-with-comment", "ord.stallning": "Om kostnaden delas." };
  expect((await phone.post(link, whole)).status).toBe(303);
  expect(await phone.get(link)).toContain("Om kostnaden delas.");
});

test("an answer can be changed until the deadline, and the newest stands", async () => {
  const { link, phone, deputyId } = await onPhone();
  await phone.post(link, { "svar.stallning": "agree" });
  const standing = await phone.get(link);
  expect(standing).not.toContain('name="svar.stallning"');
  expect(standing).toContain("Du kan ändra svaret till och med fredag 27 november 2026.");
  expect(await phone.get(`${link}?andra=ja`)).toContain("(står nu)");
  clock.set("2026-11-27T22:59:00Z");
  await newBrowser(app).post(await linkOf(db, deputyId), { "svar.stallning": "against" });
  expect(await phone.get(link)).toContain("Vikby: Avslag, 27 november 2026 23.59, av Otto Löv");
  clock.set("2026-11-27T23:01:00Z");
  const late = await phone.post(link, { "svar.stallning": "abstain" });
  expect(late.status).toBe(409);
  expect(late.html).toContain("Svaret är inte sparat: svarstiden är slut");
  expect(late.html).toMatch(/inte sparades|sparades inte/);
  expect(await phone.get(link)).toContain("Svarstiden är slut, så svaret går inte att ändra.");
  expect(await said(db)).toHaveLength(2);
});

test("sent twice at once it is said once; from two tabs at once both are kept, and the newest stands", async () => {
  const { link, phone } = await onPhone();
  const one = "11111111-1111-4111-8111-111111111111";
  const twice = await Promise.all(
    [0, 1, 2].map(() => phone.post(link, { nytt: one, "svar.stallning": "agree" })),
  );
  expect(twice.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await said(db)).toHaveLength(1);
  const tabs = await Promise.all(
    ["against", "abstain"].map((stance, tab) =>
      phone.post(link, { nytt: one.replace(/1$/, `${tab + 2}`), "svar.stallning": stance }),
    ),
  );
  expect(tabs.map(({ status }) => status)).toEqual([303, 303]);
  const all = await said(db);
  expect(all).toHaveLength(3);
  const last = all.at(-1)?.answer["stallning"];
  const text = JSON.stringify(last).includes("against") ? "Avslag" : "Avstår";
  expect(await phone.get(link)).toContain(`<strong>Vikby: ${text},`);
});

test("whoever has said nothing may still do so, and is told that it is late", async () => {
  const { link, phone } = await onPhone();
  clock.set("2026-11-29T09:00:00Z");
  const page = await phone.get(link);
  expect(page).toContain("Svarstiden gick ut fredag 27 november 2026.");
  expect(page).toContain("Du kan ändå svara. Svaret sparas som sent");
  expect((await phone.post(link, { "svar.stallning": "agree" })).status).toBe(303);
  expect(await phone.get(link)).toContain("Svaret är sparat som sent");
  expect(await said(db)).toMatchObject([{ isLate: true }]);
  expect((await phone.post(link, { "svar.stallning": "against" })).status).toBe(409);
});

test("a municipality stands outside where that is allowed, and is not offered it where it is not", async () => {
  const { link, phone, roundId } = await onPhone();
  await phone.post(link, { gor: "utanfor", "ord.stallning": "Vi har ett eget." });
  expect(await said(db)).toMatchObject([{ standsOutside: true, words: "Vi har ett eget.", answer: {} }]);
  const page = await phone.get(link);
  expect(page).toContain("Vikby: Kommunen står utanför, 23 november 2026 14.05, av Maja Strand");
  await db.updateTable("rounds").set({ may_stand_outside: false }).where("id", "=", roundId).execute();
  expect(await phone.get(`${link}?andra=ja`)).not.toContain('value="utanfor"');
  const refused = await phone.post(link, { gor: "utanfor", "ord.stallning": "Ändå." });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain("kan kommunen inte stå utanför");
  expect(refused.html).toContain("Ändå.");
});

test("a link that has ended, of one who answers no more, or that nobody has, says so and what to do", async () => {
  const { phone, answererId, link } = await onPhone();
  const ended = await linkOf(db, answererId, new Date("2026-11-23T13:00:00Z"));
  const gone = await phone.get(ended, 410);
  expect(gone).toContain("Länken gäller inte längre");
  expect(gone).toContain("be den som skickade den om en ny länk");
  expect((await phone.post(ended, { "svar.stallning": "agree" })).status).toBe(410);
  await phone.get("/runda/okand", 410);
  await db.updateTable("round_answerers").set({ ended_at: clock.now() }).execute();
  await phone.get(link, 410);
  expect((await phone.post(link, { "svar.stallning": "agree" })).status).toBe(410);
  expect((await phone.post(`${link}/last`)).status).toBe(410);
  expect(await said(db)).toEqual([]);
});

test("a round that has been cancelled takes no answer", async () => {
  const { link, phone } = await onPhone();
  await db.updateTable("rounds").set({ cancelled_at: clock.now() }).execute();
  const page = await phone.get(link);
  expect(page).toContain("Ingen behöver svara på den längre.");
  expect(page).not.toContain('name="svar.stallning"');
  expect((await phone.post(link, { "svar.stallning": "agree" })).status).toBe(409);
});

test("that it has been read is told by the page itself, once", async () => {
  const { link, phone } = await onPhone();
  expect(await phone.get(link)).toContain(`action="${link}/last" data-read`);
  expect(await opened()).toEqual([null]);
  expect((await phone.post(`${link}/last`)).status).toBe(204);
  clock.pass(60);
  expect((await phone.post(`${link}/last`)).status).toBe(204);
  expect(await opened()).toEqual(["2026-11-23T13:05:00.000Z"]);
  expect(await whoDid(db, "round.read")).toEqual([null]);
  expect(await phone.get(link)).not.toContain("data-read");
});

test("whoever changes his mind for ever is asked to wait, and what he wrote is there", async () => {
  const { link, phone } = await onPhone();
  for (let time = 0; time < 20; time++)
    expect((await phone.post(link, { "svar.stallning": "agree" })).status).toBe(303);
  const refused = await phone.post(link, { "svar.stallning": "against", "ord.stallning": "Nej!" });
  expect(refused.status).toBe(429);
  expect(refused.html).toContain("Nej!");
  clock.pass(61);
  expect((await phone.post(link, { "svar.stallning": "against" })).status).toBe(303);
});

test("figures, names and a file are read as people write them, and nothing is lost on the way", async () => {
  const { link, phone } = await onPhone({ form: figures });
  const page = await phone.get(link);
  expect(page).toContain('<option value="Maja Strand"');
  const pdf = new File(["%PDF-1.7 Budget"], "Budget 2027.pdf");
  const wrong = await phone.post(
    link,
    filled({ "rad.tal.arkiv": "1 200,5", "rad.tal.antal": "ett par", "namn.namn.0": "maja strand" }, pdf),
  );
  expect(wrong.status).toBe(400);
  for (const text of [
    "1 200,5",
    "ett par",
    "maja strand",
    "Skriv talet med bara siffror",
    "Välj filen en gång till",
  ])
    expect(wrong.html).toContain(text);
  const program = new File(["MZ\0\u0001"], "Budget.exe");
  const bad = await phone.post(link, filled({ "ingen.namn": "ja" }, program));
  expect(bad.html).toContain("Den sortens fil tas inte emot");
  expect(await said(db)).toEqual([]);

  const whole = {
    "rad.tal.arkiv": "1 200,5",
    "rad.tal.antal": "",
    "namn.namn.0": "maja strand",
    ord: "Preliminärt",
  };
  expect((await phone.post(link, filled(whole, pdf))).status).toBe(303);
  const [first] = await said(db);
  const file = await db
    .selectFrom("round_files")
    .select(["id", "file_name", "size"])
    .executeTakeFirstOrThrow();
  expect(first).toMatchObject({
    words: "Preliminärt",
    answer: {
      tal: { rows: { arkiv: "1200.5" } },
      namn: { persons: [{ personId: maja.id, name: "maja strand", title: "" }] },
      fil: { fileId: file.id, fileName: "Budget 2027.pdf" },
    },
  });
  const shown = await phone.get(`${link}?andra=ja`);
  for (const text of ["Arkiv 2025: 1\u00a0200,5 tkr", "Budget 2027.pdf är inskickad", `value="${file.id}"`])
    expect(shown).toContain(text);
  // Changed without choosing a file again, it is the same file.
  const changed = { ...whole, "rad.tal.antal": "17", "filen.fil": file.id };
  expect((await phone.post(link, filled(changed))).status).toBe(303);
  expect((await said(db)).at(-1)?.answer).toMatchObject({ fil: { fileId: file.id } });
  expect(await db.selectFrom("round_files").select("id").execute()).toHaveLength(1);
});
