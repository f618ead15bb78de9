// The check before publishing: what somebody must look at. It points; only a person knows what may be read.
import { addressesIn } from "./addresses.ts";
import { emailsIn } from "./emails.ts";
import type { Finding } from "./finding.ts";
import { personalNumbersIn } from "./personal-numbers.ts";
import { phonesIn } from "./phones.ts";
import { secrecyIn } from "./secrecy.ts";

/** In the order of the text, none over another; `place` is where the meeting was held. */
export function findingsIn(text: string, place: string | null = null): Finding[] {
  const found = [
    ...phonesIn(text),
    ...personalNumbersIn(text),
    ...emailsIn(text),
    ...addressesIn(text, place),
    ...secrecyIn(text),
  ].toSorted((one, other) => one.start - other.start || other.end - one.end);
  return found.filter((finding, i) => found.slice(0, i).every(({ end }) => end <= finding.start));
}
