import { z } from "zod";
import type { Callee } from "./rules.ts";

/** What the desk has written on the page of a call. */
export interface WrittenCall {
  readonly word: string;
  /** The substitutes who are called too, by their ids. */
  readonly substitutes: ReadonlySet<string>;
  /** Of those without an account, by their ids. */
  readonly emails: ReadonlyMap<string, string>;
  /** Those without an address are not called. */
  readonly despite: boolean;
}

export interface AddressRefusal {
  readonly reason: "no-address" | "bad-address";
  readonly names: readonly string[];
}

type Addresses =
  | { readonly ok: true; readonly callees: readonly Callee[] }
  | { readonly ok: false; readonly refusal: AddressRefusal };

const address = z.email().max(254);

/** Each with the address that he is written to. */
export function addressesOf(callees: readonly Callee[], { emails, despite }: WrittenCall): Addresses {
  const addressed = callees.map((callee) => {
    const written = callee.accountId === null ? emails.get(callee.personId) : undefined;
    return written === undefined ? callee : { ...callee, email: written };
  });
  const bad = addressed.filter(({ email }) => email !== "" && !address.safeParse(email).success);
  if (bad.length > 0) return { ok: false, refusal: { reason: "bad-address", names: namesOf(bad) } };
  const missing = addressed.filter(({ email }) => email === "");
  if (missing.length > 0 && !despite)
    return { ok: false, refusal: { reason: "no-address", names: namesOf(missing) } };
  return { ok: true, callees: addressed.filter(({ email }) => email !== "") };
}

const namesOf = (callees: readonly Callee[]) => [...new Set(callees.map(({ name }) => name))];
