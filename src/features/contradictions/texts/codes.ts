export const codes = [
  "weekday-mismatch",
  "proposal-without-decision",
  "name-in-two-spellings",
  "two-dates-for-coming-meeting",
  "header-date-of-previous",
  "date-without-meeting",
  "return-without-meeting",
  "header-date-disagrees",
  "two-minutes-one-day",
] as const;

export type Code = (typeof codes)[number];

/** Those that show only when one set of minutes is laid beside others. */
export const codesAcross: readonly Code[] = [
  "date-without-meeting",
  "return-without-meeting",
  "header-date-disagrees",
  "two-minutes-one-day",
];
