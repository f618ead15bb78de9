import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { director, maja, otto, secretary, sjoriket, vikby } from "../../accounts/fixtures.ts";
import { cancelRound } from "../../rounds/asking/commands.ts";
import { clausesAsked } from "../../rounds/closing/rules.ts";
import { roundForm } from "../../rounds/form/rules.ts";
import { openRound, saveRecipients, sayReply } from "../../rounds/index.ts";

const { db, clock, atDesk, partsByTitle, write } = consultationDesk();

const mailing = () => ({
  origin: "https://genbo.example",
  replyToOf: () => "svar@genbo.example",
  now: clock.now(),
});

const answererOf = (email: string, personId = maja.id) => ({
  personId,
  accountId: personId === maja.id ? director.id : null,
  email,
  language: "sv" as const,
  isDeputy: false,
});

/** Opens the round that a step has made, to one municipality that answers so. */
async function answered(
  answer: Record<string, { stance: "agree" | "against"; words: string }>,
  isOutside = false,
) {
  const { id } = await db
    .selectFrom("rounds")
    .select("id")
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  const act = { roundId: id, accountId: secretary.id };
  const wanted = [{ organisationId: vikby.id, personId: null, answerers: [answererOf(director.email)] }];
  await db.transaction().execute(async (tx) => {
    await saveRecipients(tx, mailing(), act, wanted);
    expect((await openRound(tx, mailing(), act)).ok).toBe(true);
    const { id: recipientId } = await tx
      .selectFrom("round_recipients")
      .select("id")
      .where("round_id", "=", id)
      .executeTakeFirstOrThrow();
    const saying = { id: randomUUID(), recipientId, answer, standsOutside: isOutside, words: "" };
    const said = { ...saying, cameBy: "desk" as const, answererId: null, accountId: secretary.id };
    expect(await sayReply(tx, { ...said, now: clock.now() })).toEqual({ ok: true, value: "said" });
  });
  return act;
}

test("whoever answers that he stands outside is named as such, in the response too", async () => {
  const { desk, asDesk, address } = await atDesk();
  const step = (steg: string) => asDesk(`${address}/steg`, { steg });
  expect((await step("asked")).status).toBe(303);
  expect(await desk.get(address)).toContain("inte öppnad än");
  const act = await answered({}, true);
  const page = await desk.get(address);
  expect(page).toContain("1 av 1 har svarat, 1 står utanför");
  expect(page).toMatch(/Vikby<\/td><td[^>]*><span class="tag amber">Står utanför/);
  const refused = await step("back");
  expect([refused.status, refused.html.includes("Rundan är öppen")]).toEqual([409, true]);
  await step("drafting");
  expect(await desk.get(`${address}/yttrande.html`)).toMatch(/Står utanför yttrandet.*Vikby/s);
  await step("back");
  await db.transaction().execute((tx) => cancelRound(tx, mailing(), { ...act, words: "" }));
  expect((await step("back")).status).toBe(303);
});

test("who stands outside is not asked on; the others are, by whoever answers for them now", async () => {
  const { asDesk, desk, address } = await atDesk();
  const step = (steg: string) => asDesk(`${address}/steg`, { steg });
  const lerby = { id: randomUUID(), name: "Lerby", kind: "organisation" as const, slug: "lerby" };
  const place = { cooperation_id: sjoriket.id, current_id: lerby.id, member_from: "2026-01-01" };
  await db
    .insertInto("parties")
    .values({ ...lerby, ...place })
    .execute();
  await step("asked");
  const { roundId } = await answered({}, true);
  await db.transaction().execute((tx) =>
    saveRecipients(tx, mailing(), { roundId, accountId: secretary.id }, [
      { organisationId: vikby.id, personId: null, answerers: [answererOf(director.email)] },
      { organisationId: lerby.id, personId: null, answerers: [answererOf("lars@lerby.example", otto.id)] },
    ]),
  );
  await step("drafting");
  await write(desk, asDesk, address, (await partsByTitle()).get("") ?? "", { text: "Vi är för." });
  await step("commenting");
  const asked = await db
    .selectFrom("round_recipients as recipient")
    .innerJoin("round_answerers as answerer", "recipient_id", "recipient.id")
    .select(["organisation_id as organisation", "email", "asked_at as askedAt"])
    .where("round_id", "<>", roundId)
    .execute();
  expect(asked).toEqual([{ organisation: lerby.id, email: "lars@lerby.example", askedAt: null }]);
});

test("the comment round asks paragraph by paragraph, and what is signed off is the whole text", async () => {
  const { desk, asDesk, address } = await atDesk();
  await asDesk(`${address}/steg`, { steg: "drafting" });
  const parts = await partsByTitle();
  await write(desk, asDesk, address, parts.get("") ?? "", { text: "Vi är för.\nMen inte nu." });
  await asDesk(`${address}/steg`, { steg: "commenting" });
  await asDesk(`${address}/steg`, { steg: "signing" });
  const rounds = await db
    .selectFrom("rounds")
    .select(["kind", "form", "background", "may_stand_outside as mayStandOutside"])
    .orderBy("number")
    .execute();
  const [commenting, signing] = rounds;
  expect(rounds).toHaveLength(2);
  expect(paragraphsOf(commenting?.form)).toEqual([
    "Sammanfattning: Vi är för.",
    "Sammanfattning: Men inte nu.",
  ]);
  expect(signing).toMatchObject({ kind: "anchoring", mayStandOutside: true });
  expect(signing?.background).toBe("Sammanfattning\nVi är för.\nMen inte nu.");
});

/** What is to be answered paragraph by paragraph. */
const paragraphsOf = (form: unknown): string[] =>
  roundForm
    .parse(form)
    .flatMap((field) => (field.kind === "document" ? field.paragraphs.map(({ text }) => text) : []));

test("per capsulam it is adopted when the round is closed and all are agreed, and not before", async () => {
  const { desk, asDesk, address } = await atDesk({ antas: "per-capsulam" });
  const step = (steg: string) => asDesk(`${address}/steg`, { steg });
  await step("drafting");
  await write(desk, asDesk, address, (await partsByTitle()).get("") ?? "", {
    text: "Vi är för.\natt avvakta",
  });
  expect((await step("adopted")).html).toContain("inte avslutad med att kommunerna är överens");
  await step("signing");
  const { background } = await db.selectFrom("rounds").select("background").executeTakeFirstOrThrow();
  expect(clausesAsked({ question: "Enas vi?", background, proposals: [] })).toEqual([
    "att anta yttrandet över ”Ett nytt stöd till bibliotek”",
  ]);
  const act = await answered({ stallning: { stance: "against", words: "" } });
  const close = () =>
    db.updateTable("rounds").set({ closed_at: clock.now() }).where("id", "=", act.roundId).execute();
  await close();
  expect((await step("adopted")).status).toBe(409);
  await db
    .updateTable("round_replies")
    .set({ answer: JSON.stringify({ stallning: { stance: "agree", words: "" } }) })
    .execute();
  expect((await step("adopted")).status).toBe(303);
});
