import { expect, test } from "vitest";
import { consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { signIn } from "../../../../test/signing-in.ts";
import { doDailyWork } from "../../../platform/clock/daily.ts";
import { director, secretary } from "../../accounts/fixtures.ts";
import { consultationPlanWork } from "./commands.ts";

const { db, clock, atDesk } = consultationDesk();
const origin = "https://genbo.example";

/** Who is written to at half past nine that day, and what. */
async function toldOn(day: string) {
  await db.deleteFrom("mails").where("kind", "=", "consultation-plan").execute();
  await doDailyWork(db, [consultationPlanWork(origin)], new Date(`${day}T08:30:00Z`));
  return db
    .selectFrom("mails")
    .select(["recipient", "subject", "text"])
    .where("kind", "=", "consultation-plan")
    .execute();
}

test("on the day when the plan can no longer be kept its desk is told so, once, and the page says it", async () => {
  const { desk, member, asDesk, address } = await atDesk();
  // Adopted on 10 December, signed off until 1 December, three days each, five to write.
  const begins = "2026-11-13";
  expect(await desk.get(address)).not.toContain("Tidsplanen går inte att hålla");
  expect(await toldOn(begins)).toEqual([]);
  const [mail, ...others] = await toldOn("2026-11-14");
  expect(others).toEqual([]);
  expect(mail?.recipient).toBe(secretary.email);
  expect(mail?.subject).toBe("Tidsplanen går inte att hålla: Ett nytt stöd till bibliotek");
  expect(mail?.text).toContain("Skriva skulle ha börjat senast fredag 13 november 2026");
  expect(mail?.text).toContain(origin + address);
  clock.set("2026-11-14T09:00:00Z");
  await signIn(db, desk, secretary.email);
  await signIn(db, member, director.email);
  expect(await desk.get(address)).toContain("Skriva skulle ha börjat senast fredag 13 november 2026");
  expect(await member.get(address)).toContain("Tidsplanen går inte att hålla");
  expect(await toldOn("2026-11-15")).toEqual([]);
  await asDesk(`${address}/steg`, { steg: "dropped" });
  expect(await toldOn("2026-12-01")).toEqual([]);
});

test("when the meeting that was to adopt is cancelled, no plan can be kept", async () => {
  const { meeting } = await atDesk();
  await db.updateTable("mandates").set({ role: "chair" }).execute();
  await db.updateTable("meetings").set({ state: "cancelled" }).where("id", "=", meeting.id).execute();
  const mails = await toldOn("2026-11-03");
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
    [director.email, secretary.email].toSorted(),
  );
  expect(mails[0]?.text).toContain("Inget möte hinner anta yttrandet");
});
