import { expect, test } from "vitest";
import { isEmail } from "./forms.ts";
import {
  changesOf,
  emailOf,
  type KnownPerson,
  type StandingRecipient,
  type WantedAnswerer,
} from "./rules.ts";

const answerer = (personId: string, about: Partial<WantedAnswerer> = {}): WantedAnswerer => ({
  personId,
  accountId: null,
  email: `${personId}@vikby.example`,
  language: "sv",
  isDeputy: false,
  ...about,
});
const vikby: StandingRecipient = {
  id: "rad",
  audienceId: 7,
  organisationId: "vikby",
  personId: null,
  answerers: [
    { ...answerer("maja"), id: "svar-maja", isEnded: false },
    { ...answerer("otto", { isDeputy: true }), id: "svar-otto", isEnded: true },
  ],
};
const asked = (...answerers: WantedAnswerer[]) => ({ organisationId: "vikby", personId: null, answerers });
const lerby = { organisationId: "lerby", personId: null, answerers: [answerer("stina")] };

test("what stands as it is wanted changes nothing", () => {
  const changes = changesOf([vikby], [asked(answerer("maja"))]);
  expect(changes).toEqual({ newcomers: [], gone: [], entered: [], changed: [], ended: [] });
});

test("a municipality comes to it, and another goes", () => {
  expect(changesOf([vikby], [lerby])).toMatchObject({ newcomers: [lerby], gone: [{ id: "rad" }] });
});

test("somebody else answers: he is entered, and whoever did has ended", () => {
  const changes = changesOf([vikby], [asked(answerer("stina"))]);
  expect(changes.entered).toMatchObject([{ answerer: { personId: "stina" } }]);
  expect(changes.ended).toMatchObject([{ answerer: { id: "svar-maja" } }]);
});

test("whoever had ended answers again, and is asked anew", () => {
  const otto = answerer("otto", { isDeputy: true });
  expect(changesOf([vikby], [asked(answerer("maja"), otto)]).changed).toMatchObject([
    { id: "svar-otto", asksAnew: true },
  ]);
});

test("another address is asked anew; another place is not", () => {
  const moved = asked(answerer("maja", { email: "ny@vikby.example" }));
  expect(changesOf([vikby], [moved]).changed).toMatchObject([{ id: "svar-maja", asksAnew: true }]);
  const deputy = asked(answerer("maja", { isDeputy: true }));
  expect(changesOf([vikby], [deputy]).changed).toMatchObject([{ id: "svar-maja", asksAnew: false }]);
});

const maja: KnownPerson = {
  personId: "maja",
  name: "Maja Strand",
  accountId: null,
  accountEmail: null,
  lastEmail: null,
  language: "sv",
};
const held = new Map([["otto@vikby.example", new Set(["otto"])]]);

test("an address is his account's, what was typed, or the last", () => {
  const withAccount = { ...maja, accountEmail: "konto@vikby.example" };
  expect(emailOf({ typed: "x@y.example", known: withAccount }, held, isEmail)).toEqual({
    email: "konto@vikby.example",
  });
  expect(emailOf({ typed: "maja@vikby.example", known: maja }, held, isEmail)).toEqual({
    email: "maja@vikby.example",
  });
  expect(emailOf({ typed: "", known: { ...maja, lastEmail: "sist@vikby.example" } }, held, isEmail)).toEqual({
    email: "sist@vikby.example",
  });
});

test("an address that is missing, unreadable or somebody else's is refused", () => {
  expect(emailOf({ typed: "", known: maja }, held, isEmail)).toEqual({ fault: "no-email" });
  expect(emailOf({ typed: "maja", known: maja }, held, isEmail)).toEqual({ fault: "bad-email" });
  for (const known of [maja, undefined])
    expect(emailOf({ typed: "Otto@Vikby.example", known }, held, isEmail)).toEqual({
      fault: "email-of-other",
    });
  expect(
    emailOf({ typed: "otto@vikby.example", known: { ...maja, personId: "otto" } }, held, isEmail),
  ).toEqual({
    email: "otto@vikby.example",
  });
});
