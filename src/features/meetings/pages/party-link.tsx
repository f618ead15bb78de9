import type { Language } from "../../../lib/language.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { HiddenTag } from "../../../ui/unmasked.tsx";
import { partyPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";

type Props = {
  language: Language;
  cooperation: string;
  kind: PartyKind;
  party: { slug: string; name: string };
  /** The name in the document: told where the register knows it by another. */
  written: string;
  /** As it was written, where words in it are masked and the reader may know them. */
  original?: string | null;
};

export function PartyLink({ language, cooperation, kind, party, written, original = null }: Props) {
  const name = original ?? written;
  return (
    <>
      <a href={partyPath(cooperation, kind, party.slug)}>{party.name}</a>
      {party.name === name ? null : <span class="written"> {messages[language].writtenAs(name)}</span>}
      {original === null ? null : (
        <>
          {" "}
          <HiddenTag language={language} />
        </>
      )}
    </>
  );
}
