import type { Visit } from "../../../../platform/web/visit.ts";
import { momentText } from "../../../../ui/day.tsx";
import { New } from "../../../../ui/new.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { roundMailPath, roundPath, toldReplyPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { ShownMail } from "../showing.ts";

interface Props {
  readonly visit: Visit;
  readonly round: Round;
  readonly mails: readonly ShownMail[];
}

/** What came by mail about the round: what a person must understand, and what has been understood. */
export function RoundMails({ visit, round, mails }: Props) {
  const words = messages[visit.language];
  const waiting = mails.filter(({ isSettled }) => !isSettled);
  const settled = mails.filter(({ isSettled }) => isSettled);
  if (mails.length === 0) return null;
  return (
    <section class="stack-s" id="mejl">
      {waiting.length === 0 ? null : (
        <>
          <h2>{words.waiting}</h2>
          <p class="prose">{words.waitingText}</p>
          {waiting.map((mail) => (
            <Letter {...{ visit, round, mail }} />
          ))}
        </>
      )}
      {settled.length === 0 ? null : (
        <details class="round-settled">
          <summary>{words.settled(settled.length)}</summary>
          <div class="stack-s">
            {settled.map((mail) => (
              <Letter {...{ visit, round, mail }} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

type LetterProps = Omit<Props, "mails"> & { readonly mail: ShownMail };

function Letter({ visit, round, mail }: LetterProps) {
  const { language } = visit;
  const words = messages[language];
  const { cameAt, said, text } = mail;
  const heading = mail.subject === "" ? words.noSubject : mail.subject;
  const own = said === "" ? text : said;
  return (
    <article class="card stack-s">
      <h3>{heading}</h3>
      <p class="quiet">
        {senderText({ visit, mail })}, {momentText(cameAt, language)}
      </p>
      {mail.takenAs === "unsure" && !mail.isFromHim ? <p>{words.elsewhere(mail.name)}</p> : null}
      <p class="round-text">{own}</p>
      {own === text ? null : (
        <details>
          <summary>{words.whole}</summary>
          <p class="round-text">{text}</p>
        </details>
      )}
      <Understood {...{ visit, round, mail }} />
      <Choices {...{ visit, round, mail, heading }} />
    </article>
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
  const { takenAs, suggestion, isSettled, isOutrun } = mail;
  if (takenAs === "answer") return <p>{isOutrun ? words.outrun : words.counted}</p>;
  if (takenAs !== "unsure" || isSettled) return null;
  if (isOutrun) return <p>{words.outrun}</p>;
  if (suggestion === undefined) return <p>{words.unclear}</p>;
  if (suggestion.choice !== "read") return <p>{words.suggestion(words.choices[suggestion.choice])}</p>;
  return (
    <div>
      <p>{words.suggestionRead}</p>
      <AnswerTold form={round.form} answer={suggestion.reading.answer} language={visit.language} />
    </div>
  );
}

function Choices({ visit, round, mail, heading }: LetterProps & { readonly heading: string }) {
  const words = messages[visit.language];
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
              ? "button quiet"
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
