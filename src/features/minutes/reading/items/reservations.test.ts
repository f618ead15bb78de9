import { expect, test } from "vitest";
import { bodyOf } from "./fixtures.ts";

test.each([
  ["Reservation: Vera Sund reserverar sig mot beslutet.", ["Vera Sund"], ""],
  ["Reservation\nVera Sund (C) reserverar sig mot beslutet.", ["Vera Sund"], ""],
  [
    "Vera Sund (S) och Nils Berg (V) reserverade sig mot beslutet till förmån för eget yrkande.",
    ["Vera Sund", "Nils Berg"],
    "till förmån för eget yrkande.",
  ],
  ["Reservation\n\nMot beslutet reserverar sig Monika Åkerö (v).", ["Monika Åkerö"], ""],
  [
    "Reservation\nAnna-Lisa Bohm (M) till förmån för eget förslag.",
    ["Anna-Lisa Bohm"],
    "till förmån för eget förslag.",
  ],
  ["Reservation: Zara Holm (M) reserverar sig skriftligt, bilaga 2.", ["Zara Holm"], "skriftligt, bilaga 2."],
  ["Reservationer\n\nZara Holm (M) anmäler skriftlig reservation mot beslutet.", ["Zara Holm"], ""],
  [
    "Reservation: Zara Holm reserverar sig mot beslutet. Underlaget saknas. Frågan borde ha väntat.",
    ["Zara Holm"],
    "Underlaget saknas. Frågan borde ha väntat.",
  ],
])("%s", (text, names, said) => {
  expect(bodyOf(`Beslut\nPlanen antas.\n\n${text}`).reservations).toEqual([{ names, text: said }]);
});

test.each([
  "Planen antas med reservation för ändringar.",
  "Reservationen av rummet gäller till maj.",
  "Kommunerna reserverar sig för fel i underlaget.",
  "Reservation av lokal: Vera Sund ordnar det.",
])("nobody has reserved himself by '%s'", (text) => {
  expect(bodyOf(text)).not.toHaveProperty("reservations");
});

test("a reservation is no decision", () => {
  const { decisions } = bodyOf(
    "Beslut:\natt anta planen\n\nReservation: Vera Sund reserverar sig mot beslutet.",
  );
  expect(decisions.map(({ text }) => text)).toEqual(["att anta planen"]);
});
