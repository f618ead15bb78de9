// Replies to rounds by mail, as people and machines write them: from the letter to what counts.
import { expect, test } from "vitest";
import { maja, vikby } from "../../../src/features/accounts/fixtures.ts";
import { takeRoundMail } from "../../../src/features/rounds/incoming/commands.ts";
import { readFor } from "../../../src/features/rounds/incoming/fitting.ts";
import { namesFor } from "../../../src/features/rounds/incoming/whose.ts";
import { said, saidIn } from "../../../src/features/rounds/form/rules.ts";
import { reception } from "../../../src/platform/mail-in/reception.ts";
import { freshDb } from "../../db.ts";
import { roundToAnswer, stanceAlone } from "../round-to-answer.ts";
import { greeted } from "./greeted.ts";
import { heldOut } from "./held-out.ts";
import { mailOf, type WrittenReply } from "./wrapping.ts";
import { written } from "./written.ts";

const { db } = freshDb();
const mailIn = { port: 0, address: "svar@genbo.example" };
const name = "Karin Dahl";
const email = "karin.dahl@hoor.example";
const writer = { name, organisation: "Höör" };

/** Karin answers for Höör: what each of her letters was taken for. */
async function takenFor(replies: readonly WrittenReply[]): Promise<string[]> {
  const { answererId } = await roundToAnswer(db);
  await db.updateTable("parties").set({ name: writer.organisation }).where("id", "=", vikby.id).execute();
  await db.updateTable("parties").set({ name }).where("id", "=", maja.id).execute();
  await db
    .updateTable("round_answerers")
    .set({ email, account_id: null })
    .where("id", "=", answererId)
    .execute();
  const recipient = `svar+${answererId.replaceAll("-", "")}@genbo.example`;
  let moment = Date.parse("2026-11-23T09:00:00Z");
  const clock = () => new Date((moment += 1000));
  const take = reception(db, { settings: { mailIn }, takers: [takeRoundMail], clock });
  for (const reply of replies)
    await take(mailOf(reply, { name, email, to: recipient }), { sender: email, recipient });
  const mails = await db
    .selectFrom("incoming_mails as mail")
    .leftJoin("round_replies as reply", "reply.mail_id", "mail.id")
    .select(["taken_as", "said", "answer", "stands_outside as isOutside"])
    .orderBy("came_at")
    .execute();
  return mails.map((mail) => {
    if (mail.taken_as === "unsure") return `~${guessed(mail.said)}`;
    if (mail.taken_as !== "answer") return mail.taken_as;
    return mail.isOutside
      ? "outside"
      : (saidIn(mail.answer ?? {}, said.stance, "stallning")?.stance ?? "nothing");
  });
}

/** As the desk is shown it. */
const guessed = (text: string): string =>
  readFor(stanceAlone, text, namesFor(writer, { asked: [], askers: [] }))?.says ?? "";

const sets = {
  "that the rules were made with": written,
  "that were kept apart": heldOut,
  "that greet somebody": greeted,
};
test.each(Object.entries(sets))(
  "letters %s are read right, and none is wrongly counted",
  async (_, replies) => {
    const taken = await takenFor(replies);
    const wrong = replies.flatMap(([program, text, is], at) => {
      const got = taken[at] ?? "nothing";
      return (is === "~" ? got.startsWith("~") : got === is) ? [] : [{ program, text, is, got }];
    });
    expect(wrong.filter(({ got }) => !/^~|^auto-reply$|^bounce$/.test(got))).toEqual([]);
    expect(taken).toHaveLength(replies.length);
    expect(wrong.length / replies.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.03);
  },
);

test("there are two hundred of them, and they say different things", () => {
  const all = [...written, ...heldOut];
  expect(new Set(all.map(([, text]) => text)).size).toBeGreaterThanOrEqual(200);
  expect(heldOut.length).toBeGreaterThanOrEqual(60);
  const answers = all.filter(([, , is]) => !/^~|reply|bounce/.test(is));
  expect(answers.length).toBeGreaterThan(100);
  expect(new Set(answers.map(([, , is]) => is)).size).toBe(5);
});
