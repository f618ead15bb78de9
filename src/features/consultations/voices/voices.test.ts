import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { director, maja, secretary, vikby } from "../../accounts/fixtures.ts";
import { openRound, saveRecipients, sayReply, type SpokenParagraph } from "../../rounds/index.ts";
import { paragraphAsked } from "../asking/rules.ts";
import { counts, voicesOf } from "./rules.ts";

const { db, clock, atDesk, partsByTitle, write } = consultationDesk();

/** Opens the round about the draft, which Vikby answers. */
async function answered(paragraphs: Record<string, { stance: "agree" | "against" | null; words: string }>) {
  const { id: roundId } = await db.selectFrom("rounds").select("id").executeTakeFirstOrThrow();
  const mailing = {
    origin: "https://genbo.example",
    replyToOf: () => "svar@genbo.example",
    now: clock.now(),
  };
  const act = { roundId, accountId: secretary.id };
  const answerer = { personId: maja.id, accountId: director.id, email: director.email };
  await db.transaction().execute(async (tx) => {
    await saveRecipients(tx, mailing, act, [
      {
        organisationId: vikby.id,
        personId: null,
        answerers: [{ ...answerer, language: "sv", isDeputy: false }],
      },
    ]);
    await openRound(tx, mailing, act);
    const { id: recipientId } = await tx
      .selectFrom("round_recipients")
      .select("id")
      .executeTakeFirstOrThrow();
    await sayReply(tx, {
      id: randomUUID(),
      recipientId,
      answererId: null,
      accountId: secretary.id,
      answer: { stallning: { stance: "agree", words: "" }, utkast: { paragraphs } },
      standsOutside: false,
      words: "",
      cameBy: "desk",
      now: clock.now(),
    });
  });
}

test("a consultation's page tells how many have said what of each paragraph, and leads to the words", async () => {
  const { desk, member, asDesk, address } = await atDesk();
  await asDesk(`${address}/steg`, { steg: "drafting" });
  const summary = (await partsByTitle()).get("") ?? "";
  await write(desk, asDesk, address, summary, { text: "Vi är för.\nMen inte nu.\nTack." });
  await asDesk(`${address}/steg`, { steg: "commenting" });
  // Of a round that nobody has been asked in yet there is nothing to tell.
  expect(await desk.get(address)).not.toContain("stycke för stycke</h2>");
  await answered({ "stycke-2": { stance: "against", words: "Skriv om." } });
  for (const reader of [desk, member]) {
    const page = await reader.get(address);
    const part = /<section class="stack-s" id="roster"[^]*?<\/section>/.exec(page)?.[0] ?? "";
    expect(part).toContain(
      'value="2"><div class="stack-s"><p class="voices-text">Sammanfattning: Men inte nu.',
    );
    expect(part).toContain("1 avslag");
    expect(part).not.toContain("Vi är för.");
    expect(part).toContain("Om 2 stycken till är inget sagt.");
    const [, link = "", anchor = ""] = /href="([^"#]+)#(sagt[^"]+)"/.exec(part) ?? [];
    const round = await reader.get(link);
    expect(round.slice(round.indexOf(`id="${anchor}"`))).toContain("Skriv om.");
    // And beside the paragraph where it is written.
    const draft = await reader.get(`${address}/utkast`);
    const beneath = draft.slice(draft.indexOf("<p>Men inte nu.</p>"), draft.indexOf("<p>Tack.</p>"));
    expect(beneath).toContain("1 avslag");
    expect(draft.split("1 avslag")).toHaveLength(2);
  }
});

test("whoever may not read the answers yet is not told how many there are", async () => {
  const { desk, member, asDesk, address } = await atDesk();
  await asDesk(`${address}/steg`, { steg: "drafting" });
  await write(desk, asDesk, address, (await partsByTitle()).get("") ?? "", { text: "Vi är för." });
  await asDesk(`${address}/steg`, { steg: "commenting" });
  await answered({ "stycke-1": { stance: "against", words: "" } });
  await db.updateTable("rounds").set({ replies_seen: "secretariat" }).execute();
  await db.updateTable("round_recipients").set({ audience_id: 0 }).execute();
  expect(await member.get(`${address}/utkast`)).not.toContain("avslag");
  expect(await desk.get(address)).toContain("1 avslag");
  const page = await member.get(address);
  expect(page).not.toContain("1 avslag");
  expect(page).toContain("Det finns inga svar att visa om enskilda stycken.");
});

const said = (stance: "agree" | "against" | null) => ({ name: "Vikby", stance, words: "Ord" });
const spoken = (text: string, ...stances: ("agree" | "against" | null)[]): SpokenParagraph => ({
  fieldId: "utkast",
  id: "stycke-1",
  text,
  sayings: stances.map(said),
});

test("a comment alone is no stance", () => {
  expect(counts(spoken("Ord", null, "against", "agree", "agree"))).toEqual([
    { kind: "agree", count: 2 },
    { kind: "against", count: 1 },
    { kind: "comment", count: 1 },
  ]);
});

test("a paragraph of the draft finds what was said of it while it is worded as it was asked about", () => {
  const words = { summary: "Sammanfattning" };
  const asked = (text: string) => paragraphAsked({ kind: "summary", title: "" }, text, words);
  const rounds = [
    { round: { number: 1, cooperationSlug: "sjoriket" }, spoken: [spoken(asked("Vi är för."), "agree")] },
  ];
  const of = (text: string) => voicesOf(rounds, asked(text));
  expect(of("Vi är för.")).toHaveLength(1);
  expect(of("Vi är emot.")).toEqual([]);
});
