import { expect, test } from "vitest";
import { recordOf, recordUnder } from "../../fixtures.ts";

/** 'name | organisation | presence', then what else is told of the person. */
function peopleUnder(header: string): string[] {
  return recordUnder(`Styrelsemöte 2020-01-02\nProtokoll\n\n${header}`).people.map((person) =>
    [
      person.name,
      person.organisation ?? "–",
      person.presence,
      ...(person.chair ? ["chair"] : []),
      ...(person.minuteTaker ? ["minute-taker"] : []),
      ...(person.from === null ? [] : [`from ${person.from}`]),
      ...(person.until === null ? [] : [`until ${person.until}`]),
    ].join(" | "),
  );
}

const anna = "Anna Ek | – | member";
const bo = "Bo Al | – | member";
const cia = "Cia Om | – | member";

test.each<[form: string, header: string, people: string[]]>([
  [
    "organisation and office in brackets",
    "Närvarande: Anna Ek (Åvik, ordförande), Bo Al (Bevik)",
    ["Anna Ek | Åvik | member | chair", "Bo Al | Bevik | member"],
  ],
  [
    "organisations between commas, with times",
    "Närvarande: Anna Ek, Åvik, Bo Al, Bevik (från kl 09.10), Cia Om, Dalby (till kl 10.50)",
    [
      "Anna Ek | Åvik | member",
      "Bo Al | Bevik | member | from 09:10",
      "Cia Om | Dalby | member | until 10:50",
    ],
  ],
  [
    "a line each",
    "Närvarande\nAnna Ek, Åviks kommun\nBo Al, Beviks kommun, ordförande",
    ["Anna Ek | Åviks kommun | member", "Bo Al | Beviks kommun | member | chair"],
  ],
  [
    "paragraphs and items are no times",
    "Beslutande: Anna Ek (S) §§ 51-58\nBo Al (t.o.m. p.10)\nCia Om (punkt 5)",
    [anna, bo, cia],
  ],
  [
    "standing in for another",
    "Ledamöter\nAnna Ek (S)\nBo Al (M), ersätter Dan Ny (M) § 30 p.g.a. jäv",
    [anna, bo],
  ],
  [
    "a table of crosses by tab",
    "Namn\tKommun\tNärvarande\tFrånvarande\nAnna Ek\tÅvik\tX\t\nBo Al\tBevik\t\tX",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | absent"],
  ],
  [
    "a table of crosses by columns",
    "Namn            Kommun      Närvarande   Frånvarande\nAnna Ek         Åvik            X\nBo Al           Bevik                        X",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | absent"],
  ],
  [
    "crosses under headings within the table",
    "Ledamöter\tNärv\tEj närv\tTjg ers\nAnna Ek (S)\tX\nBo Al (M)\t\tX\nErsättare\nCia Om (S)\tX\t\tX\nDan Ny (M)\tX",
    [anna, "Bo Al | – | absent", cia, "Dan Ny | – | other"],
  ],
  [
    "a Markdown table",
    "| Namn | Organisation | Roll |\n|---|---|---|\n| Anna Ek | Åvik | ordförande |\n| Bo Al | Bevik | sekreterare |",
    ["Anna Ek | Åvik | member | chair", "Bo Al | Bevik | member | minute-taker"],
  ],
  [
    "present and absent side by side",
    "Närvarande                          Frånvarande\nAnna Ek, Åvik                       Bo Al, Bevik\nCia Om, Dalby",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | absent", "Cia Om | Dalby | member"],
  ],
  [
    "two people on a line without a sign between them",
    "Närvarande: Anna Ek, Åvik Bo Al, Bevik\nCia Om (S) Dalby Dan Ny (LPO)",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | member", "Cia Om | Dalby | member", "Dan Ny | – | member"],
  ],
  [
    "a slash between them",
    "Övriga: Anna Ek/Bo Al, sekretariatet",
    ["Anna Ek | – | other", "Bo Al | – | other"],
  ],
  [
    "first names only",
    "Deltagare: Anna, Tjorven (till 11), Bosse och Cia (antecknar)",
    [
      "Anna | – | member",
      "Tjorven | – | member | until 11:00",
      "Bosse | – | member",
      "Cia | – | member | minute-taker",
    ],
  ],
  ["organisations only", "Deltagare: Åvik, Bevik, Malmö och Region Norr", []],
  [
    "one affiliation at the end for several",
    "Närvarande: Anna Ek, Bo Al och Cia Om, Familjen Kust",
    ["Anna Ek | Familjen Kust | member", "Bo Al | Familjen Kust | member", "Cia Om | Familjen Kust | member"],
  ],
  ["nobody", "Beslutande: Anna Ek (S)\nVakant\nFörhinder: -\nGäster: ---", [anna]],
  [
    "the organisation first",
    "Deltagare:\nÅvik: Anna Ek, Bo Al\nBevik: Cia Om",
    ["Anna Ek | Åvik | member", "Bo Al | Åvik | member", "Cia Om | Bevik | member"],
  ],
  [
    "the organisation on a line above",
    "Närvarande\nÅviks kommun\nAnna Ek\nBeviks kommun\nBo Al",
    ["Anna Ek | Åviks kommun | member", "Bo Al | Beviks kommun | member"],
  ],
  [
    "titles before and behind names",
    "Närvarande: Ordförande Anna Ek, tf. kommunchef Bo Al samt sekreterare Cia Om",
    ["Anna Ek | – | member | chair", bo, "Cia Om | – | member | minute-taker"],
  ],
  [
    "another's chair is no chair here",
    "Närvarande: Anna Ek (kommunstyrelsens ordförande, Åvik), Bo Al, 1:e vice ordförande",
    ["Anna Ek | Åvik | member", bo],
  ],
  [
    "a table's abbreviation belongs to the organisation",
    "Närvarande\nAnna Ek, Kommuner och Landsdelar (KLD)\nBo Al, KLD",
    ["Anna Ek | Kommuner och Landsdelar (KLD) | member", "Bo Al | KLD | member"],
  ],
  [
    "substitutes",
    "Tjänstgörande\nersättare      Anna Ek (S)\nEj tjänstgörande ersättare: Bo Al (M)\nErsättare: Cia Om (C), tjänstgörande §§ 2-3",
    [anna, "Bo Al | – | other", cia],
  ],
  [
    "guests, absent, others",
    "Närvarande: Anna Ek\nInbjudna gäster: Bo Al, Region Norr\nAnmält förhinder: Cia Om (Åvik)\nFrån Region Norr: Dan Ny",
    [anna, "Bo Al | Region Norr | guest", "Cia Om | Åvik | absent", "Dan Ny | Region Norr | other"],
  ],
  [
    "sentences",
    "Närvarande\nAnna Ek\n\nBo Al och Cia Om hade anmält förhinder\n\nFrån sekretariatet närvarade Dan Ny (fram till kl. 14.30)",
    [anna, "Dan Ny | – | other | until 14:30", "Bo Al | – | absent", "Cia Om | – | absent"],
  ],
  [
    "organisations that sent word are no people",
    "Närvarande: Anna Ek\n\nVandrarna och Musikrådet hade anmält förhinder",
    [anna],
  ],
  [
    "keys with offices",
    "Närvarande: Cia Om, Anna Ek\nOrdförande: Anna Ek\nVid protokollet: Bo Al, Åvik",
    [cia, "Anna Ek | – | member | chair", "Bo Al | Åvik | other | minute-taker"],
  ],
  [
    "dotted lines to sign on",
    "Beslutande Anna Ek\nSekreterare ………\nBo Al\nOrdförande………\nAnna Ek\nJusterare……….\nCia Om",
    ["Anna Ek | – | member | chair", "Bo Al | – | other | minute-taker"],
  ],
  ["a folded key, as OCR gives it", "Narvarande: Anna Ek\nFranvarande: Bo Al", [anna, "Bo Al | – | absent"]],
  [
    "a name cut by the line's end",
    "Närvarande\tAnna Ek (Åvik, till kl\n\t15.30), Bo Al (Bevik), Cia\n\tOm Berg (Dalby)",
    ["Anna Ek | Åvik | member | until 15:30", "Bo Al | Bevik | member", "Cia Om Berg | Dalby | member"],
  ],
  [
    "who is absent has not the chair",
    "Beslutande: Bo Al (M), vice ordförande\nFrånvarande: Anna Ek (S), ordförande",
    [bo, "Anna Ek | – | absent"],
  ],
  [
    "a person whose name is a key",
    "Beslutande:\nAnna Ek (S), Åvik\nDag Örn (M), Bevik",
    ["Anna Ek | Åvik | member", "Dag Örn | Bevik | member"],
  ],
  [
    "crosses below headings to the right, with those called last",
    "                    Närv   Frånv\nLedamöter\nAnna Ek (s), Åvik    X\nBo Al (c), Bevik            X\nKallade\nCia Om, sekr        X",
    ["Anna Ek | Åvik | member", "Bo Al | Bevik | absent", "Cia Om | – | other | minute-taker"],
  ],
  [
    "an authority's people below the absent ones",
    "Närvarande: Anna Ek\nFrånvarande: Bo Al, Åvik\nHavsverket: Cia Om (punkt 3)",
    [anna, "Bo Al | Åvik | absent", "Cia Om | Havsverket | other"],
  ],
  [
    "an abbreviated place",
    "Närvarande: Anna Ek, Ö. Åvik, Bo Al, Bevik",
    ["Anna Ek | Ö. Åvik | member", "Bo Al | Bevik | member"],
  ],
  [
    "conflict of interest",
    "Beslutande\nAnna Ek (S), Åvik, ordförande, ej § 5 på grund av jäv\nBo Al (M), Bevik, lämnar mötet kl. 11\nErsättare\nCia Om (S) tjänstgör § 5 för Anna Ek (S)",
    ["Anna Ek | Åvik | member | chair", "Bo Al | Bevik | member | until 11:00", cia],
  ],
  ["no key at all", "Anna Ek, Åvik\nBo Al, Bevik", ["Anna Ek | Åvik | member", "Bo Al | Bevik | member"]],
])("%s", (_form, header, people) => {
  expect(peopleUnder(header)).toEqual(people);
});

