import type { Language } from "../../../lib/language.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { partyPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";

type Props = {
  language: Language;
  cooperation: string;
  kind: PartyKind;
  party: { slug: string; name: string };
  /** The name in the document: told where the register knows it by another. */
  written: string;
};

export function PartyLink({ language, cooperation, kind, party, written }: Props) {
  return (
    <>
      <a href={partyPath(cooperation, kind, party.slug)}>{party.name}</a>
      {party.name === written ? null : <span class="written"> {messages[language].writtenAs(written)}</span>}
    </>
  );
}
