import type { MinutesRecord } from "../../minutes/index.ts";
import type { Found } from "./found.ts";

/** 'Förslag till beslut', and no word of what was decided. */
export function proposalsWithoutDecision(record: MinutesRecord): Found[] {
  return record.items.flatMap(({ title, number, proposals = [], decisions }, item) => {
    const [first] = proposals;
    if (first === undefined || decisions.length > 0) return [];
    const facts = { number: number ?? "", title, proposal: first.text };
    const spans = proposals.flatMap((proposal) => proposal.spans);
    return { code: "proposal-without-decision", key: String(item), item, facts, spans };
  });
}
