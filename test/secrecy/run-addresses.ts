// The pages of meetings that are run here, and of what is planned around them.
import { meetingAddress, type Ways } from "./addresses.ts";
import type { Cooperation, Meeting, World } from "./things.ts";

/** A token of no link. */
const nobodys = "A".repeat(43);

export function waysOfRun({ cooperations }: World): Ways {
  const everywhere = (rest: (place: Cooperation) => readonly string[]) =>
    cooperations.flatMap((place) => rest(place).map((each) => `/${place.slug}${each}`));
  const all = (rest: (meeting: Meeting, place: Cooperation) => readonly string[]) =>
    cooperations.flatMap((place) =>
      place.meetings.flatMap((meeting) =>
        rest(meeting, place).map((each) => meetingAddress(place, meeting) + each),
      ),
    );
  const moved = "dag=2027-05-11&till=2027-05-12";
  return {
    "/:cooperation/moten/:body/:meeting/dagordning": all(({ items }) => [
      "/dagordning",
      "/dagordning?visa=lasning",
      ...items.map(({ id }) => `/dagordning?andra=${id}`),
    ]),
    "/:cooperation/moten/:body/:meeting/bilagor/:number": all(({ items }) =>
      items.map((_, index) => `/bilagor/${index + 1}`),
    ),
    "/:cooperation/moten/:body/:meeting/onskemal": all(() => ["/onskemal"]),
    "/:cooperation/moten/:body/:meeting/protokoll": all(() => ["/protokoll"]),
    "/:cooperation/moten/:body/:meeting/protokoll/tolkning": all(({ items }, { persons, organisations }) =>
      items.flatMap(({ id }) =>
        [...persons, ...organisations].map(
          ({ word }) => `/protokoll/tolkning?punkt=${id}&rad=@${word.slice(0, -1)} återkommer 11/5`,
        ),
      ),
    ),
    "/:cooperation/moten/:body/:meeting/rum": all(() => ["/rum"]),
    "/:cooperation/moten/:body/:meeting/rum/duk": all(() => ["/rum/duk"]),
    // No page: what comes through it is tried in test/room.
    "/:cooperation/moten/:body/:meeting/rum/direkt": [],
    "/:cooperation/moten/:body/:meeting/andra": all(() => ["/andra"]),
    "/:cooperation/moten/nytt": everywhere(({ bodies }) => [
      "/moten/nytt",
      ...bodies.map(({ slug }) => `/moten/nytt?organ=${slug}&dag=2027-05-11`),
    ]),
    "/:cooperation/onskemal": everywhere(() => ["/onskemal"]),
    "/:cooperation/moten/:body/:meeting/kallelse": all(({ run, attendees }) => [
      "/kallelse",
      "/kallelse?egen",
      ...[...attendees, ...(run === null ? [] : [run.invitee.person])].map((id) => `/kallelse?visa=${id}`),
    ]),
    // What stands in the calendars of somebody's own is tried in feeds.test.ts.
    "/kalender/:token": [`/kalender/${nobodys}.ics`],
    "/:cooperation/kalender.ics": everywhere(() => ["/kalender.ics"]),
    "/:cooperation/organ/:body/kalender.ics": everywhere(({ bodies }) =>
      bodies.map(({ slug }) => `/organ/${slug}/kalender.ics`),
    ),
    // Links that nobody has.
    "/svar/:token": [`/svar/${nobodys}`],
    "/synpunkter/:token": [`/synpunkter/${nobodys}`],
    "/justering/:token": [`/justering/${nobodys}`],
    "/:cooperation/moten/:body/:meeting/synpunkter": all(() => ["/synpunkter"]),
    "/:cooperation/moten/:body/:meeting/justering": all(() => ["/justering"]),
    "/:cooperation/moten/:body/:meeting/justering/anslag/:notice": all(({ run }) =>
      run === null ? [] : [`/justering/anslag/${run.notice.id}`],
    ),
    "/:cooperation/moten/:body/:meeting/justering/undertecknat/:copy": all(({ run }) =>
      run === null ? [] : [`/justering/undertecknat/${run.copy.id}`],
    ),
    // All files are made of the same paper; in these two its words can be read.
    "/:cooperation/moten/:body/:meeting/protokoll.html": all(() => ["/protokoll.html"]),
    "/:cooperation/moten/:body/:meeting/protokoll.txt": all(() => ["/protokoll.txt"]),
    "/:cooperation/moten/:body/:meeting/protokoll.pdf": [],
    "/:cooperation/moten/:body/:meeting/protokoll.docx": [],
    "/:cooperation/moten/:body/:meeting/utdrag/:item": all(({ items }) =>
      items.map(({ slug }) => `/utdrag/${slug}`),
    ),
    "/:cooperation/moten/:body/:meeting/utdrag/:item/protokollsutdrag.pdf": [],
    "/:cooperation/planering": everywhere(() => ["/planering"]),
    // One's own, and at another cooperation's address.
    "/:cooperation/planering/:plan": everywhere(() =>
      cooperations.map(({ planning }) => `/planering/${planning.dates.id}`),
    ),
    "/:cooperation/organ/:body/arbetsform": everywhere(({ bodies }) =>
      bodies.map(({ slug }) => `/organ/${slug}/arbetsform`),
    ),
    "/:cooperation/planering/granska": everywhere(({ bodies }) =>
      bodies.map(({ id }) => `/planering/granska?organ=${id}&${moved}`),
    ),
  };
}
