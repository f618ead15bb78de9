import type { Visit } from "../../../../platform/web/visit.ts";
import { momentText } from "../../../../ui/day.tsx";
import { headingOf, LetterCard, Letters } from "../../../../ui/letters.tsx";
import { New } from "../../../../ui/new.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { roundMailPath, roundPath, toldReplyPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages as showing } from "../../showing/messages.ts";
import { messages } from "../messages.ts";
import type { ShownMail } from "../showing.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Round;
  readonly mails: readonly ShownMail[];
}

export const RoundMails = ({ visit, round, mails }: Props) => (
  <Letters
    words={messages[visit.language]}
    letters={mails}
    isPassed={({ outrunAt }) => outrunAt !== null}
    card={(mail) => <Letter {...{ visit, round, mail }} />}
  />
);

type LetterProps = Omit<Props, "mails"> & { readonly mail: ShownMail };

function Letter({ visit, round, mail }: LetterProps) {
  const words = messages[visit.language];
  const isElsewhere = mail.takenAs === "unsure" && !mail.isFromHim;
  return (
    <LetterCard
      words={words}
      letter={mail}
      from={`${senderText({ visit, mail })}, ${momentText(mail.cameAt, visit.language)}`}
      remark={isElsewhere ? words.elsewhere(mail.name) : undefined}
    >
      <Understood {...{ visit, round, mail }} />
      <Choices {...{ visit, round, mail }} />
    </LetterCard>
  );
}

function senderText({ visit, mail }: Omit<LetterProps, "round">): string {
  const words = messages[visit.language];
  const { takenAs, sender, organisation } = mail;
  const name = organisation === null ? mail.name : `${mail.name} (${organisation})`;
  if (takenAs === "bounce") return words.bounced(name);
  if (takenAs === "auto-reply") return words.absent(name);
  return mail.isFromHim ? words.writtenBy(name, sender) : words.sentBy(sender, name);
}

/** What it counts as, or what it probably says. */
function Understood({ visit, round, mail }: LetterProps) {
  const words = messages[visit.language];
  const { takenAs, suggestion, isSettled } = mail;
  const outrun = outrunText({ visit, mail });
  if (takenAs === "answer") return <p>{outrun ?? words.counted}</p>;
  if (isSettled) return null;
  if (outrun !== undefined) return <p>{outrun}</p>;
  if (takenAs !== "unsure") return null;
  if (suggestion === undefined) return <p>{words.unclear}</p>;
  if (suggestion.choice !== "read") return <p>{words.suggestion(words.choices[suggestion.choice])}</p>;
  return (
    <div>
      <p>{words.suggestionRead}</p>
      <AnswerTold form={round.form} answer={suggestion.reading.answer} language={visit.language} />
    </div>
  );
}

function outrunText({ visit, mail }: Omit<LetterProps, "round">): string | undefined {
  const { outrunAt, outrunBy, name, organisation } = mail;
  if (outrunAt === null || outrunBy === null) return undefined;
  const moment = momentText(outrunAt, visit.language);
  const way = showing[visit.language].cameBy[outrunBy];
  return messages[visit.language].outrun(organisation ?? name, moment, way);
}

function Choices({ visit, round, mail }: LetterProps) {
  const words = messages[visit.language];
  const heading = headingOf({ words, letter: mail });
  const { choices, suggestion, isSettled } = mail;
  const address = roundPath(round.cooperationSlug, round.number);
  const mayAnswer = choices.some((each) => each !== "aside");
  if (choices.length === 0) return null;
  return (
    <form class="row" method="post" action={roundMailPath(address, mail.id)} aria-label={heading}>
      <MadeFor viewer={visit.viewer} />
      <New />
      {choices.map((choice) => (
        <button
          class={
            choice === "aside"
              ? mail.outrunAt === null
                ? "button quiet"
                : "button"
              : !isSettled && choice === suggestion?.choice
                ? "button primary"
                : "button"
          }
          type="submit"
          name="svar"
          value={choice}
        >
          {words.choices[choice]}
        </button>
      ))}
      {mayAnswer ? <a href={toldReplyPath(address, mail.recipientId)}>{words.writeDown}</a> : null}
    </form>
  );
}
