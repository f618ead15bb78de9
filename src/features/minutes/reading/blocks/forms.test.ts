import { expect, test } from "vitest";
import { blocksOf } from "../blocks.ts";
import { linesOf } from "../lines.ts";

const headings = (text: string) => blocks(text).items.map(({ number, heading }) => [number, heading.text]);
const blocks = (text: string) => blocksOf(linesOf({ format: "text", text, emphasis: [], warnings: [] }));

const header = "Minnesanteckningar\n\nDatum: 2022-03-04\nNärvarande: Vera Sund, Alby, Nils Ask, Ekby\n\n";

test.each([
  [
    "1. Öppnande\nVera öppnade mötet.\n2. Budget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "1) Öppnande\nVera öppnade mötet.\n2) Budget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "1 Öppnande\nVera öppnade mötet.\n2 Budget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "1\tÖppnande\nVera öppnade mötet.\n2\tBudget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "1.\nÖppnande\nVera öppnade mötet.\n\n2.\nBudget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "1\nÖppnande\n\nVera öppnade mötet.\n\n2\nBudget\n\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "§ 12 Öppnande\nVera öppnade mötet.\n§ 13 Budget\nAlla är nöjda.",
    [
      ["12", "Öppnande"],
      ["13", "Budget"],
    ],
  ],
  [
    "§12\nÖppnande\nVera öppnade mötet.\n§13\nBudget\nAlla är nöjda.",
    [
      ["12", "Öppnande"],
      ["13", "Budget"],
    ],
  ],
  [
    "12 § Öppnande\nVera öppnade mötet.\n13 § Budget\nAlla är nöjda.",
    [
      ["12", "Öppnande"],
      ["13", "Budget"],
    ],
  ],
  ["Ks § 118      Dnr 2014/21\nÖppnande\n\nVera öppnade mötet.", [["118", "Öppnande"]]],
  [
    "$ 1. Öppnande\nVera öppnade mötet.\n& 2. Budget\nBra.\n3, Skyltar\nBra.\n& 4. Slut\nTack.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
      ["3", "Skyltar"],
      ["4", "Slut"],
    ],
  ],
  [
    "Sak nr 7/12  Öppnande\nVera öppnade mötet.\nSak nr 8/12  Budget\nAlla är nöjda.",
    [
      ["7/12", "Öppnande"],
      ["8/12", "Budget"],
    ],
  ],
  [
    "Punkt 1. Öppnande\nVera öppnade mötet.\nPunkt 2. Budget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "§ 12/24 Öppnande\nVera öppnade mötet.\n§ 13/24 Budget\nAlla är nöjda.",
    [
      ["12/24", "Öppnande"],
      ["13/24", "Budget"],
    ],
  ],
  [
    "Ärende 1: Öppnande\nVera öppnade mötet.\nÄrende 2: Budget\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "## 1. Öppnande\n\nVera öppnade mötet.\n\n## 2. Budget\n\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "## Öppnande\n\nVera öppnade mötet.\n\n## Budget\n\nAlla är nöjda.",
    [
      [null, "Öppnande"],
      [null, "Budget"],
    ],
  ],
  [
    "**1. Öppnande**\n\nVera öppnade mötet.\n\n**2. Budget**\n\nAlla är nöjda.",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
    ],
  ],
  [
    "**Öppnande**\n\nVera öppnade mötet.\n\n**Budget**\n\nAlla är nöjda.",
    [
      [null, "Öppnande"],
      [null, "Budget"],
    ],
  ],
  [
    "Läget i kommunerna\n\nVera berättade om läget.\n\nGemensam budget\n\nAlla är nöjda.",
    [
      [null, "Läget i kommunerna"],
      [null, "Gemensam budget"],
    ],
  ],
  [
    "1. Frågor\n\na) Skolskjuts\n\nBra.\n\nb) Färdtjänst\n\nBra.\n\n2. Slut\nTack.",
    [
      ["1", "Frågor"],
      ["1a", "Skolskjuts"],
      ["1b", "Färdtjänst"],
      ["2", "Slut"],
    ],
  ],
  [
    "1. Frågor\n1a) Skolskjuts\nBra.\n1b) Färdtjänst\nBra.\n2. Slut\nTack.",
    [
      ["1", "Frågor"],
      ["1a", "Skolskjuts"],
      ["1b", "Färdtjänst"],
      ["2", "Slut"],
    ],
  ],
  [
    "1. Rapporter\n1.1 Från rådet\nBra.\n1.2 Från kansliet\nBra.\n2. Slut\nTack.",
    [
      ["1", "Rapporter"],
      ["1.1", "Från rådet"],
      ["1.2", "Från kansliet"],
      ["2", "Slut"],
    ],
  ],
  [
    "1. Öppnande\n2. Budget\n3. Slut",
    [
      ["1", "Öppnande"],
      ["2", "Budget"],
      ["3", "Slut"],
    ],
  ],
])("items are found in %j", (text, expected) => {
  expect(headings(header + text)).toEqual(expected);
});
