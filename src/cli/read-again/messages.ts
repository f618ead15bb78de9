import { en } from "./messages.en.ts";
import { sv } from "./messages.sv.ts";

export const messages = { sv, en };
export type Words = typeof sv;
