/** So many days ahead those who run a meeting are told that its call is to go out. */
export const toldDaysAhead = 14;
