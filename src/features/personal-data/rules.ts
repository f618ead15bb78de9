/** What a column of the database can give. */
export type Value = string | number | boolean | Date | null;
export type Row = Readonly<Record<string, Value>>;

/** In the order in which they are shown. */
export const sections = [
  "spellings",
  "attendances",
  "presentations",
  "assignments",
  "inputs",
  "absences",
  "votes",
  "reservations",
  "invitations",
  "answers",
  "wishes",
  "comments",
  "signatures",
  "reports",
  "roundsAsked",
  "replies",
  "handovers",
  "mailsFrom",
  "mandates",
  "circles",
  "account",
  "roles",
  "sessions",
  "links",
  "passkeys",
  "providers",
  "mails",
  "helpAsked",
  "refusals",
  "acts",
] as const;
export type SectionName = (typeof sections)[number];

/** Everything stored of a person that whoever asks may see; a section that is not his to see is not there. */
export type Stored = Readonly<Partial<Record<SectionName, readonly Row[]>>>;
