import type { Visit } from "../../../../platform/web/visit.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { ownReplyPath, roundPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { Answering } from "../queries.ts";
import { AnsweringPart, type AnsweringProps } from "./answering-part.tsx";
import { replyShown } from "./recorded.tsx";

type Props = AnsweringProps & {
  readonly cooperation: Cooperation;
  /** All for whom he answers here. */
  readonly own: readonly Answering[];
};

/** For whoever answers and has signed in. */
export function OwnPage(props: Props) {
  const { visit, cooperation, answering, own } = props;
  const words = messages[visit.language];
  const { round } = answering;
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      title={round.question}
      trail={[trailOf(cooperation, round, visit)]}
      lead={<p>{words.answerFor(answering.name)}</p>}
      scripts={["round-read"]}
    >
      <AnsweringPart {...props} />
      {own.length < 2 ? null : <Others {...props} />}
    </CooperationPage>
  );
}

/** One after the other: where to go on. */
function Others({ visit, cooperation, answering, own }: Props) {
  const words = messages[visit.language];
  const others = own.filter(({ recipientId }) => recipientId !== answering.recipientId);
  const at = ownReplyPath(roundPath(cooperation.slug, answering.round.number));
  return (
    <section class="stack-s">
      <h2>{words.answerAlso}</h2>
      <ul>
        {others.map((other) => (
          <li>
            <a href={`${at}?rad=${other.recipientId}`}>
              {replyShown(other) === undefined ? words.remaining(other.name) : words.answered(other.name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For whoever is not asked. */
export function NotAskedPage({
  visit,
  cooperation,
  round,
}: {
  readonly visit: Visit;
  readonly cooperation: Cooperation;
  readonly round: Round;
}) {
  const words = messages[visit.language];
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      title={round.question}
      trail={[trailOf(cooperation, round, visit)]}
    >
      <EmptyState heading={words.notAnswering}>
        <p>
          {words.notAnsweringText} <a href={roundPath(cooperation.slug, round.number)}>{words.toRound}</a>
        </p>
      </EmptyState>
    </CooperationPage>
  );
}

export const trailOf = ({ slug }: Cooperation, { number }: Round, { language }: Visit) => ({
  href: roundPath(slug, number),
  text: messages[language].roundName(number),
});
