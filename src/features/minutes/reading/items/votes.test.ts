import { expect, test } from "vitest";
import type { RecordVote } from "../../record.ts";
import { bodyOf } from "./fixtures.ts";

const untold: RecordVote = {
  yesMeans: "",
  noMeans: "",
  yes: 0,
  no: 0,
  abstained: 0,
  castingVote: null,
  answers: [],
};
const means = { yesMeans: "bifall till förslaget", noMeans: "avslag" };
const yes = (name: string) => ({ name, answer: "yes" as const });
const no = (name: string) => ({ name, answer: "no" as const });

test.each<[string, string, RecordVote[]]>([
  [
    "a roll call with its names",
    `Omröstning
Ja-röst för bifall till förslaget, nej-röst för avslag.
Ja-röster: Vera Sund (S), Nils-Erik Ask (M)
Nej-röster: Zara Holm (V)

Beslut
Med 2 ja-röster mot 1 nej-röst beslutar styrelsen att anta planen.`,
    [
      {
        ...untold,
        ...means,
        yes: 2,
        no: 1,
        answers: [yes("Vera Sund"), yes("Nils-Erik Ask"), no("Zara Holm")],
      },
    ],
  ],
  [
    "no more than numbers in the decision",
    "Med 7 ja-röster mot 3 nej-röster beslutar nämnden att avslå begäran.",
    [{ ...untold, yes: 7, no: 3 }],
  ],
  [
    "numbers in words, and one who abstains",
    "Votering\n\nVid omröstningen avges sju ja-röster och tre nej-röster. En ledamot avstår från att rösta.",
    [{ ...untold, yes: 7, no: 3, abstained: 1 }],
  ],
  [
    "who votes what",
    `Omröstning
Den som vill bifalla förslaget röstar ja, den som vill avslå det röstar nej.
Följande röstar ja: Vera Sund och Nils Berg
Följande röstar nej: Zara Holm
Avstår: Nils-Erik Ask`,
    [
      {
        ...untold,
        yesMeans: "bifalla förslaget",
        noMeans: "avslå det",
        yes: 2,
        no: 1,
        abstained: 1,
        answers: [
          yes("Vera Sund"),
          yes("Nils Berg"),
          no("Zara Holm"),
          { name: "Nils-Erik Ask", answer: "abstained" },
        ],
      },
    ],
  ],
  [
    "the chair's casting vote",
    "Omröstning: Ja: bifall. Nej: avslag. Utfall: 4 ja-röster, 4 nej-röster, 0 avstår. Ordförandens utslagsröst: nej.",
    [{ ...untold, yesMeans: "bifall", noMeans: "avslag", yes: 4, no: 4, castingVote: "no" }],
  ],
  [
    "two votes after each other",
    `Omröstning: Ja: bifall till förslag 1. Nej: avslag. Utfall: 4 ja-röster, 5 nej-röster, 0 avstår.

Omröstning: Ja: bifall till förslag 2. Nej: avslag. Utfall: 4 ja-röster, 5 nej-röster, 0 avstår.`,
    [
      { ...untold, yesMeans: "bifall till förslag 1", noMeans: "avslag", yes: 4, no: 5 },
      { ...untold, yesMeans: "bifall till förslag 2", noMeans: "avslag", yes: 4, no: 5 },
    ],
  ],
])("%s", (_, text, votes) => {
  expect(bodyOf(text, { body: "Styrelsen" }).votes).toEqual(votes);
});

test.each([
  "Omröstning begärs inte.",
  "Omröstningen om namnet blir till våren.",
  "Tre röster saknades i fjol, och två ledamöter avstår i år.",
  "Ja: det behövs mer tid.",
])("nobody has voted by '%s'", (text) => {
  expect(bodyOf(text)).not.toHaveProperty("votes");
});

test("what is decided after a vote is decided, and the vote itself is no decision", () => {
  const { decisions, assignments } =
    bodyOf(`Omröstning: Ja: att gruppen beslutar i dag. Nej: återremiss. Utfall: 4 ja-röster, 1 nej-röst, 0 avstår.

Ja-röster: Vera Sund, Nils Berg

Vera Sund får i uppdrag att skriva till länsstyrelsen.`);
  expect(decisions).toEqual([]);
  expect(assignments).toMatchObject([{ who: "Vera Sund", what: "skriva till länsstyrelsen" }]);
});
