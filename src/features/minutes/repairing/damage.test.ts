import { expect, test } from "vitest";
import { damageIn, soundPartsOf } from "./damage.ts";

const sound = `Kommundirektörsgruppen beslutar att anta förslaget och att återkomma till frågan på nästa möte. Ordföranden
redogör för ärendet, som har beretts av en arbetsgrupp med företrädare för alla medlemskommuner i regionen.\n`;
const stripped = sound.replaceAll(/[åä]/g, "a").replaceAll("ö", "o");
const garbled = sound.replaceAll("å", "a").replaceAll("ä", "d").replaceAll("ö", "é");

test("a sound text is not damaged", () => {
  expect(damageIn(sound)).toEqual([]);
});

test("a text without å, ä and ö has lost them", () => {
  expect(damageIn(stripped)).toEqual([{ start: 0, end: stripped.length, damage: "stripped" }]);
});

test("one in which é and d stand for them was read by a machine that did not know them", () => {
  expect(damageIn(garbled)).toEqual([{ start: 0, end: garbled.length, damage: "garbled" }]);
});

test("pages that came from elsewhere are damaged alone", () => {
  const text = `${sound}\f${garbled}\f${sound}`;
  const [only, ...others] = damageIn(text);
  expect(others).toEqual([]);
  expect(text.slice(only?.start, only?.end)).toBe(garbled);
});

test("English has no å, ä and ö to lose", () => {
  const english = `The group of directors decided to adopt the proposal and to return to the matter at its next meeting. The
    chair presented the item, which had been prepared by a working party with members from every municipality.`;
  expect(damageIn(english)).toEqual([]);
});

test("too little text tells nothing", () => {
  expect(damageIn("Beslut att anta den och att avsluta.")).toEqual([]);
});

test("what kept its letters tells of the rest: other pages, and single words", () => {
  const text = `${sound}\f${garbled}Åsvik\f${sound}`;
  const parts = soundPartsOf(text, damageIn(text));
  expect(parts.split("\n")).toContain("Åsvik");
  expect(parts).toContain(sound.trim());
  expect(parts).not.toContain("fragan");
});
