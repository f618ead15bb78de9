import type { Language } from "../../../lib/language.ts";
import { Table } from "../../../ui/table.tsx";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";
import type { Attended, Role } from "../presence/queries.ts";
import { rolesText, Years } from "./role-words.tsx";
import { Presence } from "./presence.tsx";

type Props = { cooperation: string; language: Language; roles: Role[]; presence: Attended[] };

export function PersonSeen({ cooperation, language, roles, presence }: Props) {
  const words = messages[language];
  if (roles.length === 0) return <p class="quiet">{words.noRoles}</p>;
  return (
    <>
      <Table
        caption={words.roles}
        columns={[
          { heading: words.forWhom },
          { heading: words.body },
          { heading: words.role },
          { heading: words.times, kind: "number" },
          { heading: words.years, kind: "tight" },
        ]}
        rows={roles.map((role) => ({
          cells: [
            role.organisation === null ? (
              (role.organisationName ?? "–")
            ) : (
              <a href={partyPath(cooperation, "organisation", role.organisation)}>{role.organisationName}</a>
            ),
            role.body === null ? (
              words.otherBody
            ) : (
              <a href={partyPath(cooperation, "body", role.body)}>{role.bodyName}</a>
            ),
            rolesText(role, language),
            role.times,
            <Years language={language} first={role.firstOn} last={role.lastOn} />,
          ],
        }))}
      />
      <Presence cooperation={cooperation} language={language} presence={presence} countPeople={false} />
    </>
  );
}
