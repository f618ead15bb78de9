import { revisionOf } from "../fields/revision.ts";
import type { Understood } from "./rules.ts";

/** Of what is shown of a line: what is stored is what somebody has seen. A party that is new has no id yet. */
export const fingerprint = ({ who, what, dueOn, condition, holders, returns }: Understood): string =>
  revisionOf(
    JSON.stringify([
      who,
      what,
      dueOn,
      condition,
      holders.map(({ kind, name, role }) => [kind, name, role]),
      returns,
    ]),
  );
