// A seal as a person keeps it: "1234:9f86d0…", the act's number and its seal in hexadecimal.
import type { KeptSeal } from "../../platform/acts/verify.ts";

export const writtenSeal = ({ id, seal }: KeptSeal): string => `${id}:${seal.toString("hex")}`;

export function readSeal(text: string): KeptSeal | null {
  const [, id, seal] = /^([1-9]\d{0,14}):([\da-f]{64})$/i.exec(text.trim()) ?? [];
  return id === undefined || seal === undefined ? null : { id: Number(id), seal: Buffer.from(seal, "hex") };
}
