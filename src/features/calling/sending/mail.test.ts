import { expect, test } from "vitest";
import type { Occasion } from "../icalendar/occasion.ts";
import { callLetter } from "./mail.tsx";

const occasion: Occasion = {
  id: "00000000-0000-7000-9000-000000000071",
  title: "Direktörsgruppen, Sjöriket",
  firstDay: "2026-11-26",
  lastDay: null,
  starts: "13:30",
  ends: "17:00",
  place: "Kommunhuset i Vikby",
  link: "https://mote.example/rum/7",
  description: "",
  page: "https://genbo.example/sjoriket/moten/direktorsgruppen/2026-11-26/dagordning",
};
const call = {
  kind: "call",
  isGuest: false,
  name: "Maja Strand",
  occasion,
  word: "Väl mött!\nSigne",
  items: ["1 Föregående protokoll (13.30–13.35)", "2 Gemensamt e-arkiv (13.35–14.00)"],
  answer: "https://genbo.example/svar/hemlig",
  papers: { kind: "all" },
} as const;
const none = { word: "", items: [], papers: { kind: "none" } } as const;
const trip = {
  ...occasion,
  title: "Studieresa",
  firstDay: "2026-10-08",
  lastDay: "2026-10-09",
  starts: null,
};
const letters = {
  call,
  guest: { ...call, ...none, isGuest: true, name: "Gunnar Gäst" },
  change: { ...call, kind: "change", papers: { kind: "too-large", megabytes: 34 } },
  cancel: { ...call, ...none, kind: "cancel", word: "För få ärenden.", answer: null },
  leave: { ...call, ...none, kind: "leave", answer: null },
  reminder: { ...call, ...none, kind: "reminder" },
  trip: { ...call, occasion: { ...trip, ends: null, link: null }, papers: { kind: "agenda" } },
} as const;

test.each(Object.entries(letters))("the letter of a %s is as its golden file", async (name, told) => {
  const { subject, text } = callLetter("sv", told);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
});

test("in English it says the same", async () => {
  const { subject, text } = callLetter("en", call);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot("golden/call-en.txt");
});
