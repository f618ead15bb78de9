import type { messages } from "./messages.ts";

export type Facts = Record<string, string | number>;
export type RefusalCode = keyof (typeof messages)["sv"]["refusals"];

/** Something the one who starts Genbo can mend. Thrown from any depth of the platform, it is caught in one
 *  place (cli/main.ts), which prints its sentence and exits with 1. Everything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly facts: Facts;

  constructor(code: RefusalCode, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}
