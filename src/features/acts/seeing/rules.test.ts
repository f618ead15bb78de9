import { describe, expect, test } from "vitest";
import { type ClosedThing, isShown, leadAt, leadsIn } from "./rules.ts";

const place = { cooperation: "viken", body: "styrelsen", meeting: "2024-05-08" };
const meeting = "/viken/moten/styrelsen/2024-05-08";
const item: ClosedThing = {
  ...place,
  kind: "item",
  id: "1",
  cooperationId: "2",
  fact: "punkt-3a",
  said: null,
};
const task: ClosedThing = {
  ...item,
  fact: "uppdrag-3a-0",
  said: { at: "punkt-3a", words: "ringa ”Bo” & Co på ████ 42" },
};
const document: ClosedThing = { ...item, kind: "document", fact: null };

test.for<[string, string | null]>([
  [`<a href="${meeting}#3a">`, "punkt-3a"],
  [`<a href="${meeting}/beslut/3a-2">`, "beslut-3a-2"],
  [`<a href="${meeting}?ord=uppdrag-3a-0#ord">`, "uppdrag-3a-0"],
  [`<a href="${meeting}?ord=beslut-1-1&amp;lang=en">`, "beslut-1-1"],
  [`{"address":"${meeting}#3a"}`, "punkt-3a"],
  [`<a href="${meeting}#:~:text=ringa%20Bo">`, null],
  [`<a href="${meeting}/synlighet">`, null],
])("%s leads to %s", ([text, fact]) => expect(leadsIn(text)).toEqual([{ ...place, fact }]));

test.for([
  `<a href="${meeting}">`,
  `<a href="${meeting}/kalla?fil=ab">`,
  `${meeting}#3a`,
  `"/viken/beslut"`,
  "",
])("%s leads to nothing in the minutes", (text) => expect(leadsIn(text)).toEqual([]));

test("a page of a meeting shows it whole, that of a clause the clause, and others nothing of their own", () => {
  for (const address of [meeting, `${meeting}/kalla`, `${meeting}/synlighet`, `${meeting}/synlighet/3a`])
    expect(leadAt(address), address).toEqual([{ ...place, fact: null }]);
  expect(leadAt(`${meeting}/beslut/3a-2`)).toEqual([{ ...place, fact: "beslut-3a-2" }]);
  for (const address of ["/", "/sok", "/viken/moten", "/viken/moten/styrelsen"])
    expect(leadAt(address), address).toEqual([]);
});

describe("what is shown", () => {
  const shows = (thing: ClosedThing, text: string) => isShown(thing, leadsIn(text), text);

  test("is that which the answer leads to, in that very meeting", () => {
    expect(shows(item, `"${meeting}#3a"`)).toBe(true);
    expect(shows(item, `"${meeting}#3"`)).toBe(false);
    expect(shows(item, `"${meeting}-2#3a"`)).toBe(false);
    expect(shows(item, `"/dalen/moten/styrelsen/2024-05-08#3a"`)).toBe(false);
    expect(shows(item, `"/viken/moten/utskottet/2024-05-08#3a"`)).toBe(false);
  });

  test("is a part of an item where a list says its words, masked or not", () => {
    const link = `<a href="${meeting}#3a">`;
    expect(shows(task, `${link}ringa ”Bo” &amp; Co på ████ 42</a>`)).toBe(true);
    expect(shows(task, `${link}ringa ”Bo” &amp; Co på <mark>0701</mark> 42</a>`)).toBe(true);
    expect(shows(task, `${link}något annat</a>`)).toBe(false);
    expect(shows(task, `"${meeting}?ord=uppdrag-3a-0#ord"`)).toBe(true);
    expect(shows(task, `"${meeting}?ord=uppdrag-3a-1#ord"`)).toBe(false);
  });

  test("is a file with the whole alone", () => {
    expect(isShown(document, leadAt(meeting), "")).toBe(true);
    expect(isShown(document, leadAt(`${meeting}/beslut/3a-2`), "")).toBe(false);
  });
});
