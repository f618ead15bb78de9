// Minutes from the secretary's desk to the notice board, in a real browser and without a mouse.
import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { thePublic } from "../../src/platform/web/viewer.ts";
import {
  director,
  type Finished,
  finishedMinutes,
  formed,
  mailsOf,
  otto,
  ottosAccount,
  secretary,
  stateOf,
} from "../approving/finished-minutes.ts";
import { expectAccessible, realBrowser } from "../chromium.ts";
import { freshDb } from "../db.ts";
import { viewerFor } from "../minuting/meeting-under-way.ts";

const { db } = freshDb();
const now = () => new Date("2026-11-16T09:00:00Z");
const office = realBrowser(() => createApp(db, { sessions: () => viewerFor(db, secretary), now }));
/** Whoever has not signed in, and follows his link. */
const street = realBrowser(() => createApp(db, { sessions: async () => thePublic, now }));
let minutes: Finished;
beforeAll(async () => {
  minutes = await finishedMinutes(db);
  await formed(db, { approval: "adjusters", is_formal: true, adjusters: 1 });
});

async function linkTo(kind: string, email: string): Promise<string> {
  const mail = (await mailsOf(db, kind)).find(({ recipient }) => recipient === email);
  return URL.parse(/https?:\/\/\S+/.exec(mail?.text ?? "")?.[0] ?? "")?.pathname ?? "";
}

test("minutes are sent round, put right, signed on a phone, approved, announced and corrected", async () => {
  const desk = await office.open(`${minutes.address}/synpunkter`);
  await desk.getByLabel("Sista dag för synpunkter").fill("2026-11-23");
  await desk.getByRole("button", { name: "Sänd ut" }).press("Enter");
  await desk.getByText("Synpunkter tas emot").waitFor();

  const phone = await street.open(await linkTo("minutes-to-correct", ottosAccount.email), { width: 360 });
  const line = phone.locator(`#stycke-${minutes.input.id}`);
  await line.locator("summary").press("Enter");
  await line.getByLabel("Synpunkt").fill("Det var bara tågresorna.");
  await line.getByRole("button", { name: "Lämna synpunkten" }).press("Enter");
  await line.getByText("Väntar på svar").waitFor();
  await expectAccessible(phone);

  await desk.goto(`${minutes.address}/synpunkter`);
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Ta in", exact: true }).press("Enter");
  await desk.getByText("Tas in", { exact: true }).waitFor();
  await desk.getByRole("button", { name: "Avsluta rundan" }).press("Enter");
  await desk.getByText("Rundan avslutades").waitFor();

  await desk.goto(`${minutes.address}/justering`);
  await desk.getByRole("checkbox", { name: otto.name }).first().press("Space");
  await desk.getByRole("button", { name: "Be om underskrift" }).first().press("Enter");
  await desk.getByRole("heading", { name: "Underskrifter" }).waitFor();
  await expectAccessible(desk);
  for (const email of [ottosAccount.email, director.email]) {
    await phone.goto(await linkTo("minutes-to-sign", email));
    await expectAccessible(phone);
    await phone.getByRole("button", { name: "Jag har läst texten och skriver under" }).press("Enter");
    await phone.getByText(/Du skrev under|är godkänt/).waitFor();
  }
  expect(await stateOf(db, minutes.id)).toBe("approved");

  await desk.goto(`${minutes.address}/justering`);
  await desk.getByLabel("Protokollet förvaras hos").fill("Kansliet i Vikby");
  await desk.getByRole("button", { name: "Sätt upp anslaget" }).press("Enter");
  await desk.getByText("måndag 7 december 2026").waitFor();
  await desk.locator("summary", { hasText: "Skriv rättelsen" }).press("Enter");
  await desk.getByLabel("Rättelse", { exact: true }).fill("Mötet började 13.35.");
  await desk.getByRole("button", { name: "Skriv rättelsen" }).press("Enter");
  await desk.locator("#rattelser").getByText("Mötet började 13.35.").waitFor();
  await expectAccessible(desk);
}, 180_000);
