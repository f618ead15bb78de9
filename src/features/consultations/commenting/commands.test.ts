import { expect, test } from "vitest";
import { consultation, consultationDesk } from "../../../../test/consultations/consultation-desk.ts";

const { db, atDesk, list, partsByTitle } = consultationDesk();
const nytt = "11111111-1111-4111-8111-111111111111";

test("what is said of a paragraph comes once, and another comment by its name is refused", async () => {
  const { asDesk, address } = await atDesk();
  await asDesk(`${address}/steg`, { steg: "drafting" });
  await asDesk(`${address}/steg`, { steg: "commenting" });
  const del = (await partsByTitle()).get("") ?? "";
  const said = { nytt, del, stycke: "", text: "Det saknas siffror." };
  for (const _ of [1, 2]) expect((await asDesk(`${address}/utkast/synpunkter`, said)).status).toBe(303);
  const together = await Promise.all([1, 2].map(() => asDesk(`${address}/utkast/synpunkter`, said)));
  expect(together.map(({ status }) => status)).toEqual([303, 303]);
  const other = await asDesk(`${address}/utkast/synpunkter`, { ...said, text: "Bra." });
  expect([other.status, other.html.includes("bär ett namn som något annat redan har")]).toEqual([409, true]);
  const comments = await db.selectFrom("consultation_comments").select("text").execute();
  expect(comments).toEqual([{ text: said.text }]);
});

test("a consultation comes once too", async () => {
  const { asDesk } = await atDesk();
  for (const _ of [1, 2]) expect((await asDesk(list, { ...consultation, nytt })).to).toBe(`${list}/2`);
  expect((await asDesk(list, { ...consultation, nytt, titel: "Något annat" })).status).toBe(409);
  expect(await db.selectFrom("consultations").select("id").execute()).toHaveLength(2);
});
