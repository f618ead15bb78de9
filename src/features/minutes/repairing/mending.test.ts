import { expect, test } from "vitest";
import { plainText } from "../reading/fixtures.ts";
import { readMinutes } from "../reading/read.ts";
import { mended } from "./mending.ts";

const damaged = `Minnesanteckningar kommundirektérsmétet den 11 juni 2019
Narvarande: Eva Lund (Vikby, ordférande), Nils Sund (Granbo)

1. Féredragning av miljéfragorna
Gruppen var positiv till forslaget, som har beretts av en arbetsgrupp.
Beslut: att godkdnna forslaget och att aterkomma till fragan pa nasta méte.
`;

test("a sound text is given back as it came", async () => {
  const source = plainText(
    "Mötet beslutade att återkomma till frågan när ärendet har beretts av gruppen. ".repeat(3),
  );
  expect(await mended(source, { sound: [] })).toBe(source);
});

test("a damaged one keeps its text, and is read by its repaired words", async () => {
  const source = await mended(plainText(damaged), { sound: [] });
  expect(source.text).toBe(damaged);
  const record = readMinutes(source, { name: "juni.txt", sha256: "" });
  expect(record.source.repairedWords).toBe(source.repairs?.length);
  expect(record.items.map(({ title }) => title)).toEqual(["Föredragning av miljöfrågorna"]);
  const [decision] = record.items[0]?.decisions ?? [];
  expect(decision?.text).toBe("att godkänna förslaget");
  const at = (decision?.spans ?? []).map(([start, end]) => damaged.slice(start, end)).join(" ");
  expect(at).toBe("att godkdnna forslaget");
});

test("as it was repaired before, but for what has been taken back", async () => {
  const { repairs = [] } = await mended(plainText(damaged), { sound: [] });
  const title = repairs.find(({ word }) => word === "Föredragning");
  const left = repairs.filter(({ start }) => start !== title?.start);
  expect(left).toHaveLength(repairs.length - 1);
  const again = await mended(plainText(damaged), { repairs: left });
  const record = readMinutes(again, { name: "juni.txt", sha256: "" });
  expect(record.items.map((item) => item.title)).toEqual(["Féredragning av miljöfrågorna"]);
});

test("a name that another of its pages has is read alike", async () => {
  const sound =
    "Mötet hölls i Röfvle, och ordföranden i Röfvle hälsade alla välkomna till kommunhuset där. ".repeat(3);
  const text = `${sound}\f${damaged}Samtliga har varit i Rofvle.`;
  const repairsOf = async (whole: string) => (await mended(plainText(whole), { sound: [] })).repairs ?? [];
  expect((await repairsOf(text)).map(({ word }) => word)).toContain("Röfvle");
  expect((await repairsOf(text.slice(sound.length))).map(({ word }) => word)).not.toContain("Röfvle");
});
