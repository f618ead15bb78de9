import type { Mailing } from "../../sending/commands.ts";

/** Who closes a round, when, and how what it makes is mailed. */
export interface Closer {
  readonly accountId: string;
  /** Sweden's day. */
  readonly today: string;
  readonly mailing: Mailing & {
    /** Where calendars answer to one invitation. */
    readonly organizerOf: (inviteeId: string) => string;
  };
}
