// Those who are expected, taken up as they have answered.
import type { Expected } from "./queries.ts";
import type { Presence } from "./rules.ts";

export interface Somebody {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly role: Expected["role"];
}

export interface TakenUp {
  readonly somebody: Somebody;
  readonly presence: Presence;
  /** For whom he sits. */
  readonly sitsForId: string | null;
}

/** All of them at once: whoever said no is absent, and the substitute whom he named comes in his place. A substitute or a
 *  guest who has said nothing is not known to be there. */
export function asAnswered(expected: readonly Expected[]): TakenUp[] {
  const sitsFor = (personId: string) => expected.find((each) => sends(each, personId))?.personId ?? null;
  const known = expected.filter(
    ({ personId, answer, role }) => answer !== null || isSeat(role) || sitsFor(personId) !== null,
  );
  return known.flatMap((each) => {
    const isAway = each.answer === "no" || each.answer === "substitute";
    const presence = isAway ? "absent" : presenceIn(each.role);
    const own = { somebody: each, presence, sitsForId: sitsFor(each.personId) };
    const substitute = substituteOf(each);
    const isExpected = expected.some(({ personId }) => personId === substitute?.personId);
    return substitute === null || isExpected
      ? [own]
      : [own, { somebody: substitute, presence: "member" as const, sitsForId: each.personId }];
  });
}

/** One of them, who is there, whatever he had answered. */
export const asHere = (one: Expected): TakenUp => ({
  somebody: one,
  presence: presenceIn(one.role),
  sitsForId: null,
});

export function presenceIn(role: Expected["role"]): Presence {
  if (role === "guest") return "guest";
  return role === "secretary" ? "other" : "member";
}

const isSeat = (role: Expected["role"]): boolean => role !== "substitute" && role !== "guest";

const sends = ({ answer, substituteId }: Expected, personId: string): boolean =>
  answer === "substitute" && substituteId === personId;

/** He sits in the seat of whoever sent him. */
function substituteOf({ answer, substituteId, substitute, ...seat }: Expected): Somebody | null {
  if (answer !== "substitute" || substituteId === null || substitute === null) return null;
  return { ...seat, personId: substituteId, name: substitute, role: "member" };
}
