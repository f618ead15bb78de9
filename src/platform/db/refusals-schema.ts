// The table of what was refused lately.
import type { Generated } from "kysely";
import type { Moment } from "./columns.ts";

interface Refusals {
  id: Generated<string>;
  at: Moment;
  kind: "sign-in" | "too-many" | "elsewhere" | "act" | "page";
  what: string;
  status: number;
  account_id: string | null;
  came_from: string;
}

export interface RefusalsSchema {
  refusals: Refusals;
}
