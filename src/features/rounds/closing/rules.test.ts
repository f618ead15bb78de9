import { expect, test } from "vitest";
import type { RoundForm } from "../form/rules.ts";
import { personsToBook } from "./making/booking/rules.ts";
import {
  type Answered,
  clausesAsked,
  clausesDecided,
  isWithin,
  mayClose,
  proposedSeats,
  resultIn,
  standingNow,
} from "./rules.ts";
import { answersInMinutes } from "./wording.ts";

const stances: RoundForm = [{ id: "s", label: "", kind: "stance" }];
let place = 0;

function answered(
  name: string,
  answer: Record<string, unknown> | null,
  about: Partial<Reply> = {},
): Answered {
  const id = name.toLowerCase();
  const reply =
    answer === null
      ? undefined
      : {
          id: `r-${id}`,
          recipientId: id,
          place: ++place,
          answer,
          standsOutside: false,
          words: "",
          isLate: false,
        };
  return {
    id,
    name,
    organisation: { id: `o-${id}`, name },
    person: { id: `p-${id}`, name: `Direktören i ${name}` },
    reply: reply === undefined ? undefined : { ...reply, ...about },
  };
}
type Reply = NonNullable<Answered["reply"]>;

const agree = { s: { stance: "agree", words: "" } };
const against = { s: { stance: "against", words: "För dyrt." } };
const consensus = { rule: "consensus", quorum: "half" } as const;

test("all who agree agree, and one who has said nothing is missed", () => {
  const all = [answered("Vikby", agree), answered("Lerby", agree)];
  expect(standingNow(stances, all, consensus)).toMatchObject({ outcome: "consensus", isAgreed: true });
  const silent = [...all, answered("Stallby", null)];
  expect(standingNow(stances, silent, consensus)).toMatchObject({ outcome: "majority", isAgreed: false });
  expect(standingNow(stances, silent, { ...consensus, rule: "majority" })).toMatchObject({ isAgreed: true });
});

test("a round can be closed from the first reply on, and when its day has passed", () => {
  expect(mayClose("open", false)).toBe(false);
  expect(mayClose("open", true)).toBe(true);
  expect(mayClose("overdue", false)).toBe(true);
  expect([mayClose("draft", true), mayClose("closed", true), mayClose("cancelled", true)]).toEqual([
    false,
    false,
    false,
  ]);
});

test("whoever stands outside is in nothing that is made", () => {
  expect(isWithin(answered("Vikby", agree))).toBe(true);
  expect(isWithin(answered("Vikby", agree, { standsOutside: true }))).toBe(false);
  expect(isWithin(answered("Vikby", null))).toBe(false);
});

test("what is decided is what was asked: as clauses somewhere, or the question itself", () => {
  const clauses = (question: string, proposals: string[] = [], background = "") =>
    clausesAsked({ question, proposals, background });
  expect(clauses("Om e-arkiv\natt teckna avtalet\n Att dela kostnaden", ["att avvakta"])).toEqual([
    "att teckna avtalet",
    "Att dela kostnaden",
  ]);
  expect(clauses("E-arkiv", ["att teckna avtalet"], "att avvakta")).toEqual(["att teckna avtalet"]);
  expect(clauses("E-arkiv", [], "Berett av gruppen.\natt teckna avtalet")).toEqual(["att teckna avtalet"]);
  expect(
    clauses("E-arkiv", [], "att teckna avtalet\n\natt dela kostnaden\n\nVi föreslår\natt avvakta"),
  ).toEqual(["att teckna avtalet", "att dela kostnaden"]);
  expect(clauses("Ska vi\nteckna avtalet?", [], "Attityder har prövats.")).toEqual([
    "att bifalla frågan ”Ska vi teckna avtalet?”",
  ]);
});

test("what was not agreed on says so itself", () => {
  expect(clausesDecided(["att teckna avtalet"], true)).toEqual([
    { text: "att teckna avtalet", outcome: "approved" },
  ]);
  expect(clausesDecided(["att teckna avtalet"], false)).toEqual([
    { text: "Förslaget har inte antagits per capsulam: att teckna avtalet", outcome: "rejected" },
  ]);
});

test("minutes tell the sum, every comment, and who was silent; plain agreement is in the sum", () => {
  const all = [
    answered("Vikby", agree),
    answered("Lerby", { s: { stance: "agree-with-comment", words: "Kostnaden\nredovisas först." } }),
    answered("Stallby", against),
    answered("Granby", agree, { standsOutside: true }),
    answered("Ängby", null),
    answered("Sjöby", { s: { stance: "abstain", words: "" } }),
    answered("Åby", agree, { words: "Skynda på." }),
  ];
  expect(answersInMinutes(stances, all, standingNow(stances, all, consensus).sum)).toEqual([
    "Av 7 tillfrågade har 6 svarat: 1 bifall, 2 bifall med kommentar, 1 avslag, 1 avstår, 1 står utanför.",
    "Lerby: bifall med kommentar. Kostnaden redovisas först.",
    "Stallby: avslag. För dyrt.",
    "Granby står utanför.",
    "Sjöby: avstår.",
    "Åby: bifall med kommentar. Skynda på.",
    "Har inte svarat: Ängby.",
  ]);
});

test("those who are proposed get seats in the body that was named, and in no role that is only words", () => {
  const named = { kind: "names", label: "", role: "member", most: 2 } as const;
  const form: RoundForm = [
    { ...named, id: "g", bodyId: "00000000-0000-7000-9000-000000000010" },
    { ...named, id: "t", bodyId: null },
  ];
  const persons = [
    { personId: null, name: "Ny Person", title: "arkivarie" },
    { personId: "00000000-0000-7000-9000-000000000030", name: "Maja Strand", title: "" },
  ];
  const seats = proposedSeats(form, [
    answered("Vikby", { g: { persons }, t: { persons } }),
    answered("Lerby", { g: { persons } }, { standsOutside: true }),
    answered("Stallby", null),
  ]);
  expect(seats.map(({ key, name, organisation, role }) => [key, name, organisation?.name, role])).toEqual([
    ["g.vikby.0", "Ny Person", "Vikby", "member"],
    ["g.vikby.1", "Maja Strand", "Vikby", "member"],
  ]);
});

test("the day is kept free by who answers first, and by the deputy who has answered, each once", () => {
  const asked = [
    { recipientId: "vikby", personId: "maja", isDeputy: false },
    { recipientId: "vikby", personId: "otto", isDeputy: true },
    { recipientId: "lerby", personId: "lars", isDeputy: false },
    { recipientId: "lerby", personId: "lena", isDeputy: true },
    { recipientId: "stallby", personId: "maja", isDeputy: false },
    { recipientId: "granby", personId: "greta", isDeputy: false },
  ];
  const by = (name: string, person: string, about: Partial<Reply> = {}) => ({
    ...answered(name, agree, about),
    person: { id: person, name: person },
  });
  const all = [by("Vikby", "otto"), by("Lerby", "lars"), by("Granby", "greta", { standsOutside: true })];
  expect(personsToBook(all, asked).map(({ personId }) => personId)).toEqual(["maja", "otto", "lars"]);
});

test("a round that was never closed has made nothing", () => {
  expect(resultIn({})).toBeUndefined();
  expect(resultIn({ kind: "anchoring", isAnchored: true })).toEqual({ kind: "anchoring", isAnchored: true });
});
