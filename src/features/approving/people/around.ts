/** What a command is told of the day, and where links in mail lead. */
export interface Around {
  readonly today: string;
  readonly origin: string;
}
