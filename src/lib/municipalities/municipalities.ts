// Sweden's 290 municipalities: code and name, facts taken from kpalmvik/grannkommuner (ISC licence), cross-checked
// with Statistics Sweden's list.
import table from "./municipalities.json" with { type: "json" };

export interface Municipality {
  readonly code: string;
  readonly name: string;
}

export const municipalities: readonly Municipality[] = table;
