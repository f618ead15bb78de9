import { expect, test } from "vitest";
import { betterText } from "./better.ts";
import { loadSpelling } from "./spelling.ts";

const spelling = await loadSpelling();
const sound =
  "Kommundirektörerna träffades i Folkets hus. Åtgärderna för skolskjuts behöver samordnas före årsskiftet, och frågan återkommer.";
const garbled =
  "Kommundirektérerna traffades i Folkets hus. Atgarderna for skolskjuts behéver samordnas fore arsskiftet, och fragan aterkommer.";

test("the text of which more words are known is the better, whichever comes first", () => {
  expect(betterText(garbled, sound, spelling)).toBe(sound);
  expect(betterText(sound, garbled, spelling)).toBe(sound);
});

test("what is as good leaves what there is", () => {
  const other = sound.replace("Folkets hus", "Folkets Hus");
  expect(betterText(sound, other, spelling)).toBe(sound);
  expect(betterText(other, sound, spelling)).toBe(other);
});

test("sound words do not make up for words that are lost", () => {
  expect(betterText(garbled, sound.slice(0, 50), spelling)).toBe(garbled);
  expect(betterText(garbled, "", spelling)).toBe(garbled);
});
