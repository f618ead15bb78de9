import { expect, test } from "vitest";
import { recordFrom } from "./record.ts";

const meeting: Parameters<typeof recordFrom>[0] = {
  slug: "2026-11-26",
  kind: "minutes",
  number: null,
  heldOn: "2026-11-26",
  starts: "09:00",
  ends: "11:00",
  place: "Vikby",
  link: null,
  remote: false,
  cooperation: "Sjöriket",
  body: "Direktörsgruppen",
  people: [],
  items: [],
};
const person: (typeof meeting.people)[number] = {
  id: "attendance-1",
  personId: "person-1",
  name: "Ali Sand",
  organisation: "Vikby",
  role: null,
  presence: "member",
  chair: false,
  minuteTaker: false,
  came: null,
  leftAt: "10:30",
  isRemote: false,
  sitsFor: null,
  breaks: [],
};
const item: (typeof meeting.items)[number] = {
  id: "12",
  began: null,
  turns: [],
  number: "§ 12",
  title: "Skogsplanen",
  annexesNamed: [],
  presenters: [],
  inputs: [{ text: "mer tid behövs" }],
  proposals: [],
  decisions: [],
  assignments: [],
  absences: [],
  votes: [],
  reservations: [],
  annexes: [],
};

test("an item's paragraph is its number, and its papers are annexes by theirs", () => {
  const annexes = [{ number: 3 }, { number: 4 }];
  const [made] = recordFrom({ ...meeting, items: [{ ...item, annexes, annexesNamed: ["bilaga 3"] }] }).items;
  expect(made).toMatchObject({
    number: "12",
    inputs: ["mer tid behövs"],
    annexes: ["bilaga 3", "bilaga 4"],
  });
  expect(made).not.toHaveProperty("proposals");
});

test("what is said behind a name: his office, for whom he sits, and that he was not in the room", () => {
  const roleOf = (about: Partial<typeof person>) =>
    recordFrom({ ...meeting, people: [{ ...person, ...about }] }).people[0]?.role;
  expect(roleOf({})).toBeNull();
  expect(roleOf({ role: "kommundirektör", sitsFor: "Noor Ek", isRemote: true })).toBe(
    "kommundirektör, ersättare för Noor Ek, på distans",
  );
});

test("a meeting that has a link and no place is held at a distance", () => {
  const link = "https://moten.example/1";
  expect(recordFrom({ ...meeting, place: null, link }).remote).toBe(true);
  expect(recordFrom({ ...meeting, link }).remote).toBe(false);
});

test("votes that are closed are told by side, and reservations with all who share their words", () => {
  const vote = {
    id: "1",
    form: "roll-call" as const,
    yesMeans: "bifall till förslaget",
    noMeans: "avslag",
    yes: null,
    no: null,
    abstained: null,
    castingVote: "no" as const,
    isOpen: false,
    answers: [
      { personId: "1", name: "Bo Ek", answer: "no" as const, cameBy: "own" as const },
      { personId: "2", name: "Ali Sand", answer: "yes" as const, cameBy: "desk" as const },
    ],
  };
  const said = { personId: "1", joinsId: null, text: "" };
  const reservations = [
    { ...said, id: "1", name: "Bo Ek", text: " Planen saknar\nkalkyl. " },
    { ...said, id: "2", name: "Siv Alm" },
    { ...said, id: "3", name: "Ali Sand", joinsId: "1" },
  ];
  const votes = [vote, { ...vote, id: "2", isOpen: true }];
  const [made] = recordFrom({ ...meeting, items: [{ ...item, votes, reservations }] }).items;
  expect(made?.votes).toEqual([
    {
      yesMeans: "bifall till förslaget",
      noMeans: "avslag",
      yes: 1,
      no: 1,
      abstained: 0,
      castingVote: "no",
      answers: [
        { name: "Ali Sand", answer: "yes" },
        { name: "Bo Ek", answer: "no" },
      ],
    },
  ]);
  expect(made?.reservations).toEqual([
    { names: ["Bo Ek", "Ali Sand"], text: "Planen saknar kalkyl." },
    { names: ["Siv Alm"], text: "" },
  ]);
});

test("who was out of the room for all of an item was not there for it", () => {
  const breaks = [{ id: "1", leftAt: "09:30", backAt: "10:00" }];
  const items = [
    { ...item, began: "09:00" },
    {
      ...item,
      id: "13",
      number: "13",
      began: "09:35",
      absences: [{ name: "Bo Ek", reason: "conflict" as const }],
    },
    { ...item, id: "14", number: "14", began: "09:50" },
  ];
  const made = recordFrom({ ...meeting, people: [{ ...person, breaks }], items });
  expect(made.people[0]?.breaks).toEqual([{ from: "09:30", until: "10:00" }]);
  expect(made.items.map(({ absences }) => absences)).toEqual([
    undefined,
    [
      { name: "Bo Ek", reason: "conflict" },
      { name: "Ali Sand", reason: "out" },
    ],
    undefined,
  ]);
});
