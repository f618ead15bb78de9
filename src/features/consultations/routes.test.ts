import { hash } from "node:crypto";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { consultation, consultationDesk } from "../../../test/consultations/consultation-desk.ts";
import { whoDid } from "../../../test/acts/done.ts";
import { newBrowser } from "../../../test/signing-in.ts";
import { director, secretary, sjoriket, vikby } from "../accounts/fixtures.ts";
import { madeFor } from "../accounts/index.ts";

const madeForSecretary = { [madeFor]: secretary.id };
const { db, app, list, atDesk, partsByTitle, write } = consultationDesk();

test("a consultation is watched, changed, and known to those who work together", async () => {
  const { desk, member, asDesk, address } = await atDesk();
  expect(await whoDid(db, "consultation.watched")).toEqual([secretary.id]);
  const page = await member.get(address);
  for (const words of ["Kulturdepartementet", "Ku2026/01234", "Stödet söks av kommunen", "18 december 2026"])
    expect(page).toContain(words);
  expect(page).not.toContain("Gå vidare");
  expect(await member.get(list)).toContain(consultation.titel);
  await newBrowser(app).get(address, 404);

  const added = `${consultation.fragor}\nStödet följs upp`;
  const changed = await asDesk(`${address}/andra`, { ...consultation, fragor: added, sista: "2027-01-15" });
  expect([changed.status, changed.to]).toEqual([303, address]);
  expect([...(await partsByTitle()).keys()]).toEqual(["", ...added.split("\n")]);
  expect(await desk.get(`${address}/andra`)).toContain("2027-01-15");
  await member.get(`${address}/andra`, 404);
});

test("what can't be is told in a sentence, and nothing that was written is lost", async () => {
  const { asDesk } = await atDesk();
  const faults: [Record<string, string>, string][] = [
    [{ titel: "" }, "Skriv remissens rubrik"],
    [{ sista: "sent" }, "går inte att läsa"],
    [{ organ: sjoriket.id }, "Välj vilket organ"],
    [{ skrivtid: "0" }, "hela tal från 0 till 90"],
  ];
  for (const [fields, sentence] of faults) {
    const refused = await asDesk(list, { ...consultation, ...fields });
    expect(refused.status, sentence).toBe(409);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain("Ku2026/01234");
  }
});

test("it goes from its first day to the file that was sent, and each step can be taken back", async () => {
  const { desk, member, asDesk, address, meeting } = await atDesk();
  const step = (steg: string, fields: Record<string, string> = {}) =>
    asDesk(`${address}/steg`, { steg, ...fields });
  expect((await step("adopted", { mote: meeting.id })).status).toBe(409);
  expect((await step("drafting")).status).toBe(303);
  expect((await step("back")).status).toBe(303);
  expect(await desk.get(address)).not.toContain("Ta tillbaka");
  expect((await step("drafting")).status).toBe(303);
  expect((await step("signing")).html).toContain("Inget är skrivet än");
  await member.get(`${address}/utkast`, 404);

  const summary = (await partsByTitle()).get("") ?? "";
  expect((await write(desk, asDesk, address, summary, { text: "Vi är för." })).status).toBe(303);
  const proposal = (await partsByTitle()).get("Stödet söks av kommunen") ?? "";
  await write(desk, asDesk, address, proposal, {
    titel: "Stödet söks av kommunen",
    stallning: "with-remarks",
    text: "Fristen är kort.",
  });
  expect((await step("commenting")).to).toBe(`/${sjoriket.slug}/rundor/1`);
  expect(await member.get(`${address}/utkast`)).toContain("Vi är för.");
  expect(await member.get(address)).toContain("Signe Holm");
  await step("signing");
  expect((await step("adopted")).html).toContain("Välj vilket möte");
  await db.updateTable("meetings").set({ held_on: "2026-11-01" }).where("id", "=", meeting.id).execute();
  expect((await step("adopted", { mote: meeting.id })).status).toBe(303);

  const sent = new FormData();
  for (const [name, value] of Object.entries({ ...madeForSecretary, offentligt: "ja" }))
    sent.set(name, value);
  const bytes = Buffer.from("Så här skickades det.");
  sent.set("fil", new File([bytes], "skickat.txt"));
  const submitted = await desk.post(`${address}/inlamning`, sent);
  expect([submitted.status, submitted.html]).toEqual([303, ""]);
  expect(await whoDid(db, "consultation.submitted")).toEqual([secretary.id]);

  const stranger = newBrowser(app);
  await db.updateTable("cooperations").set({ opened_at: new Date() }).where("id", "=", sjoriket.id).execute();
  const told = await stranger.get(address);
  const menu = `href="${list}"`;
  expect(await stranger.get(`/${sjoriket.slug}`)).toContain(menu);
  expect(await stranger.get(list)).toContain(consultation.titel);
  for (const words of ["Vi är för.", "Tillstyrker med synpunkter", hash("sha256", bytes)])
    expect(told).toContain(words);
  expect(told).not.toContain("Signe Holm");
  expect(told).not.toContain("Tidsplan");
  // The response tells by itself whom it is to.
  expect(told.match(/Kulturdepartementet/g)).toHaveLength(1);
  expect(await stranger.get(list)).not.toContain("Härnäst");
  expect(await stranger.get(`${address}/inlamnat`)).toBe("Så här skickades det.");
  expect(await stranger.get(`${address}/yttrande.html`)).toContain("Fristen är kort.");

  expect((await step("back")).status).toBe(303);
  await stranger.get(address, 404);
  expect(await stranger.get(`/${sjoriket.slug}`)).not.toContain(menu);
  const kept = await db.selectFrom("consultation_submissions").select("withdrawn_at").execute();
  expect(kept.map(({ withdrawn_at }) => withdrawn_at)).not.toContain(null);
});

