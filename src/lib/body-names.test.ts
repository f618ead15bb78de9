import { expect, test } from "vitest";
import { bodyKey, keysOfMeeting } from "./body-names.ts";

test.each([
  ["Kommundirektörsgruppen", "Kommundirektörgrupp"],
  ["Kommundirektörsgruppen", "Kommundirektérsgruppen"],
  ["ÖP-gruppen", "ÖP gruppen"],
  ["HR-chefsnätverket", "HR-chefnätverk"],
  ["Kommittén", "Kommitté"],
  ["Styrelsen", "styrelse"],
])("%s and %s are one body", (one, other) => {
  expect(bodyKey(one)).toBe(bodyKey(other));
});

test.each([
  ["Styrelsen", "Förbundsstyrelsen"],
  ["Kommundirektörsgruppen", "Kommunchefsgruppen"],
  ["Styrelsen", "Styrelsen (Sjöriket)"],
  ["Arbetsgruppen för klimat", "Arbetsgruppen för kompetens"],
])("%s and %s are two", (one, other) => {
  expect(bodyKey(one)).not.toBe(bodyKey(other));
});

test.each([
  ["kommundirektörsmötet", "Kommundirektörsgruppen"],
  ["styrelsens möte", "Styrelsen"],
  ["nästa styrelsemöte", "Styrelsen"],
  ["förbundsstyrelsens sammanträde", "Förbundsstyrelsen"],
  ["direktionens sammanträde", "Direktionen"],
  ["nätverksträffen", "Nätverket"],
  ["Kommundirektörgruppen", "Kommundirektörsgruppen"],
])("'%s' is a meeting of %s", (meeting, body) => {
  expect(keysOfMeeting(meeting)).toContain(bodyKey(body));
});
