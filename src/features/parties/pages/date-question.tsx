import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../suggestions/messages.ts";
import type { AskedMeeting } from "../suggestions/queries.ts";
import { Question, type QuestionProps } from "./question.tsx";

/** The day that an undated meeting may have been held, with the words that say so. */
export function DateQuestion(props: QuestionProps) {
  const { cooperation, language, question } = props;
  const words = messages[language];
  const { meeting, date, witness, witnessText } = question;
  if (meeting === null || date === null) return null;
  return (
    <Question
      {...props}
      heading={words.dateQuestion(
        words.undatedMeeting(meeting.bodyName ?? words.noBody),
        dayText(date, language),
      )}
      choices={[
        { answer: "accept", text: words.answers.accept, isLikely: true },
        { answer: "decline", text: words.answers.decline },
      ]}
    >
      {witness === null ? null : (
        <figure class="stack-s">
          <figcaption class="quiet">{words.witness}:</figcaption>
          <blockquote class="witness" lang="sv">
            {witnessText}
          </blockquote>
          <p>
            <a href={addressOf(cooperation, witness)}>{meetingText(witness, language)}</a>
          </p>
        </figure>
      )}
      <p>
        <a href={addressOf(cooperation, meeting)}>{words.seeMeeting}</a>
      </p>
    </Question>
  );
}

const addressOf = (cooperation: string, { bodySlug, slug }: AskedMeeting) =>
  meetingPath(cooperation, bodySlug ?? withoutBody, slug);

function meetingText({ bodyName, heldOn }: AskedMeeting, language: Language): string {
  const words = messages[language];
  return `${bodyName ?? words.noBody}, ${heldOn === null ? words.undated : dayText(heldOn, language)}`;
}