test("those that are over come a page at a time, and those that go on stand on every page", async () => {
  const { desk, address } = await atDesk();
  await sql`insert into consultations (cooperation_id, number, title, deadline, body_id, audience_id)
    select cooperation_id, number + n, 'Avslutad ' || n || '.', deadline, body_id, audience_id
    from consultations, generate_series(1, 27) as n`.execute(db);
  await sql`insert into consultation_acts (consultation_id, kind)
    select id, 'dropped' from consultations where number > 1`.execute(db);
  const pages = [await desk.get(list), await desk.get(`${list}?sida=2`)];
  expect(pages.map((page) => page.match(/Avslutad \d+\./g)?.length)).toEqual([25, 2]);
  for (const page of pages) expect(page).toContain(`href="${address}"`);
});

test("papers are kept as they came, and can be removed", async () => {
  const { desk, member, asDesk, address } = await atDesk();
  const sent = new FormData();
  for (const [name, value] of Object.entries(madeForSecretary)) sent.set(name, value);
  sent.set("papper", new File(["Så är förslaget."], "forslag.txt"));
  expect((await desk.post(`${address}/handlingar`, sent)).status).toBe(303);
  expect(await whoDid(db, "consultation.paper-added")).toEqual([secretary.id]);
  const { id } = await db.selectFrom("consultation_papers").select("id").executeTakeFirstOrThrow();
  expect(await member.get(`${address}/handlingar/${id}`)).toBe("Så är förslaget.");
  await newBrowser(app).get(`${address}/handlingar/${id}`, 404);
  sent.set("papper", new File([Buffer.from([0, 1, 2])], "okant.bin"));
  expect((await desk.post(`${address}/handlingar`, sent)).html).toContain("kan sparas här");
  expect((await asDesk(`${address}/handlingar/${id}/borttagning`)).status).toBe(303);
  await member.get(`${address}/handlingar/${id}`, 404);
});

test("a municipality stands outside and answers by itself, by those who speak for it", async () => {
  const { member, asMember, asDesk, address } = await atDesk();
  const own = `${address}/egna/${vikby.id}`;
  const said = { utanfor: "ja", text: "Vi vill hellre ha ett annat stöd." };
  expect((await asMember(own, said)).status).toBe(303);
  const page = await member.get(address);
  expect(page).toContain("Står utanför");
  expect(page).toContain("Vi vill hellre ha ett annat stöd.");
  expect(await whoDid(db, "consultation.own-answer")).toEqual([director.id]);
  await db.deleteFrom("mandates").execute();
  expect((await asMember(own, said)).status).toBe(404);
  expect((await asDesk(own, { text: "Ändrat." })).status).toBe(303);
});
