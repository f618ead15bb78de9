/** What a sign on the strip says of one meeting. */
export type PresenceState = "present" | "guest" | "absent" | "unnamed" | "held";

export interface MeetingSign {
  body: string | null;
  meeting: string;
  heldOn: string;
  state: PresenceState;
  /** How many came for an organisation; how many clauses a body decided. */
  number: number | null;
}

export interface Strip {
  bodySlug: string;
  bodyName: string;
  attended: number;
  years: { year: string; signs: MeetingSign[] }[];
}

interface SeenMeeting {
  bodySlug: string;
  bodyName: string;
  body: string;
  meeting: string;
  heldOn: string;
  presence: "member" | "other" | "guest" | "absent" | null;
  people: number;
}

/** One strip a body, one row a year; rows come in the order given. */
export function stripsOf(meetings: readonly SeenMeeting[], countPeople: boolean): Strip[] {
  return [...Map.groupBy(meetings, ({ bodySlug }) => bodySlug)].map(([bodySlug, ofBody]) => ({
    bodySlug,
    bodyName: ofBody[0]?.bodyName ?? bodySlug,
    attended: ofBody.filter(({ presence }) => presence !== null && presence !== "absent").length,
    years: yearsOf(
      ofBody.map(({ body, meeting, heldOn, presence, people }) => ({
        body,
        meeting,
        heldOn,
        state: stateOf(presence),
        number: countPeople && people > 0 ? people : null,
      })),
    ),
  }));
}

export function yearsOf(signs: readonly MeetingSign[]): Strip["years"] {
  const years = Map.groupBy(signs, ({ heldOn }) => heldOn.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, signs: ofYear }));
}

interface HeldMeeting {
  body: string;
  meeting: string;
  heldOn: string | null;
}

/** A body's own meetings, as signs; those without a day have no place on a strip. */
export function heldSigns(meetings: readonly HeldMeeting[]): MeetingSign[] {
  return meetings.flatMap(({ body, meeting, heldOn }) =>
    heldOn === null ? [] : [{ body, meeting, heldOn, state: "held" as const, number: null }],
  );
}

function stateOf(presence: SeenMeeting["presence"]): PresenceState {
  if (presence === null) return "unnamed";
  return presence === "guest" || presence === "absent" ? presence : "present";
}

/** The years that days span, "2019–2024"; null where no day is known. */
export function yearsBetween(first: string | null, last: string | null): [number, number] | null {
  return first === null || last === null ? null : [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
}
