import { hash } from "node:crypto";
import type { WantedRound } from "./rules.ts";

/** What stands of a round, as one word: whoever changes it tells upon what he did. */
export const roundRevision = (round: WantedRound): string =>
  hash(
    "sha256",
    JSON.stringify(Object.entries(round).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  ).slice(0, 16);
