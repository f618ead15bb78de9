// What is shown of rounds beside the items and decisions that they come from: others ask for it whole, and know nothing
// of what is in it.
import type { Language } from "../../../../lib/language.ts";
import type { Db } from "../../../../platform/db/schema.ts";
import { Anchoring } from "../pages/anchoring.tsx";
import { roundsOfDecision, roundsOfMeeting } from "./queries.ts";

/** By the item's slug; as text, all that is shown. */
export async function anchoringOfMeeting(
  reader: Db,
  meeting: Parameters<typeof roundsOfMeeting>[1],
  today: string,
) {
  const rounds = await roundsOfMeeting(reader, meeting, today);
  return {
    text: JSON.stringify([...rounds]),
    of: (item: string, language: Language) => (
      <Anchoring language={language} rounds={rounds.get(item) ?? []} />
    ),
  };
}

export async function anchoringOfDecision(
  reader: Db,
  of: Parameters<typeof roundsOfDecision>[1],
  { language, today }: { readonly language: Language; readonly today: string },
) {
  return <Anchoring language={language} rounds={await roundsOfDecision(reader, of, today)} />;
}
