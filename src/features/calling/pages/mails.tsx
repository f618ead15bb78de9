import { momentText } from "../../../ui/day.tsx";
import { headingOf, LetterCard, Letters } from "../../../ui/letters.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { Answer } from "../answering/rules.ts";
import { messages } from "../messages.ts";
import { callMailPath, callPath } from "../paths.ts";
import type { ShownMail } from "../showing/mails.ts";
import type { CallPageProps } from "./call-page.tsx";

export function Mails({ visit, cooperation, call }: CallPageProps) {
  const { body, slug } = call.meeting;
  const address = callPath(cooperation.slug, body.slug, slug);
  return (
    <Letters
      words={messages[visit.language].mails}
      letters={call.mails}
      card={(mail) => <Letter {...{ visit, address, mail }} />}
    />
  );
}

interface LetterProps {
  readonly visit: CallPageProps["visit"];
  readonly address: ReturnType<typeof callPath>;
  readonly mail: ShownMail;
}

function Letter({ visit, address, mail }: LetterProps) {
  const { language } = visit;
  const words = messages[language];
  const { id, cameAt, name, sender, takenAs, suggestion, choices, isSettled } = mail;
  const from = takenAs === "bounce" ? words.mails.bounced(name) : words.mails.writtenBy(name, sender);
  return (
    <LetterCard words={words.mails} letter={mail} from={`${from}, ${momentText(cameAt, language)}`}>
      {choices.length === 0 || isSettled ? null : <p>{suggestionText(mail, language)}</p>}
      <form
        class="row"
        method="post"
        action={callMailPath(address, id)}
        aria-label={headingOf({ words: words.mails, letter: mail })}
      >
        <MadeFor viewer={visit.viewer} />
        {choicesIn(mail).map(({ answer, substitute }) => (
          <button
            class={
              !isSettled &&
              answer === suggestion?.answer &&
              (substitute?.personId ?? null) === suggestion.substituteId
                ? "button primary"
                : "button"
            }
            type="submit"
            name="svar"
            value={substitute === undefined ? answer : `${answer}:${substitute.personId}`}
          >
            {substitute === undefined ? words.answerNames[answer] : words.substituteNamed(substitute.name)}
          </button>
        ))}
        {isSettled && takenAs !== "answer" ? null : (
          <button class="button quiet" type="submit" name="svar" value="aside">
            {words.mails.aside}
          </button>
        )}
      </form>
    </LetterCard>
  );
}

function suggestionText({ suggestion, isOfSeveral }: ShownMail, language: LetterProps["visit"]["language"]) {
  const words = messages[language];
  const most = isOfSeveral ? ` ${words.mails.ofAll}` : "";
  if (suggestion === undefined) return words.mails.unclear + most;
  return words.mails.suggestion(words.answerNames[suggestion.answer]) + most;
}

interface Choice {
  readonly answer: Answer;
  readonly substitute?: ShownMail["substitutes"][number];
}

/** Each who may come in his place, where the letter speaks of somebody. */
function choicesIn({ choices, substitutes, suggestion }: ShownMail): Choice[] {
  const told = suggestion?.substituteId ?? null;
  const meant = substitutes.filter(({ personId }) => told === null || personId === told);
  return choices.flatMap((answer): Choice[] => {
    if (answer !== "substitute") return [{ answer }];
    return suggestion?.answer === "substitute" ? meant.map((substitute) => ({ answer, substitute })) : [];
  });
}