const minutes = (items: string) =>
  `Styrelsemöte 2020-01-02\nNärvarande: Anna Ek, ordförande, Bo Al\n\n${items}`;

test("a list under a table is none of its rows, and a heading inside one has more of them", () => {
  const table = "Namn      Kommun   Närv.  Frånv.\nAnna Ek   Åvik     X";
  expect(peopleUnder(`${table}\nErsättare\nBo Al     Bevik           X`)).toEqual([
    "Anna Ek | Åvik | member",
    "Bo Al | Bevik | absent",
  ]);
  expect(peopleUnder(`${table}\n\nÖvriga närvarande\nBo Al`)).toEqual([
    "Anna Ek | Åvik | member",
    "Bo Al | – | other",
  ]);
});

test("who led the meeting in the chair's stead is its chair", () => {
  const text = minutes(
    "1. Inledning\nCia Om, vice ordförande, ledde mötet eftersom ordföranden var sjuk.\n\n2. Övrigt\nInget.",
  );
  expect(recordOf(text).people.filter((person) => person.chair)).toMatchObject([
    { name: "Cia Om", presence: "member" },
  ]);
});

test("those whom the meeting elects to its offices hold them", () => {
  const text =
    "Årsmöte 2020-01-02\n\n§ 1 Val\nTill ordförande för mötet valdes Anna Ek. Till sekreterare valdes Bo Al.\n\n§ 2 Slut\nX.";
  expect(recordOf(text).people).toMatchObject([
    { name: "Anna Ek", chair: true, presence: "member" },
    { name: "Bo Al", minuteTaker: true, presence: "other" },
  ]);
});

