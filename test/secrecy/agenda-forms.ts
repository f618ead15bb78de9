// The forms of an agenda and of what is wished for on it.
import { meetingAddress } from "./addresses.ts";
import type { Form } from "./forms.ts";
import type { Cooperation, Meeting, World } from "./things.ts";

/** By their patterns. */
export function formsOfAgenda({ cooperations }: World): Record<string, readonly Form[]> {
  const forms: Record<string, Form[]> = {};
  const add = (pattern: string, form: Form) => (forms[`/:cooperation${pattern}`] ??= []).push(form);
  for (const place of cooperations) {
    for (const [pattern, form] of formsOfWishes(place)) add(pattern, form);
    for (const meeting of place.meetings)
      for (const [pattern, form] of formsOfMeeting(place, meeting)) add(pattern, form);
  }
  return forms;
}

type Named = readonly [pattern: string, form: Form];

/** In a body where nobody sits, and nobody's wish. */
function formsOfWishes({ slug, id }: Cooperation): Named[] {
  const mayBeSent: Form["mayBeSent"] = (eyes) => eyes.isOffice(id);
  const wish = { mote: `${id}:`, titel: "Otto" };
  return [
    ["/onskemal", { address: `/${slug}/onskemal`, fields: wish, mayBeSent }],
    [
      "/onskemal/:wish/aterkallande",
      { address: `/${slug}/onskemal/${id}/aterkallande`, fields: {}, mayBeSent },
    ],
  ];
}

/** For those who run the meeting. */
function formsOfMeeting(place: Cooperation, meeting: Meeting): Named[] {
  const item = meeting.items[0]?.id ?? meeting.id;
  const address = `${meetingAddress(place, meeting)}/dagordning`;
  const fields = { titel: "Otto", synlighet: "cooperation", svar: "accepted", flytta: `up:${item}` };
  const named = (pattern: string, rest: string): Named => [
    `/moten/:body/:meeting/dagordning${pattern}`,
    {
      address: address + rest,
      fields,
      mayBeSent: (eyes) => eyes.isOffice(place.id) && eyes.meeting(meeting),
    },
  ];
  return [
    ...["/underlag", "/ordning", "/punkter"].map((each) => named(each, each)),
    ...["", "/borttagning", "/synlighet", "/bilagor"].map((each) =>
      named(`/punkter/:item${each}`, `/punkter/${item}${each}`),
    ),
    named("/bilagor/:annex", `/bilagor/${item}`),
    named("/onskemal/:wish", `/onskemal/${item}`),
  ];
}
