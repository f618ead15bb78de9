import type { Language } from "../../../lib/language.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";
import { type Column, Table } from "../../../ui/table.tsx";
import type { ListedParty } from "../directory/queries.ts";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";

type Props = {
  cooperation: string;
  language: Language;
  kind: PartyKind;
  caption: string;
  /** In order; the first of a letter is where the index of letters leads. */
  letters: Map<string, ListedParty[]>;
};

export function PartyTable({ cooperation, language, kind, caption, letters }: Props) {
  const words = messages[language];
  if (letters.size === 0) return null;
  const about: Record<PartyKind, Column[]> = {
    person: [{ heading: words.organisation }],
    organisation: [{ heading: words.code, kind: "tight" }],
    body: [],
  };
  return (
    <Table
      caption={caption}
      hideCaption
      columns={[
        { heading: words.name },
        ...about[kind],
        number(words.meetings),
        ...(kind === "body" ? [] : [number(words.presentations)]),
        number(words.assignments),
        { heading: words.years, kind: "tight" },
      ]}
      rows={[...letters].flatMap(([letter, parties]) =>
        parties.map((party, i) => ({
          ...(i === 0 ? { id: `bokstav-${letter}` } : {}),
          cells: [
            <a href={partyPath(cooperation, kind, party.slug)}>{party.name}</a>,
            ...(kind === "person" ? [party.organisation] : []),
            ...(kind === "organisation" ? [party.municipalityCode] : []),
            some(party.meetings),
            ...(kind === "body" ? [] : [some(party.presentations)]),
            some(party.assignments),
            party.firstYear === null || party.lastYear === null
              ? null
              : words.yearSpan(party.firstYear, party.lastYear),
          ],
        })),
      )}
    />
  );
}

const number = (heading: string): Column => ({ heading, kind: "number" });

/** Zeroes are noise in a column of counts. */
const some = (count: number) => (count === 0 ? null : count);

export function LetterIndex({ letters, label }: { letters: Map<string, ListedParty[]>; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="choices letters">
        {[...letters.keys()].map((letter) => (
          <li>
            <a href={`#bokstav-${letter}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
