// The forms by which a meeting is called, its minutes corrected and approved.
import { meetingAddress } from "./addresses.ts";
import { type Form, type Named, named } from "./forms.ts";
import type { Eyes } from "./model.ts";
import { beneath, fresh } from "./run-forms.ts";
import type { Cooperation, Meeting } from "./things.ts";

export function ofCall(place: Cooperation, meeting: Meeting): Named[] {
  const at = beneath(place, meeting);
  const fields = { ord: "Välkomna", trots: "ja" };
  const invitee = meeting.run?.invitee;
  const seesInvitee = (eyes: Eyes) => invitee !== undefined && eyes.about(meeting, invitee);
  return [
    ...["", "/andring", "/installning", "/paminnelse"].map((rest) =>
      at(`/kallelse${rest}`, `/kallelse${rest}`, fields),
    ),
    at("/kallelse/mejl/:mail", `/kallelse/mejl/${invitee?.id ?? fresh}`, { svar: "aside" }, seesInvitee),
    forReaders(place, meeting, "/kallelse/svar", "/kallelse/svar", { kallad: fresh }),
  ];
}

export function ofApproval(place: Cooperation, meeting: Meeting): Named[] {
  const at = beneath(place, meeting);
  const comment = meeting.run?.comment;
  const seesComment = (eyes: Eyes) =>
    comment !== undefined &&
    eyes.about(meeting, comment) &&
    meeting.items.every(
      (item) => item.input.id !== comment.input || eyes.under(meeting, item, item.input.own),
    );
  const day = { dag: "2026-05-19", sista: "2026-06-01" };
  const answer = { svar: "accepted", ord: "Ja." };
  const asked = { justering: meeting.run?.adjustment.id ?? fresh, justerare: meeting.attendees[0] ?? "" };
  return [
    at("/synpunkter/oppning", "/synpunkter/oppning", day),
    at("/synpunkter/avslut", "/synpunkter/avslut"),
    at("/synpunkter/:comment/svar", `/synpunkter/${comment?.id ?? fresh}/svar`, answer, seesComment),
    ...["justerare", "papper", "godkannande"].map((rest) =>
      at(`/justering/${rest}`, `/justering/${rest}`, { ...day, ...asked }),
    ),
    at("/justering/undertecknat", "/justering/undertecknat"),
    at(
      "/justering/undertecknat/:copy/aterkallande",
      `/justering/undertecknat/${meeting.run?.copy.id ?? fresh}/aterkallande`,
      {},
      (eyes) => meeting.run?.stage === "approved" && eyes.whole(meeting),
    ),
    forReaders(place, meeting, "/justering/underskrift", "/justering/underskrift", { summa: "a".repeat(64) }),
    forReaders(place, meeting, "/synpunkter", "/synpunkter", { text: "Otto" }),
    ...meeting.items.flatMap((item) => {
      const sees = (eyes: Eyes) => eyes.item(meeting, item);
      const about = { ...day, punkt: item.id, text: "Otto" };
      return [
        at("/justering/anslag", "/justering/anslag", about, sees),
        at("/justering/rattelser", "/justering/rattelser", about, sees),
        forReaders(
          place,
          meeting,
          "/utdrag/:item/diarienummer",
          `/utdrag/${item.slug}/diarienummer`,
          { nummer: "KS 1" },
          sees,
        ),
      ];
    }),
  ];
}

/** For whoever has signed in and sees the meeting; whether it is for him, its people tell. */
function forReaders(
  place: Cooperation,
  meeting: Meeting,
  pattern: string,
  rest: string,
  fields: Form["fields"],
  mayBeSent: Form["mayBeSent"] = () => true,
): Named {
  const address = meetingAddress(place, meeting).slice(place.slug.length + 1) + rest;
  return named(
    `/moten/:body/:meeting${pattern}`,
    address,
    fields,
    (eyes) => eyes.account !== null && meeting.run !== null && eyes.meeting(meeting) && mayBeSent(eyes),
  );
}
