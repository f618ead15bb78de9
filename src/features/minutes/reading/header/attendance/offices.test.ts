import { expect, test } from "vitest";
import { recordOf, recordUnder } from "../../fixtures.ts";

test.each([
  "Bo Al, antecknare",
  "Bo Al (anteckningar)",
  "Bo Al, samordnare, vid protokollet",
  "Bo Al (sekr)",
  "Bo Al (antecknade)",
])("%s keeps the minutes", (words) => {
  expect(recordUnder(`Närvarande: Anna Ek, ${words}`).people).toMatchObject([
    { name: "Anna Ek", minuteTaker: false },
    { name: "Bo Al", minuteTaker: true },
  ]);
});

test.each([
  "1. Öppnande\nOrdförande Anna Ek hälsar välkommen.\n\n2. Val\nMötet beslutar att välja Bo Al till sekreterare.",
  "1. Val\nMötet beslutar att välja Anna Ek till ordförande för mötet.\n\n2. Val av sekreterare för mötet\nBo Al valdes.",
  "1. Val av mötesordförande\nAnna Ek valdes.\n\n2. Val av sekreterare\nBo Al utsågs.",
])("%s tells chair and minute-taker", (items) => {
  expect(recordOf(`Protokoll 2020-01-02\nNärvarande: Anna Ek, Bo Al\n\n${items}\n`).people).toMatchObject([
    { name: "Anna Ek", chair: true, minuteTaker: false },
    { name: "Bo Al", chair: false, minuteTaker: true },
  ]);
});

test("the secretary under a line to sign on is entered beside keys on the same row", () => {
  const cover =
    "Närvarande: Anna Ek\nSekreterare    .............   Paragrafer §§ 1–12\n               Bo Al\nOrdförande     .............\n               Anna Ek";
  expect(recordUnder(cover).people).toMatchObject([
    { name: "Anna Ek", chair: true },
    { name: "Bo Al", minuteTaker: true, presence: "other" },
  ]);
});
