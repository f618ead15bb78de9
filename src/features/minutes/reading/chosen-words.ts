// Words that somebody has chosen in a source text, read as what he says they are. What that takes is loaded when the first
// ones are chosen.
import type { Fact } from "../correcting/facts.ts";
import type { Around, Chosen, ChosenPart } from "./chosen.ts";

/** One fact or several, in the order of the text; there is always one where there are words. */
export async function readChosen(part: ChosenPart, chosen: Chosen, around: Around): Promise<Fact[]> {
  const { chosenFacts } = await import("./chosen.ts");
  return chosenFacts(part, chosen, around);
}
