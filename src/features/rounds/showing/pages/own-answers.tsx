import { Notice } from "../../../../ui/notice.tsx";
import { mayAnswer } from "../../counting/rules.ts";
import { ownReplyPath, roundPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { RoundPageProps } from "./round-page.tsx";

/** For whoever is asked himself: the way to his answer. */
export function OwnAnswers({ visit: { language, viewer }, told }: Pick<RoundPageProps, "visit" | "told">) {
  const words = messages[language];
  const { round, own } = told;
  const address = ownReplyPath(roundPath(round.cooperationSlug, round.number));
  const mine = own.filter(({ recipient }) =>
    recipient.answerers.some(
      ({ accountId, endedAt }) => accountId === viewer.account?.id && endedAt === null,
    ),
  );
  const open = mine.filter(({ recipient }) => mayAnswer(round.stage, recipient.answeredAt !== null) !== "no");
  const [first] = open;
  if (first === undefined || viewer.account === null) return null;
  const hasAnswered = open.every(({ recipient }) => recipient.answeredAt !== null);
  const state = round.stage === "overdue" ? "late" : hasAnswered ? "answered" : "waiting";
  const name = open.map(({ recipient }) => recipient.name).join(", ");
  return (
    <Notice tone={hasAnswered ? "green" : "amber"}>
      <p>{words.ownText[state]}</p>
      <p>
        <a class={hasAnswered ? "button" : "button primary"} href={address}>
          {hasAnswered ? words.changeFor(name) : words.answerFor(name)}
        </a>
      </p>
    </Notice>
  );
}
