// The tables of who may see what: people in, their seats and roles, their sessions, and the audiences of every row.
import type { ColumnType, Generated } from "kysely";
import type { Day, Json, MaybeMoment, Moment } from "./columns.ts";

interface Accounts {
  id: Generated<string>;
  email: string;
  name: string;
  language: Generated<"sv" | "en">;
  created_at: Moment;
  invited_by: string | null;
  administrator_since: MaybeMoment;
  closed_at: MaybeMoment;
  is_demonstration: Generated<boolean>;
}

interface AccountPersons {
  account_id: string;
  person_id: string;
  joined_at: Moment;
}

interface AccountRoles {
  id: Generated<string>;
  account_id: string;
  cooperation_id: string;
  role: "secretariat" | "contributor" | "reader" | "registrar";
  organisation_id: string | null;
  /** For which a contributor writes. */
  body_id: Generated<string | null>;
  from_on: Day;
  until_on: Day | null;
}

interface Mandates {
  id: Generated<string>;
  cooperation_id: string;
  body_id: string;
  person_id: string;
  organisation_id: string | null;
  role: Generated<"member" | "substitute" | "chair" | "secretary" | "convener">;
  from_on: Day;
  until_on: Day | null;
}

interface Sessions {
  id: Generated<string>;
  token_hash: Buffer;
  account_id: string;
  means: "link" | "passkey" | "provider" | "demonstration";
  browser: Generated<string>;
  created_at: Moment;
  seen_at: Moment;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  proved_at: Moment;
  ended_at: MaybeMoment;
}

interface SignInLinks {
  id: Generated<string>;
  token_hash: Buffer;
  account_id: string | null;
  kind: "sign-in" | "invitation" | "administrator";
  browser_hash: Buffer | null;
  created_at: Moment;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  used_at: MaybeMoment;
}

interface SignInSteps {
  id: Generated<string>;
  kind: "passkey" | "new-passkey" | "provider";
  browser_hash: Buffer;
  account_id: string | null;
  facts: Json<Record<string, unknown>>;
  created_at: Moment;
  expires_at: ColumnType<Date, Date | string, Date | string>;
}

interface Passkeys {
  id: Generated<string>;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: ColumnType<string, number | string, number | string>;
  transports: Generated<string[]>;
  name: string;
  created_at: Moment;
  used_at: MaybeMoment;
}

interface ProviderAccounts {
  issuer: string;
  subject: string;
  account_id: string;
  joined_at: Moment;
}

interface Attempts {
  key: string;
  at: Moment;
}

interface Mails {
  id: Generated<string>;
  kind: string;
  cooperation_id: string | null;
  account_id: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  created_at: Moment;
  next_at: Moment;
  attempts: Generated<number>;
  sent_at: MaybeMoment;
  given_up_at: MaybeMoment;
  trouble: string | null;
  answer: string | null;
  reply_to: string | null;
  bounced_at: MaybeMoment;
}

interface Acts {
  id: ColumnType<string, number | string, never>;
  at: ColumnType<Date, Date | string, never>;
  cooperation_id: string | null;
  account_id: string | null;
  kind: string;
  subject_kind: string | null;
  subject_id: string | null;
  facts: Json<Record<string, unknown>>;
  seal: Buffer;
}

interface AudienceRows {
  id: Generated<number>;
  kind: "nobody" | "public" | "cooperation" | "body" | "desk" | "closed";
  cooperation_id: string | null;
  body_id: string | null;
}

interface AudiencePersons {
  audience_id: number;
  person_id: string;
}

interface Sightings {
  party_id: string;
  audiences: number[];
}

/** Words blacked out in the minutes of a meeting, and let through there. */
interface MaskedWords {
  id: Generated<string>;
  meeting_id: string;
  words: string;
  kind: string;
  audience_id: number;
  masked_at: Moment;
  masked_by: string | null;
}

interface UnmaskedTexts {
  table_name: string;
  column_name: string;
  row_id: string;
  meeting_id: string;
  text: string;
  /** Worked out by the database. */
  audiences: Generated<number[]>;
}

interface PassedWords {
  meeting_id: string;
  words: string;
  kind: string;
  passed_at: Moment;
  passed_by: string | null;
}

/** The files of those documents that the viewer may have as they came. */
interface OriginalFiles {
  id: string;
  meeting_id: string;
  original: Buffer;
}

export interface AccessSchema {
  accounts: Accounts;
  account_persons: AccountPersons;
  account_roles: AccountRoles;
  mandates: Mandates;
  sessions: Sessions;
  sign_in_links: SignInLinks;
  sign_in_steps: SignInSteps;
  passkeys: Passkeys;
  provider_accounts: ProviderAccounts;
  attempts: Attempts;
  mails: Mails;
  acts: Acts;
  audiences: AudienceRows;
  audience_persons: AudiencePersons;
  sightings: Sightings;
  masked_words: MaskedWords;
  unmasked_texts: UnmaskedTexts;
  passed_words: PassedWords;
  original_files: OriginalFiles;
}
