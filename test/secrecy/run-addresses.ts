// The pages of meetings that are run here, and of what is planned around them.
import { meetingAddress, type Ways } from "./addresses.ts";
import type { Cooperation, Meeting, World } from "./things.ts";

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
    "/:cooperation/moten/:body/:meeting/andra": all(() => ["/andra"]),
    "/:cooperation/moten/nytt": everywhere(({ bodies }) => [
      "/moten/nytt",
      ...bodies.map(({ slug }) => `/moten/nytt?organ=${slug}&dag=2027-05-11`),
    ]),
    "/:cooperation/onskemal": everywhere(() => ["/onskemal"]),
    "/:cooperation/planering/granska": everywhere(({ bodies }) =>
      bodies.map(({ id }) => `/planering/granska?organ=${id}&${moved}`),
    ),
  };
}