test("the signatures at the end tell chair and minute-taker, in either order and in columns", () => {
  const items =
    "Minnesanteckningar\nNärvarande: Anna Ek, Bo Al\n\n1. Inledning\nNoteras.\n\n2. Övrigt\nInget.\n\n\n";
  const offices = (end: string) =>
    recordOf(items + end).people.map(({ name, chair, minuteTaker }) => [name, chair, minuteTaker]);
  const signed = [
    ["Anna Ek", true, false],
    ["Bo Al", false, true],
  ];
  expect(offices("Anna Ek\nordförande\n\n\nBo Al\nsekretariatschef")).toEqual(signed);
  expect(offices("Vid protokollet\nBo Al\n\nOrdförande\nAnna Ek")).toEqual(signed);
  expect(
    offices(
      "Vid protokollet          Ordförande\n\n...............          ...............\nBo Al                    Anna Ek",
    ),
  ).toEqual(signed);
});

const named = ({ people }: ReturnType<typeof recordOf>) =>
  people.map(({ name, organisation, presence }) => [name, organisation, presence].join(" · "));

test("a name that the end of a line cuts in two stays one person", () => {
  expect(peopleUnder("Närvarande: Anna Ek, Åvik, Bo af\nGran, Bevik")).toEqual([
    "Anna Ek | Åvik | member",
    "Bo af Gran | Bevik | member",
  ]);
  const list =
    "Närvarande: Anna Ek (Åvik), Bo Al (Bevik), Sofia Vall\nRosén (Cevik), Dan Om (Devik)\nFrånvarande: Åsa\nLidberg, Evik";
  expect(named(recordUnder(list))).toEqual([
    "Anna Ek · Åvik · member",
    "Bo Al · Bevik · member",
    "Sofia Vall Rosén · Cevik · member",
    "Dan Om · Devik · member",
    "Åsa Lidberg · Evik · absent",
  ]);
});

test.each([
  ["Gäst: Siv Ås, Konsultbyrån Nordan", ["Siv Ås · Konsultbyrån Nordan · guest"]],
  ["Gäst: Konsultbyrån Avstamp", []],
  ["Gäst: Åsa Ek, Högskolan i Alsjö", ["Åsa Ek · Högskolan i Alsjö · guest"]],
  ["Deltagare: Émilie Östhammar, Bevik", ["Émilie Östhammar · Bevik · member"]],
  ["Beslutande: Bo Al (C), Beviks kommun, för Hassan Om (S)", ["Bo Al · Beviks kommun · member"]],
  ["Deltagare: Anna Ek, ordförande      Bo Al, Bevik", ["Anna Ek ·  · member", "Bo Al · Bevik · member"]],
  [
    "Deltagare:\nAnna Ek (Åvik)\nFörvaltande myndighet: Bo Al, Cia Om\nEuropeiska kommissionen: Eva By",
    [
      "Anna Ek · Åvik · member",
      "Bo Al · Förvaltande myndighet · other",
      "Cia Om · Förvaltande myndighet · other",
      "Eva By · Europeiska kommissionen · other",
    ],
  ],
  [
    "Kallade            Org       Närv    Frånv\nAnna Ek            Åvik      X\nBo Al              Bevik             X",
    ["Anna Ek · Åvik · member", "Bo Al · Bevik · absent"],
  ],
])("%s", (list, people) => {
  expect(named(recordUnder(list))).toEqual(people);
});
