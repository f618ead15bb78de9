// What only its holder knows: handed out once, and kept by its hash alone.
import { createHash, randomBytes } from "node:crypto";

/** 256 bits, as they go in addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const hashOfSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();
