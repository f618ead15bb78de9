// On which days whoever has not answered is reminded.
import { daysLater } from "../../../lib/days.ts";

/** So many days before the last one, and once more on that day itself. */
export const daysBefore = 3;

interface Asking {
  /** The day on which his question went out. */
  readonly askedOn: string;
  /** The round's last day. */
  readonly deadline: string;
}

/** The day whose reminder somebody who has not answered should have had by `today`; none before the first, when the
 *  last day is over, or of a day on which he was only asked. A Genbo that was switched off on that day does it when
 *  it is back. */
export function reminderDue({ askedOn, deadline }: Asking, today: string): string | undefined {
  if (today > deadline) return undefined;
  const day = today === deadline ? deadline : daysLater(deadline, -daysBefore);
  return askedOn < day && day <= today ? day : undefined;
}
