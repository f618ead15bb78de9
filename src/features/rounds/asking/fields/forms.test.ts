import { expect, test } from "vitest";
import { type RoundField, roundForm } from "../../form/rules.ts";
import { fieldWritten, stepWritten, writtenFields, writtenOfField } from "./forms.ts";
import { fieldKinds, newField, readyFields, stepped } from "./rules.ts";

const today = "2026-11-23";
const read = (kind: (typeof fieldKinds)[number], about: Partial<ReturnType<typeof newField>> = {}) =>
  fieldWritten(newField(kind, "falt", { label: "Rubrik", ...about }), "Annars", today);

test("choices are named by what they say, so that a page made before another was taken away means the same", () => {
  const three = read("choice", { lines: "Röd\n  Grön \n\nBlå" });
  const two = read("choice", { lines: "Röd\nBlå" });
  expect(three.ok && three.value).toMatchObject({
    choices: [
      { id: "rod", label: "Röd" },
      { id: "gron", label: "Grön" },
      { id: "bla", label: "Blå" },
    ],
  });
  expect(two.ok && two.value).toMatchObject({ choices: [{ id: "rod" }, { id: "bla" }] });
});

test("dates are read as people write them, in the order of time and each once", () => {
  const dates = read("dates", { lines: "4/12\ntors 3/12 9–11.30\n2026-12-03 kl. 13\n3/12 9-11.30" });
  expect(dates.ok && dates.value).toMatchObject({
    dates: [
      { id: "2026-12-03-0900-1130", day: "2026-12-03", starts: "09:00", ends: "11:30" },
      { id: "2026-12-03-1300", day: "2026-12-03", starts: "13:00", ends: null },
      { id: "2026-12-04", day: "2026-12-04", starts: null, ends: null },
    ],
  });
});

test("a figure has its unit and its year", () => {
  const numbers = read("numbers", { lines: "Antal elever; st; 2025\nKostnad; tkr\nAndel" });
  expect(numbers.ok && numbers.value).toMatchObject({
    rows: [
      { label: "Antal elever", unit: "st", year: 2025 },
      { label: "Kostnad", unit: "tkr", year: null },
      { label: "Andel", unit: "", year: null },
    ],
  });
});

test("a document is its paragraphs, and two that say the same are two", () => {
  const document = read("document", { lines: "§ 1 Avtalet gäller.\ni fem år.\n\n \nSe ovan.\n\nSe ovan." });
  expect(document.ok && document.value).toMatchObject({
    paragraphs: [
      { text: "§ 1 Avtalet gäller.\ni fem år." },
      { id: "se-ovan", text: "Se ovan." },
      { id: "se-ovan-2", text: "Se ovan." },
    ],
  });
});

test.for<[string, ReturnType<typeof read>]>([
  ["no-label", read("text", { label: "" })],
  ["few-choices", read("choice", { lines: "Ja" })],
  ["same-choices", read("choice", { lines: "Ja\nJa" })],
  ["no-dates", read("dates")],
  ["unreadable-date", read("dates", { lines: "i vår" })],
  ["unreadable-date", read("dates", { lines: "3/12 11-9" })],
  ["no-rows", read("numbers")],
  ["bad-count", read("names", { most: "0" })],
  ["bad-count", read("names", { most: "många" })],
  ["no-paragraphs", read("document", { lines: "\n \n" })],
  ["field-too-long", read("stance", { label: "å".repeat(401) })],
  [
    "field-too-long",
    read("choice", { lines: Array.from({ length: 41 }, (_, at) => `Val ${at}`).join("\n") }),
  ],
])("%s", ([reason, result]) => {
  expect(result).toEqual({ ok: false, reason });
});

test("a field without a heading is called what its kind is called", () => {
  const stance = read("stance", { label: "" });
  expect(stance.ok && stance.value.label).toBe("Annars");
});

test("a field that is written out and read again is the same", () => {
  const fields: RoundField[] = [
    { id: "a", label: "A", kind: "stance" },
    {
      id: "b",
      label: "B",
      kind: "choice",
      isMany: true,
      choices: [
        { id: "ja", label: "Ja" },
        { id: "nej", label: "Nej" },
      ],
    },
    {
      id: "c",
      label: "C",
      kind: "dates",
      dates: [
        { id: "2026-01-07-0900-1000", day: "2026-01-07", starts: "09:00", ends: "10:00" },
        { id: "2027-02-03", day: "2027-02-03", starts: null, ends: null },
      ],
    },
    {
      id: "d",
      label: "D",
      kind: "names",
      role: "chair",
      bodyId: "00000000-0000-7000-9000-000000000010",
      most: 3,
    },
    {
      id: "e",
      label: "E",
      kind: "numbers",
      rows: [{ id: "elever-st-2025", label: "Elever", unit: "st", year: 2025 }],
    },
    { id: "f", label: "F", kind: "text", isLong: false },
    { id: "g", label: "G", kind: "file" },
    {
      id: "h",
      label: "H",
      kind: "document",
      paragraphs: [
        { id: "ett", text: "Ett" },
        { id: "tva-rader", text: "Två\nrader" },
      ],
    },
  ];
  for (const field of fields) {
    const written = newField(field.kind, field.id, { label: field.label, ...writtenOfField(field) });
    expect(fieldWritten(written, "", today)).toEqual({ ok: true, value: field });
  }
  expect(roundForm.safeParse(fields).success).toBe(true);
});

test("fields are read from their numbers, and what is no field is none", () => {
  const sent = {
    "falt-0-slag": "text",
    "falt-0-id": "text-1",
    "falt-0-etikett": " Synpunkter ",
    "falt-0-lang": "ja",
    "falt-1-slag": "hemligt",
    "falt-7-slag": "stance",
    "falt-7-id": "../x",
  };
  expect(writtenFields(sent)).toMatchObject([
    { id: "text-1", kind: "text", label: "Synpunkter", isLong: true },
    { id: "stance-8", kind: "stance" },
  ]);
});

test("a form is changed by steps, and a step past its ends changes nothing", () => {
  const form = (["stance", "text", "file"] as const).map((kind) => newField(kind, kind));
  const order = (told: string) => {
    const step = stepWritten(told);
    return step === null ? null : stepped(form, step, "ny").map(({ id }) => id);
  };
  expect(order("till:dates")).toEqual(["stance", "text", "file", "ny"]);
  expect(order("upp:1")).toEqual(["text", "stance", "file"]);
  expect(order("ned:1")).toEqual(["stance", "file", "text"]);
  expect(order("bort:0")).toEqual(["text", "file"]);
  for (const past of ["upp:0", "ned:2", "bort:9"]) expect(order(past)).toEqual(["stance", "text", "file"]);
  for (const nothing of ["", "till:hemligt", "upp", "upp:x", "flyg:1"]) expect(order(nothing)).toBeNull();
});

test("each kind of round begins with what it needs", () => {
  const labels = {
    stance: "S",
    choice: "C",
    dates: "D",
    names: "N",
    numbers: "T",
    text: "F",
    file: "B",
    document: "K",
  };
  expect(readyFields("nomination", labels)).toMatchObject([{ kind: "names", label: "N" }]);
  const interview = readyFields("interview", labels);
  expect(new Set(interview.map(({ id }) => id)).size).toBe(interview.length);
});
