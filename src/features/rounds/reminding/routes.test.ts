import { beforeEach, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { freshDb } from "../../../../test/db.ts";
import { byDesk, roundToClose, say, stance } from "../../../../test/rounds/round-to-close.ts";
import { director, secretary } from "../../accounts/fixtures.ts";

const { db } = freshDb();
let round: Awaited<ReturnType<typeof roundToClose>>;
beforeEach(async () => {
  round = await roundToClose(db, { kind: "anchoring" });
  await db.deleteFrom("mails").execute();
});

const reminded = async () =>
  (await db.selectFrom("mails").select("recipient").where("kind", "=", "round-reminder").execute())
    .map(({ recipient }) => recipient)
    .toSorted();

test("the desk reminds those who have not answered, is told how many, and does it once a day", async () => {
  const { desk, address, recipients } = round;
  await say(db, recipients.stallby, stance("agree"));
  const page = await desk.get(address);
  expect(page).toContain("2 har inte svarat.");
  expect(page).toContain("24 november 2026 och 27 november 2026, från klockan 7");
  expect(page).toContain("Påminn dem som inte svarat (3 mejl)");
  const pressed = await Promise.all([1, 2].map(() => desk.post(`${address}/paminnelse`, byDesk)));
  expect(pressed.map(({ status, to }) => [status, to])).toEqual(
    [1, 2].map(() => [303, `${address}#paminnelser`]),
  );
  expect(await reminded()).toEqual(["30@kommun.example", "31@kommun.example", "34@kommun.example"]);
  expect(await whoDid(db, "round.reminded")).toEqual([secretary.id]);
  const after = await desk.get(address);
  expect(after).toContain("Ingen av dem väntar på en påminnelse i dag.");
  expect(after).not.toContain("Påminn dem");
  expect(after).toMatch(/<li>\d+ \w+ \d{4}: 3 mejl<\/li>/);
});

test("whoever has answered since is not reminded, and when all have the page says so", async () => {
  const { desk, address, recipients } = round;
  for (const each of Object.values(recipients)) await say(db, each, stance("agree"));
  expect(await desk.get(address)).toContain("Alla har svarat.");
  expect((await desk.post(`${address}/paminnelse`, byDesk)).status).toBe(303);
  expect(await reminded()).toEqual([]);
});

test("of a closed round nobody is reminded, and nobody but its desk reminds", async () => {
  const { desk, visitorWith, address } = round;
  const member = await visitorWith(director.email);
  const own = { avsandare: director.id };
  expect((await member.post(`${address}/paminnelse`, own)).status).toBe(404);
  await db
    .updateTable("rounds")
    .set({ closed_at: new Date("2026-11-16T08:00:00Z") })
    .execute();
  expect((await desk.post(`${address}/paminnelse`, byDesk)).status).toBe(303);
  expect(await reminded()).toEqual([]);
});
