const swedishClock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});

/** What clocks in Sweden show at a moment: "09:10". */
export const clockOf = (moment: Date): string => swedishClock.format(moment);
