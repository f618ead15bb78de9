import { expect, test } from "vitest";
import type { SourceText } from "../source-text.ts";
import { looksLikeMinutes } from "./evidence.ts";
import { readMinutes } from "./read.ts";

function isMinutes(text: string, name = "fil.txt"): boolean {
  const source: SourceText = { format: "text", text, emphasis: [], warnings: [] };
  return looksLikeMinutes(readMinutes(source, { name, sha256: "" }), source);
}

const recipe = `Kanelbullar

1. Smält smöret och häll i mjölken.
2. Smula jästen i en bunke och rör ut den.
3. Låt jäsa under duk i 30 minuter, till kl. 15.00.
`;

test.each([
  ["a recipe", recipe],
  [
    "a contract",
    "Hyresavtal\n\n§ 1 Parter\nFastighets AB Hornet.\n\n§ 2 Hyra\nHyran ska betalas senast den 30.\n",
  ],
  [
    "a letter",
    "Strömsby den 3 maj 2021\n\nHej Gunnel!\n\nVi kommer på fredag klockan 13.\n\nHälsningar\nBertil\n",
  ],
  ["a program", 'import os\n# TODO: 2024-05-01\ndef main(args):\n    """Kör."""\n    return 0\n'],
  ["an export of accounts", "Konto;Benämning;Saldo\n1910;Kassa;12000\n1930;Bank;340000\n"],
  [
    "a novel",
    "Kapitel 1\n\n– Du kom till slut, sa Henrik.\nHan beslutade sig för att vänta.\n\nKapitel 2\n\nNästa morgon var himlen klar.\n",
  ],
])("%s is no minutes, for all its numbers and dates", (_, text) => expect(isMinutes(text)).toBe(false));

test.each([
  ["what a body met about", "Kommundirektörsgruppen\n\n1. Budget\n"],
  ["those who were there", "Närvarande: Åsa Ek (Alsjö), Bo Alm (Ekhamra)\n\nVi talade om budgeten.\n"],
  ["a decision", "1. Budget\n\nBeslut: Budgeten godkändes.\n"],
  ["its own word for it", "Minnesanteckningar\n\nVi talade om budgeten.\n"],
])("%s makes it minutes", (_, text) => expect(isMinutes(text)).toBe(true));

test("the name that somebody gave the file counts too", () => {
  expect(isMinutes(recipe, "Protokoll 2005-03-02.txt")).toBe(true);
});
