import type { Language } from "../../../lib/language.ts";
import { Table } from "../../../ui/table.tsx";
import { meetingsPath } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import { partyPath } from "../paths.ts";
import type { HeldMeeting, Member } from "../presence/queries.ts";
import { heldSigns, yearsOf } from "../presence/rules.ts";
import { PresenceStrip } from "./presence-strip.tsx";
import { rolesText, Years } from "./role-words.tsx";

type Props = { cooperation: string; language: Language; members: Member[]; meetings: HeldMeeting[] };

export function BodySeen({ cooperation, language, members, meetings }: Props) {
  const words = messages[language];
  const body = meetings[0]?.bodySlug;
  return (
    <>
      {body === undefined ? null : (
        <section class="card stack-s">
          <h2>{words.bodyMeetings}</h2>
          <PresenceStrip cooperation={cooperation} language={language} years={yearsOf(heldSigns(meetings))} />
          <p>
            <a href={`${meetingsPath(cooperation)}?organ=${body}`}>{words.allMeetings}</a>
          </p>
        </section>
      )}
      {members.length === 0 ? (
        <p class="quiet">{words.noMembers}</p>
      ) : (
        <Table
          caption={words.members}
          columns={[
            { heading: words.person },
            { heading: words.organisation },
            { heading: words.role },
            { heading: words.times, kind: "number" },
            { heading: words.years, kind: "tight" },
          ]}
          rows={members.map((member) => ({
            cells: [
              <a href={partyPath(cooperation, "person", member.slug)}>{member.name}</a>,
              member.organisation,
              rolesText(member, language),
              member.times,
              <Years language={language} first={member.firstOn} last={member.lastOn} />,
            ],
          }))}
        />
      )}
    </>
  );
}
