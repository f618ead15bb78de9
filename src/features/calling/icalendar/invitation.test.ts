import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { expect, test } from "vitest";
import { type Invitation, invitationOf } from "./invitation.ts";
import { idInUid, type Occasion, uidOf } from "./occasion.ts";

const meeting: Occasion = {
  id: "00000000-0000-7000-9000-000000000071",
  title: "Direktörsgruppen i Sjöriket",
  firstDay: "2026-11-26",
  lastDay: null,
  starts: "13:30",
  ends: "17:00",
  place: "Kommunhuset, Storgatan 1; Vikby",
  link: "https://mote.example/rum/7",
  description:
    "1. Föregående protokoll\n2. Gemensamt e-arkiv, med en rubrik så lång att raden måste vikas någonstans mitt i å, ä och ö\n3. Tecken: \\ , ; :",
  page: "https://genbo.example/sjoriket/moten/direktorsgruppen/2026-11-26/dagordning",
};
const invitation: Invitation = {
  occasion: meeting,
  organizer: { name: "Sjöriket", email: "svar+71@genbo.example" },
  attendee: { name: 'Maja "Majsan" Strand', email: "maja.strand@vikby.example" },
  version: { sequence: 0, stamp: new Date("2026-11-12T08:30:00.250Z") },
};
const changed: Invitation = {
  ...invitation,
  occasion: { ...meeting, firstDay: "2026-12-03", starts: "09:00", ends: "12:00" },
  version: { sequence: 1, stamp: new Date("2026-11-17T10:00:00Z") },
};
const cancelled: Invitation = {
  ...changed,
  version: { sequence: 2, stamp: new Date("2026-11-20T10:00:00Z"), isCancelled: true },
};
const studyTrip: Invitation = {
  ...invitation,
  occasion: {
    ...meeting,
    title: "Studieresa",
    firstDay: "2026-10-08",
    lastDay: "2026-10-09",
    description: "",
  },
};
const all = { invitation, changed, cancelled, studyTrip };

test.each(Object.entries(all))("%s is written as its golden file", async (name, told) => {
  await expect(invitationOf(told)).toMatchFileSnapshot(`golden/${name}.ics`);
});

test.each(Object.entries(all))("%s has lines of at most 75 octets that end as they must", (_, told) => {
  const text = invitationOf(told);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

const parsed = (told: Invitation) => new ICAL.Component(ICAL.parse(invitationOf(told)));
const eventIn = (told: Invitation) =>
  new ICAL.Event(parsed(told).getFirstSubcomponent("vevent") ?? undefined);

test("ical.js reads back what was written", () => {
  const event = eventIn(invitation);
  expect(event.uid).toBe(uidOf(meeting.id));
  expect(event.sequence).toBe(0);
  expect(event.summary).toBe(meeting.title);
  expect(event.location).toBe(`${meeting.place}, ${meeting.link}`);
  expect(event.description).toBe(meeting.description);
  expect(event.attendees[0]?.getFirstParameter("cn")).toBe("Maja 'Majsan' Strand");
  expect(event.attendees[0]?.getFirstParameter("rsvp")).toBe("TRUE");
  expect(event.startDate.zone.tzid).toBe("Europe/Stockholm");
  expect(event.startDate.toJSDate().toISOString()).toBe("2026-11-26T12:30:00.000Z");
});

test("a second parser reads the same, in whatever zone the machine stands", () => {
  const before = process.env["TZ"];
  try {
    for (const zone of ["UTC", "America/New_York", "Europe/Stockholm", "Asia/Kolkata"]) {
      process.env["TZ"] = zone;
      const read = (told: Invitation) =>
        Object.values(nodeIcal.sync.parseICS(invitationOf(told))).find((part) => part?.type === "VEVENT");
      const found = read(invitation);
      expect(found?.start.toISOString()).toBe("2026-11-26T12:30:00.000Z");
      expect(found?.end?.toISOString()).toBe("2026-11-26T16:00:00.000Z");
      expect(found?.description).toBe(meeting.description);
      expect(read(changed)?.start.toISOString()).toBe("2026-12-03T08:00:00.000Z");
      expect(invitationOf(invitation)).toContain("DTSTAMP:20261112T083000Z");
    }
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});

test("in summer the clock is two hours ahead", () => {
  const may = { ...invitation, occasion: { ...meeting, firstDay: "2026-05-27" } };
  expect(eventIn(may).startDate.toJSDate().toISOString()).toBe("2026-05-27T11:30:00.000Z");
});

test("a change has the same name and a higher number, and a cancellation says that it is one", () => {
  expect(eventIn(changed).uid).toBe(eventIn(invitation).uid);
  expect(eventIn(changed).sequence).toBe(1);
  expect(parsed(cancelled).getFirstPropertyValue("method")).toBe("CANCEL");
  expect(parsed(cancelled).getFirstSubcomponent("vevent")?.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect(eventIn(cancelled).sequence).toBe(2);
});

test("a journey of two days has whole days, and ends when the third begins", () => {
  const event = eventIn(studyTrip);
  expect(event.startDate.isDate).toBe(true);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2026-10-08", "2026-10-10"]);
  expect(invitationOf(studyTrip)).not.toContain("VTIMEZONE");
});

test("a meeting without an hour takes its day, one without an end has none, one past midnight ends the next day", () => {
  const at = (times: Partial<Occasion>) => eventIn({ ...invitation, occasion: { ...meeting, ...times } });
  expect(at({ starts: null }).endDate.toString()).toBe("2026-11-27");
  const open = { ...invitation, occasion: { ...meeting, ends: null } };
  expect(invitationOf(open)).not.toContain("DTEND");
  expect(at({ starts: "22:00", ends: "00:30" }).endDate.toString()).toBe("2026-11-27T00:30:00");
});

test("what is in a name is known again, and other people's are not", () => {
  expect(idInUid(` ${uidOf(meeting.id).toUpperCase().replace("GENBO", "genbo")} `)).toBe(meeting.id);
  expect(idInUid("040000008200E00074C5B7101A82E008@outlook")).toBeNull();
});
