import { expect, test } from "vitest";
import { consultation, consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { newBrowser } from "../../../../test/signing-in.ts";

const { app, atDesk } = consultationDesk();
const sok = (q: string) => `/sok?${new URLSearchParams({ q })}`;

test("a consultation is found by its title, who sent it, its numbers and what it proposes", async () => {
  const { member, asDesk, address } = await atDesk();
  for (const q of ["bibliotek", "Kulturdepartementet", '"Ku2026/01234"', "förskottet", "remiss:stöd"])
    expect(await member.get(sok(q)), q).toContain(`href="${address}"`);
  expect(await member.get(sok("runda:bibliotek"))).toContain("Inget hittades");
  expect(await newBrowser(app).get(sok("bibliotek"))).toContain("Inget hittades");
  await asDesk(`${address}/andra`, { ...consultation, titel: "Ett nytt stöd till museer" });
  expect(await member.get(sok("museer"))).toContain(`href="${address}"`);
  expect(await member.get(sok("bibliotek"))).toContain("Inget hittades");
});
