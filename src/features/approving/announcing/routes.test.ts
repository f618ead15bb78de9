import { beforeEach, describe, expect, test } from "vitest";
import { whoDid } from "../../../../test/acts/done.ts";
import { type AtDesk, atDesk, byDesk } from "../../../../test/approving/at-desk.ts";
import { formed, ottosAccount, secretary } from "../../../../test/approving/finished-minutes.ts";
import { freshDb } from "../../../../test/db.ts";

const { db } = freshDb();
let minutes: AtDesk["minutes"];
let desk: AtDesk["desk"];
let adjusting: string;
let visitorWith: AtDesk["visitorWith"];

beforeEach(async () => {
  ({ minutes, desk, adjusting, visitorWith } = await atDesk(db));
});

describe("a notice that was wrong", () => {
  const notices = () =>
    db
      .selectFrom("notices")
      .select(["id", "appeal_until as until", "replaces_id as replaces"])
      .orderBy("posted_at")
      .execute();
  const post = (fields: Record<string, string>) => desk.post(`${adjusting}/anslag`, { ...byDesk, ...fields });

  test("is replaced by one that names it, and days are counted from that", async () => {
    await formed(db, { approval: "chair", is_formal: true });
    await desk.post(`${adjusting}/godkannande`, { ...byDesk, vad: "these", dag: "2026-11-16" });
    const nytt = crypto.randomUUID();
    for (const _ of [1, 2]) expect((await post({ nytt, dag: "2026-11-26" })).status).toBe(303);
    const [wrong] = await notices();
    expect(wrong).toEqual({ id: nytt, until: "2026-12-17", replaces: null });
    expect(await desk.get(adjusting)).toContain("Rätta anslaget");

    const right = crypto.randomUUID();
    const corrected = { nytt: right, ersatter: nytt, dag: "2026-11-16", forvaras: "Kansliet" };
    for (const _ of [1, 2]) expect((await post(corrected)).status).toBe(303);
    expect((await notices())[1]).toEqual({ id: right, until: "2026-12-07", replaces: nytt });
    expect(await whoDid(db, "notice.posted")).toEqual([secretary.id]);
    expect(await whoDid(db, "notice.replaced")).toEqual([secretary.id]);

    const again = { ersatter: nytt, dag: "2026-11-17" };
    expect((await post(again)).html).toContain("redan ersatts");
    expect((await post({ dag: "2026-11-17" })).html).toContain("redan anslaget");
    expect((await post({ ersatter: right, punkt: minutes.budget.id, dag: "2026-11-17" })).html).toContain(
      "redan ersatts",
    );
    expect((await notices()).length).toBe(2);
  });

  test("stays and says so, everywhere that it was shown", async () => {
    await formed(db, { approval: "chair", is_formal: true });
    await desk.post(`${adjusting}/godkannande`, { ...byDesk, vad: "these", dag: "2026-11-16" });
    const [wrong, right] = [crypto.randomUUID(), crypto.randomUUID()];
    await post({ nytt: wrong, dag: "2026-11-26" });
    await post({ nytt: right, ersatter: wrong, dag: "2026-11-16" });
    const member = await visitorWith(ottosAccount.email);
    const page = await member.get(adjusting);
    expect(page).toContain("Ersatt");
    expect(page).toContain("måndag 7 december 2026");
    expect(page).not.toContain("torsdag 17 december 2026");
    expect(page).not.toContain("Rätta anslaget");
    expect(await member.get(`${adjusting}/anslag/${wrong}`)).toContain(`${adjusting}/anslag/${right}`);
    expect(await member.get(`${adjusting}/anslag/${wrong}`)).toContain("gäller inte längre");
    expect(await member.get(`${adjusting}/anslag/${right}`)).toContain("26 november 2026");
    const beside = await member.get(minutes.address);
    expect(beside).toContain("7 december 2026");
    expect(beside).not.toContain("17 december 2026");
    const file = await member.get(`${minutes.address}/protokoll.txt`);
    expect(file).toContain("2026-12-07");
    expect(file).not.toContain("2026-12-17");
  });
});
