import type { Db, Tx } from "../../platform/db/schema.ts";
import type { Identity } from "./rules.ts";

export interface FoundAccount {
  id: string;
  closedAt: Date | null;
}

/** Whom the provider means by its own name for somebody. */
export function accountJoinedTo(
  db: Db | Tx,
  { issuer, subject }: Pick<Identity, "issuer" | "subject">,
): Promise<FoundAccount | undefined> {
  return db
    .selectFrom("provider_accounts")
    .innerJoin("accounts", "accounts.id", "account_id")
    .select(["accounts.id", "closed_at as closedAt"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
}

/** The account with an address, and whether the issuer means somebody else by it already. */
export function accountWithAddress(
  db: Db | Tx,
  issuer: string,
  email: string,
): Promise<(FoundAccount & { isTaken: boolean }) | undefined> {
  return db
    .selectFrom("accounts")
    .select((row) => [
      "id",
      "closed_at as closedAt",
      row
        .exists(
          row
            .selectFrom("provider_accounts")
            .select("subject")
            .whereRef("account_id", "=", "accounts.id")
            .where("issuer", "=", issuer),
        )
        .$castTo<boolean>()
        .as("isTaken"),
    ])
    .where("email", "=", email)
    .executeTakeFirst();
}
