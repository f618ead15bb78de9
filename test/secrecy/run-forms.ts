// The forms of meetings that are run here: for whoever is at the desk of the meeting, and sees the row that it is about.
import { meetingAddress } from "./addresses.ts";
import { ofApproval, ofCall } from "./approval-forms.ts";
import { type Form, type Named, named } from "./forms.ts";
import type { Eyes } from "./model.ts";
import type { Cooperation, Item, Meeting } from "./things.ts";

type Fields = Form["fields"];

/** An id that nothing has. */
export const fresh = "00000000-0000-4000-8000-fffffffffffe";

export function runForms(place: Cooperation): Named[] {
  return [
    ...ofPlanning(place),
    ...place.meetings.flatMap((meeting) => [
      ...ofMinutes(place, meeting),
      ...ofAgenda(place, meeting),
      ...ofMeeting(place, meeting),
      ...ofApproval(place, meeting),
      ...ofCall(place, meeting),
    ]),
    ...ofWishes(place),
  ];
}

/** A form at an address beneath a meeting's. */
export type At = (pattern: string, address: string, fields?: Fields, mayBeSent?: Form["mayBeSent"]) => Named;

export function beneath(place: Cooperation, meeting: Meeting): At {
  const before = meetingAddress(place, meeting).slice(place.slug.length + 1);
  return (pattern, address, fields = {}, mayBeSent = () => true) =>
    named(
      `/moten/:body/:meeting${pattern}`,
      before + address,
      fields,
      (eyes) => eyes.desk(meeting) && mayBeSent(eyes),
    );
}

function ofMeeting(place: Cooperation, meeting: Meeting): Named[] {
  const at = beneath(place, meeting);
  const changed = { dag: "2027-04-14", namn: "Extra möte", trots: "ja" };
  return [
    at("/steg", "/steg", { steg: "back" }),
    at("/andra", "/andra", changed),
    at("/rum/oppet", "/rum/oppet", { oppet: "ja" }),
    ...ofClosedRoom(at, meeting),
  ];
}

/** What one says of oneself in a room; in one that is not open, nobody does. */
function ofClosedRoom(at: At, { items }: Meeting): Named[] {
  const nobody = () => false;
  const punkt = items[0]?.id ?? fresh;
  return [
    at("/rum/jag", "/rum/jag", { vad: "har" }, nobody),
    at("/rum/jav", "/rum/jav", { punkt, svar: "ja" }, nobody),
    at("/rum/rost", "/rum/rost", { punkt, votering: fresh, svar: "yes" }, nobody),
  ];
}

/** What is written while a meeting is held. */
function ofMinutes(place: Cooperation, meeting: Meeting): Named[] {
  const at = beneath(place, meeting);
  const minutes = (rest: string, fields: Fields, mayBeSent?: Form["mayBeSent"]) =>
    at(`/protokoll/${rest}`, `/protokoll/${rest}`, fields, mayBeSent);
  const person = place.persons[0]?.id ?? "";
  return [
    minutes("narvaro", { nytt: fresh, rad: "Otto Lind" }),
    minutes("narvaro/foreslagna", { person }),
    minutes("narvaro/nu", { deltar: meeting.id, vad: "link" }),
    minutes("angra", { nytt: fresh, handling: "" }),
    minutes("punkter", { nytt: fresh, rad: "Övrigt" }),
    minutes("steg", { steg: "held" }),
    ...meeting.items.flatMap((item) => ofItemMinutes(minutes, meeting, item, person)),
  ];
}

type InMinutes = (rest: string, fields: Fields, mayBeSent?: Form["mayBeSent"]) => Named;

function ofItemMinutes(minutes: InMinutes, meeting: Meeting, item: Item, person: string): Named[] {
  const sees = (eyes: Eyes) => eyes.item(meeting, item);
  const punkt = item.id;
  const rows = [
    { falt: "inspel", row: item.input },
    { falt: "beslut", row: item.decision },
    { falt: "uppdrag", row: item.assignment },
  ];
  return [
    minutes("franvaro", { punkt, person, skal: "out" }, sees),
    minutes("inspel", { nytt: fresh, punkt, rad: "Otto" }, sees),
    minutes("beslut", { nytt: fresh, punkt, svar: "approved" }, sees),
    minutes("redovisat", { punkt, svar: "ja" }, sees),
    ...ofVote(minutes, item, sees, person),
    minutes("tur", { punkt }, sees),
    minutes("paus", { punkt }, sees),
    minutes("flytt", { nytt: fresh, punkt, mote: meeting.id }, sees),
    minutes("uppdrag", { nytt: fresh, punkt, rad: "@Otto återkommer" }, sees),
    minutes("falt", { falt: "borjade", rad: punkt, varde: "10:00" }, sees),
    ...rows.flatMap(({ falt, row }) => {
      const seesRow = (eyes: Eyes) => eyes.under(meeting, item, row.own);
      return [
        minutes("falt", { falt, rad: row.id, varde: "Otto" }, seesRow),
        minutes("bort", { slag: falt, rad: row.id }, seesRow),
      ];
    }),
  ];
}

