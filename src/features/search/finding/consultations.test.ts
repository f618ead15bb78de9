import { expect, test } from "vitest";
import { consultation, consultationDesk } from "../../../../test/consultations/consultation-desk.ts";
import { newBrowser } from "../../../../test/signing-in.ts";

const { app, db, atDesk } = consultationDesk();
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

test("a response that was submitted is found by its text, by whoever sees the consultation; withdrawn, by nobody", async () => {
  const { member, asDesk, address } = await atDesk();
  const { id } = await db.selectFrom("consultations").select("id").executeTakeFirstOrThrow();
  const bytes = Buffer.from("%PDF-1.7");
  const section = (title: string, blocks: readonly unknown[]) => ({ label: null, title, depth: 1, blocks });
  const paper = {
    sections: [
      section("Sammanfattning", [{ kind: "line", label: null, text: "Vi vill ha bokbussar." }]),
      section("Ställningstaganden", [{ kind: "table", columns: [], rows: [["Förskott", "Avstyrker"]] }]),
    ],
  };
  const submitted = { consultation_id: id, paper: JSON.stringify(paper), file_name: "Yttrande.pdf" };
  const file = { media_type: "application/pdf", sha256: "x", bytes, size: bytes.length };
  await db
    .insertInto("consultation_submissions")
    .values({ ...submitted, ...file })
    .execute();
  for (const q of ["bokbuss", "avstyrker", "remiss:bokbussar"])
    expect(await member.get(sok(q)), q).toContain(`href="${address}"`);
  expect((await member.get(sok("förskott"))).split('class="card hit"')).toHaveLength(2);
  expect(await newBrowser(app).get(sok("bokbuss"))).toContain("Inget hittades");
  await db.updateTable("consultations").set({ is_public: true }).execute();
  expect(await newBrowser(app).get(sok("bokbuss"))).toContain(`href="${address}"`);

  await asDesk(`${address}/andra`, { ...consultation, titel: "Ett nytt stöd till museer" });
  expect(await member.get(sok("bokbuss"))).toContain("museer");
  await db.updateTable("consultation_submissions").set({ withdrawn_at: new Date() }).execute();
  expect(await member.get(sok("bokbuss"))).toContain("Inget hittades");
  expect(await member.get(sok("museer"))).toContain(`href="${address}"`);
});
