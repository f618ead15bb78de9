import type { Db } from "../../platform/db/schema.ts";

export interface Passkey {
  id: string;
  credentialId: string;
  name: string;
  createdAt: Date;
  usedAt: Date | null;
}

export function passkeysOfAccount(db: Db, accountId: string): Promise<Passkey[]> {
  return db
    .selectFrom("passkeys")
    .select(["id", "credential_id as credentialId", "name", "created_at as createdAt", "used_at as usedAt"])
    .where("account_id", "=", accountId)
    .orderBy("created_at")
    .execute();
}

export interface KnownKey {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  counter: string;
  accountId: string;
}

export function passkeyWith(db: Db, credentialId: string): Promise<KnownKey | undefined> {
  return db
    .selectFrom("passkeys")
    .select([
      "id",
      "credential_id as credentialId",
      "public_key as publicKey",
      "counter",
      "account_id as accountId",
    ])
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
}