function ofVote(
  minutes: InMinutes,
  { id: punkt, run }: Item,
  sees: Form["mayBeSent"],
  person: string,
): Named[] {
  const vote = { punkt, votering: run?.vote.id ?? fresh };
  return [
    minutes("votering", { nytt: fresh, punkt, form: "count", ja: "Otto", nej: "avslag" }, sees),
    minutes("votering/svar", { ...vote, person, svar: "no" }, sees),
    minutes("votering/antal", { ...vote, ja: "0", nej: "0", avstar: "0" }, sees),
    minutes("votering/avslut", vote, sees),
    minutes("votering/utslag", { ...vote, svar: "no" }, sees),
    minutes("reservation", { nytt: fresh, punkt, person }, sees),
  ];
}

function ofAgenda(place: Cooperation, meeting: Meeting): Named[] {
  const at = beneath(place, meeting);
  const agenda = (pattern: string, address: string, fields: Fields = {}, mayBeSent?: Form["mayBeSent"]) =>
    at(`/dagordning${pattern}`, `/dagordning${address}`, fields, mayBeSent);
  return [
    agenda("/underlag", "/underlag"),
    agenda("/ordning", "/ordning", { flytta: `up:${meeting.items[0]?.id ?? ""}` }),
    agenda("/punkter", "/punkter", { titel: "Otto" }),
    ...meeting.items.flatMap((item) => {
      const sees = (eyes: Eyes) => eyes.item(meeting, item);
      const one = `/punkter/${item.id}`;
      const annex = item.run?.annex ?? { id: item.id, own: null };
      const seesAnnex = (eyes: Eyes) => eyes.beside(meeting, item, annex.own);
      return [
        agenda("/punkter/:item", one, { titel: "Otto" }, sees),
        agenda("/punkter/:item/synlighet", `${one}/synlighet`, { synlighet: "public", trots: "ja" }, sees),
        agenda("/punkter/:item/bilagor", `${one}/bilagor`, {}, sees),
        agenda("/bilagor/:annex", `/bilagor/${annex.id}`, { titel: "Otto" }, seesAnnex),
        agenda("/punkter/:item/borttagning", `${one}/borttagning`, {}, sees),
      ];
    }),
  ];
}

/** Whoever has signed in and belongs there may come with a wish, and is told where he has no seat. */
function ofWishes(place: Cooperation): Named[] {
  const isIn = (eyes: Eyes) => eyes.isIn(place.id);
  const { wish } = place.planning;
  const id = wish?.id ?? fresh;
  const answers = place.meetings.map((meeting) =>
    beneath(place, meeting)("/dagordning/onskemal/:wish", `/dagordning/onskemal/${id}`, {
      svar: "returned",
      ord: "Nej.",
    }),
  );
  const wished = { titel: "Otto", mote: `${place.bodies[0]?.id ?? ""}:` };
  return [
    ...answers,
    named("/onskemal", "/onskemal", wished, isIn),
    named(
      "/onskemal/:wish/aterkallande",
      `/onskemal/${id}/aterkallande`,
      {},
      (eyes) => isIn(eyes) || place.bodies.some((body) => eyes.isWished(place, body)),
    ),
  ];
}

/** Plans are the secretariat's; a meeting is for the desk of its body. */
function ofPlanning(place: Cooperation): Named[] {
  const { dates, event } = place.planning;
  const isOffice = (eyes: Eyes) => eyes.isOffice(place.id);
  const outside = { namn: "Otto", fran: "2027-05-11" };
  const plan = { "rad-0-dag": "2027-05-11", godkann: "ja", trots: "ja" };
  return [
    named("/planering", "/planering", { namn: "Otto", ar: "2027" }, isOffice),
    named("/planering/:plan", `/planering/${dates.id}`, plan, isOffice),
    named("/planering/handelser", "/planering/handelser", outside, isOffice),
    named(
      "/planering/handelser/:event/borttagning",
      `/planering/handelser/${event.id}/borttagning`,
      {},
      isOffice,
    ),
    ...place.bodies.flatMap(({ id, slug }) => {
      const runs = (eyes: Eyes) => eyes.belongs(place.id, { kind: "desk", body: id });
      return [
        named("/moten/nytt", "/moten/nytt", { organ: id, dag: "2027-04-14", trots: "ja" }, runs),
        named("/organ/:body/arbetsform", `/organ/${slug}/arbetsform`, { plats: "Otto" }, runs),
      ];
    }),
  ];
}
