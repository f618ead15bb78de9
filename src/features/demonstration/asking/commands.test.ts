import { expect, test } from "vitest";
import { askingDesk, stina } from "../../../../test/rounds/asking-desk.ts";
import { demonstrationAddress } from "../../../lib/demonstration.ts";
import { group, secretary, sjoriket } from "../../accounts/fixtures.ts";
import { askRounds } from "./commands.ts";

const { db, atDesk } = askingDesk();

test("one question has been answered and closed, and another is being answered", async () => {
  await atDesk();
  const { id } = await db
    .insertInto("accounts")
    .values({ name: stina.name, email: demonstrationAddress("stina-ek"), is_demonstration: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("account_persons").values({ account_id: id, person_id: stina.id }).execute();
  const asking = { cooperationId: sjoriket.id, bodyId: group.id, accountId: secretary.id };
  const around = { origin: "https://genbo.example", replyToOf: () => "svar@genbo.example" };
  await db.transaction().execute((tx) => askRounds(tx, asking, "2026-11-23", around));

  const rounds = await db
    .selectFrom("rounds")
    .select(["number", "deadline", "outcome"])
    .select((round) => [
      round.ref("opened_at").as("openedAt"),
      round.ref("closed_at").as("closedAt"),
      round
        .selectFrom("round_replies")
        .whereRef("round_replies.round_id", "=", "rounds.id")
        .select((of) => of.fn.countAll<string>().as("count"))
        .as("replies"),
    ])
    .orderBy("number")
    .execute();
  expect(rounds).toMatchObject([
    { number: 1, deadline: "2026-10-28", outcome: "consensus", replies: "2" },
    { number: 2, deadline: "2026-12-03", outcome: null, closedAt: null, replies: "2" },
  ]);
  expect(rounds[0]?.closedAt).not.toBeNull();
  const mails = await db.selectFrom("mails").select("text").execute();
  expect(mails).toHaveLength(4);
  for (const { text } of mails) expect(text).toMatch(/https:\/\/genbo\.example\/runda\/[\w-]{43}/);
});
