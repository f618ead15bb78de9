import type { RoundField, RoundForm } from "../../../form/rules.ts";
import type { Answered } from "../../rules.ts";

/** All days that the form asks about. */
export const datesAsked = (form: RoundForm): Extract<RoundField, { kind: "dates" }>["dates"] =>
  form.flatMap((field) => (field.kind === "dates" ? field.dates : []));

interface Asked {
  readonly recipientId: string;
  readonly personId: string;
  readonly isDeputy: boolean;
}

/** Who comes: the one who answers first for each, and the deputy who has answered. Each once. */
export function personsToBook<Person extends Asked>(
  answered: readonly Pick<Answered, "id" | "person" | "reply">[],
  asked: readonly Person[],
): Person[] {
  const chosen = asked.filter(({ recipientId, personId, isDeputy }) => {
    const own = answered.find(({ id }) => id === recipientId);
    if (own?.reply?.standsOutside === true) return false;
    return !isDeputy || (own?.reply !== undefined && own.person?.id === personId);
  });
  return chosen.filter(
    (each, place) => chosen.findIndex(({ personId }) => personId === each.personId) === place,
  );
}
