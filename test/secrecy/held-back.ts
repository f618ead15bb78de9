// Meetings in which one rule alone keeps something back: chance seldom makes them.
import { naming, said } from "./naming.ts";
import type { Audience, Cooperation, Item, Meeting, Told, World } from "./things.ts";
import { deedOf, runItemOf, runOf } from "./run-worlds.ts";

/** Beyond what chance has named. */
const names = naming(100_000);
const told = (own: Audience | null = null): Told => ({ ...said(names), own });

/** The same world with more meetings in the first cooperation that the public finds. */
export function withHeldBack({ cooperations, mandates, accounts }: World): World {
  const opened = cooperations.find(({ isOpened }) => isOpened);
  const joined = new Set(accounts.flatMap(({ persons }) => persons));
  const absent = opened?.persons.find(({ id }) => !joined.has(id));
  if (opened === undefined || absent === undefined)
    throw new Error("nobody stands outside, or there is nothing to find");
  const nobody: Audience = { kind: "closed", number: names.number(), persons: [absent.id] };
  const closedItem: Audience = { ...nobody, number: names.number() };
  const held = [
    { ...meetingIn(opened, "2024-03-14"), masked: said(names) },
    { ...meetingIn(opened, "2024-03-15"), masked: said(names), document: documentFor(nobody) },
    noticed(opened, "2024-03-16", closedItem),
  ];
  const holding = { ...opened, meetings: [...opened.meetings, ...held] };
  return { cooperations: cooperations.map((each) => (each === opened ? holding : each)), mandates, accounts };
}

/** Open to all, with nothing in it. */
function meetingIn(place: Cooperation, day: string): Meeting {
  return {
    ...said(names),
    own: { kind: "public" },
    cooperation: place.id,
    body: place.bodies[0]?.id ?? "",
    slug: day,
    attendees: [],
    items: [],
    document: documentFor(null),
    masked: null,
    passed: null,
    run: null,
  };
}

function documentFor(own: Audience | null): Meeting["document"] {
  const sha256 = names.id().replaceAll("-", "").repeat(2);
  return { ...told(own), sha256, original: names.word(), path: names.word(), correction: said(names) };
}

/** Approved, with an item that is closed and has been announced. */
function noticed(place: Cooperation, day: string, own: Audience): Meeting {
  const item = closedItemIn(place, own);
  const whole = { person: 0, about: 0 };
  const shape = {
    stage: "approved" as const,
    closedTo: [],
    isClosed: false,
    taker: 0,
    invitee: { ...whole, isOfPart: false },
    comment: { ...whole, isOfInput: false },
    adjustment: whole,
    noticed: 1,
    corrected: 0,
  };
  const items = [item];
  return { ...meetingIn(place, day), items, run: runOf(names, shape, place, items) };
}

function closedItemIn(place: Cooperation, own: Audience): Item {
  const person = place.persons[0]?.id ?? "";
  const deed = { person: 0, doer: 0, isAtMeeting: false };
  const shape = { isInPart: 0, isWatching: false, isReturning: false, organisation: 0, deed };
  const around = { place, attendee: person, other: undefined, number: 1 };
  return {
    ...told(own),
    slug: "1",
    presenter: person,
    proposal: null,
    mention: null,
    contradiction: null,
    input: told(),
    decision: { ...told(), slug: "1-1", masked: null },
    assignment: { ...told(), holder: person, returns: null },
    deed: deedOf(names, shape, around),
    run: runItemOf(names, shape, null, around),
  };
}
