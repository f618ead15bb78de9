import { momentText } from "../../../ui/day.tsx";
import { MadeFor } from "../../accounts/index.ts";
import type { Answer } from "../answering/rules.ts";
import { messages } from "../messages.ts";
import { callMailPath, callPath } from "../paths.ts";
import type { ShownMail } from "../showing/mails.ts";
import type { CallPageProps } from "./call-page.tsx";

/** What came by mail about the meeting: what a person must understand, and what has been understood. */
export function Mails({ visit, cooperation, call }: CallPageProps) {
  const words = messages[visit.language].mails;
  const { body, slug } = call.meeting;
  const address = callPath(cooperation.slug, body.slug, slug);
  const waiting = call.mails.filter(({ isSettled }) => !isSettled);
  const settled = call.mails.filter(({ isSettled }) => isSettled);
  if (call.mails.length === 0) return null;
  return (
    <section class="stack-s" id="mejl">
      {waiting.length === 0 ? null : (
        <>
          <h2>{words.waiting}</h2>
          <p class="prose">{words.waitingText}</p>
          {waiting.map((mail) => (
            <Letter {...{ visit, address, mail }} />
          ))}
        </>
      )}
      {settled.length === 0 ? null : (
        <details class="call-settled">
          <summary>{words.settled(settled.length)}</summary>
          <div class="stack-s">
            {settled.map((mail) => (
              <Letter {...{ visit, address, mail }} />
            ))}
          </div>
        </details>
      )}
    </section>
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
  const { id, cameAt, name, sender, subject, said, text, takenAs, suggestion, choices, isSettled } = mail;
  const [heading, own] = [subject === "" ? words.mails.noSubject : subject, said === "" ? text : said];
  return (
    <article class="card stack-s">
      <h3>{heading}</h3>
      <p class="quiet">
        {takenAs === "bounce" ? words.mails.bounced(name) : words.mails.writtenBy(name, sender)},{" "}
        {momentText(cameAt, language)}
      </p>
      <p class="call-letter">{own}</p>
      {own === text ? null : (
        <details>
          <summary>{words.mails.whole}</summary>
          <p class="call-letter">{text}</p>
        </details>
      )}
      {choices.length === 0 || isSettled ? null : <p>{suggestionText(mail, language)}</p>}
      <form class="row" method="post" action={callMailPath(address, id)} aria-label={heading}>
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
    </article>
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
