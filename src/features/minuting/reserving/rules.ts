// Who has reserved himself against a decision, by himself or with others.

interface Reservation {
  readonly id: string;
  readonly joinsId: string | null;
  readonly name: string;
  readonly text: string;
}

/** Each with its words once, and all who share them. */
export function jointly<Each extends Reservation>(
  reservations: readonly Each[],
): { readonly id: string; readonly text: string; readonly made: readonly Each[] }[] {
  return reservations
    .filter(({ joinsId }) => joinsId === null)
    .map((first) => ({
      id: first.id,
      text: first.text,
      made: [first, ...reservations.filter(({ joinsId }) => joinsId === first.id)],
    }));
}
