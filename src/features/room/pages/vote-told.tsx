import type { Language } from "../../../lib/language.ts";
import { Tag } from "../../../ui/tag.tsx";
import { sides } from "../../minuting/index.ts";
import { messages } from "../messages.ts";
import type { Vote } from "../queries.ts";
import { soFar } from "../rules.ts";

/** What is voted on, and how it goes. */
export function VoteTold({ vote, language }: { vote: Vote; language: Language }) {
  const words = messages[language];
  const counts = soFar(vote);
  const means = { yes: vote.yesMeans, no: vote.noMeans, abstained: "" };
  return (
    <div class="room-vote">
      <h3>
        {words.vote}{" "}
        <Tag tone={vote.isOpen ? "blue" : "grey"}>{vote.isOpen ? words.voteOpen : words.voteClosed}</Tag>
      </h3>
      <dl>
        {sides.map((answer) => (
          <div>
            <dt>
              {words.answers[answer]}
              {means[answer] === "" ? null : <span class="quiet"> {means[answer]}</span>}
            </dt>
            <dd>{counts?.[answer] ?? "–"}</dd>
          </div>
        ))}
      </dl>
      {counts === null ? <p class="quiet">{words.voteCount}</p> : null}
    </div>
  );
}
