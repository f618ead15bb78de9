import type { MinutesRecord } from "../minutes/index.ts";
import { datesForOneComingMeeting } from "./within-minutes/coming-dates.ts";
import type { Found } from "./within-minutes/found.ts";
import { headerDateOfPrevious } from "./within-minutes/header-date.ts";
import { proposalsWithoutDecision } from "./within-minutes/proposal.ts";
import { namesInTwoSpellings } from "./within-minutes/spellings.ts";
import { wrongWeekdays } from "./within-minutes/weekday.ts";

export { Calendar, type HeldMeeting } from "./across-minutes/calendar.ts";
export {
  type DatedMinutes,
  type DayWitness,
  headersThatDisagree,
  minutesOfOneDay,
  witnessesAgainst,
} from "./across-minutes/header-days.ts";
export { daysWithoutMeeting, type NamedDay } from "./across-minutes/named-days.ts";
export { type DueAssignment, returnsWithoutMeeting } from "./across-minutes/returns.ts";

/** What one set of minutes contradicts in itself. */
export function contradictionsIn(record: MinutesRecord): Found[] {
  const rules = [
    wrongWeekdays,
    proposalsWithoutDecision,
    namesInTwoSpellings,
    datesForOneComingMeeting,
    headerDateOfPrevious,
  ];
  return rules.flatMap((rule) => rule(record));
}
