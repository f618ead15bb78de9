// A clause made of a proposal, by what came of it. Minutes are Swedish documents, whatever language the screens are in.
import { dayText } from "../../../ui/day.tsx";
import { type Outcome, outcomeOf } from "../../minutes/index.ts";

/** What is said of a proposal at the table. Amended, it is approved in other words. */
export const answers = [
  "approved",
  "amended",
  "rejected",
  "referred",
  "deferred",
  "noted",
  "withdrawn",
] as const;
export type Answer = (typeof answers)[number];

export interface Clause {
  readonly text: string;
  readonly outcome: Outcome;
}

/** The clause to begin with; the secretary may word it otherwise. */
export function clauseFor(answer: Answer, proposal: string | null): Clause {
  const text = proposal === null ? ofItem[answer] : ofProposal(answer, proposal.trim().replace(/\.$/, ""));
  // 'att lägga rapporten till handlingarna', approved as proposed, is noted.
  if (answer === "approved" || answer === "amended") return { text, outcome: outcomeOf(text) };
  return { text, outcome: answer };
}

export const movedOn = (heldOn: string): Clause => ({
  text: `Punkten flyttas till mötet den ${dayText(heldOn, "sv")}.`,
  outcome: "deferred",
});

const ofItem: Readonly<Record<Answer, string>> = {
  approved: "att ",
  amended: "att ",
  rejected: "att avslå förslaget",
  referred: "att återremittera ärendet",
  deferred: "att bordlägga ärendet",
  noted: "att lägga informationen till handlingarna",
  withdrawn: "Punkten utgår.",
};

function ofProposal(answer: Answer, proposal: string): string {
  const named = /^att\s/iu.test(proposal) ? `förslaget ${lowered(proposal)}` : `förslaget ”${proposal}”`;
  switch (answer) {
    case "approved":
    case "amended":
      return proposal;
    case "rejected":
      return `att avslå ${named}`;
    case "referred":
      return `att återremittera ${named}`;
    case "deferred":
      return `att bordlägga ${named}`;
    case "noted":
      return "att lägga förslaget till handlingarna";
    case "withdrawn":
    default:
      return ofItem[answer];
  }
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Approved, but not in the words of the proposal. */
export function isAmended(clause: Clause & { readonly proposed: string | null }): boolean {
  const bare = (text: string) => text.trim().replace(/\.$/, "");
  return (
    clause.proposed !== null && clause.outcome === "approved" && bare(clause.text) !== bare(clause.proposed)
  );
}
