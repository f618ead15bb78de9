import type { Visit } from "../../../platform/web/visit.ts";
import { Day } from "../../../ui/day.tsx";
import { OutcomeTag } from "../../decisions/index.ts";
import { clausePath, decisionsPath } from "../../decisions/paths.ts";
import { meetingPath, meetingsPath } from "../../meetings/paths.ts";
import { partyPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";
import type { LatestDecision, LatestMeeting, Member } from "../queries.ts";

type Here = { visit: Visit; cooperation: string };

export function Meetings({ visit, cooperation, meetings }: Here & { meetings: LatestMeeting[] }) {
  const words = messages[visit.language];
  return (
    <section class="stack-s" aria-labelledby="senaste-moten">
      <h2 id="senaste-moten">{words.latestMeetings}</h2>
      <ul class="plain-list listing">
        {meetings.map(({ slug, heldOn, ownBody, bodyName, decisions }) => (
          <li>
            {heldOn === null ? (
              <span>{words.undatedMeeting}</span>
            ) : (
              <Day day={heldOn} language={visit.language} />
            )}
            <span>
              <a href={meetingPath(cooperation, ownBody, slug)}>{bodyName ?? words.bodyUnknown}</a>{" "}
              {decisions === 0 ? null : <span class="quiet">{words.decisions(decisions)}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={meetingsPath(cooperation)}>{words.allMeetings}</a>
      </p>
    </section>
  );
}

export function Decisions({ visit, cooperation, decisions }: Here & { decisions: LatestDecision[] }) {
  const words = messages[visit.language];
  return (
    <section class="stack-s" aria-labelledby="senaste-beslut">
      <h2 id="senaste-beslut">{words.latestDecisions}</h2>
      {decisions.length === 0 ? <p class="quiet">{words.noDecisions}</p> : null}
      <ul class="plain-list listing decided-lately">
        {decisions.map(({ clause, text, outcome, item, meeting, ownBody }) => (
          <li>
            <OutcomeTag outcome={outcome} language={visit.language} />
            <span>
              <span class="quiet block">{item}</span>
              <a href={clausePath(cooperation, ownBody, meeting, clause)}>{text}</a>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={decisionsPath(cooperation)}>{words.allDecisions}</a>
      </p>
    </section>
  );
}

export function Members({ visit, cooperation, members }: Here & { members: Member[] }) {
  const words = messages[visit.language];
  return (
    <section class="stack-s" aria-labelledby="medlemmar">
      <h2 id="medlemmar">{words.members}</h2>
      {members.length === 0 ? <p class="quiet">{words.noMembers}</p> : null}
      <ul class="plain-list row">
        {members.map(({ slug, name }) => (
          <li>
            <a href={partyPath(cooperation, "organisation", slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
