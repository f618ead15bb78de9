import type { Language } from "../../../lib/language.ts";
import { Table } from "../../../ui/table.tsx";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";
import type { Attended, Representative } from "../presence/queries.ts";
import { Presence } from "./presence.tsx";
import { Years } from "./role-words.tsx";

type Props = { cooperation: string; language: Language; people: Representative[]; presence: Attended[] };

export function OrganisationSeen({ cooperation, language, people, presence }: Props) {
  const words = messages[language];
  return (
    <>
      {people.length === 0 ? (
        <p class="quiet">{words.noPeople}</p>
      ) : (
        <Table
          caption={words.people}
          columns={[
            { heading: words.person },
            { heading: words.role },
            { heading: words.body },
            { heading: words.times, kind: "number" },
            { heading: words.years, kind: "tight" },
          ]}
          rows={people.map(({ slug, name, role, bodies, times, firstOn, lastOn }) => ({
            cells: [
              <a href={partyPath(cooperation, "person", slug)}>{name}</a>,
              role,
              bodies?.join(", ") ?? null,
              times,
              <Years language={language} first={firstOn} last={lastOn} />,
            ],
          }))}
        />
      )}
      <Presence cooperation={cooperation} language={language} presence={presence} countPeople />
    </>
  );
}
