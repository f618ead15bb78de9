import type { Language } from "../../../lib/language.ts";
import { Tag } from "../../../ui/tag.tsx";
import { messages } from "../messages.ts";
import type { RoomItem } from "../queries.ts";
import { unanswered } from "../rules.ts";
import { VoteTold } from "./vote-told.tsx";

type Props = { id: string; item: RoomItem | undefined; language: Language };

/** What is proposed in the item that is taken up, how it is voted, and what is decided, as it is written. */
export function DecidedPart({ id, item, language }: Props) {
  const words = messages[language];
  if (item === undefined) return <section class="room-decided" id={id} data-part hidden></section>;
  const proposals = unanswered(item);
  return (
    <section class="room-decided" id={id} data-part>
      {proposals.length === 0 ? null : (
        <div class="room-proposed">
          <h3>{words.proposals}</h3>
          <ul class="plain-list">
            {proposals.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {item.votes.map((vote) => (
        <VoteTold vote={vote} language={language} />
      ))}
      {item.decisions.length === 0 ? null : (
        <div class="room-clauses">
          <h3>{words.decisions}</h3>
          <Clauses clauses={item.decisions} language={language} />
        </div>
      )}
    </section>
  );
}

type Clause = RoomItem["decisions"][number];

export function Clauses({ clauses, language }: { clauses: readonly Clause[]; language: Language }) {
  return (
    <ul class="plain-list">
      {clauses.map((clause) => (
        <li>
          <OutcomeTag clause={clause} language={language} /> <span data-words={clause.id}>{clause.text}</span>
        </li>
      ))}
    </ul>
  );
}

function OutcomeTag({ clause: { outcome, isAmended }, language }: { clause: Clause; language: Language }) {
  const words = messages[language];
  if (outcome === "approved")
    return <Tag tone="green">{isAmended ? words.amended : words.outcomes.approved}</Tag>;
  return <Tag tone={outcome === "rejected" ? "red" : "amber"}>{words.outcomes[outcome]}</Tag>;
}
