import type { Child } from "hono/jsx";
import type { Language } from "../../../lib/language.ts";
import { momentText } from "../../../ui/day.tsx";
import { SelectField, TextAreaField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { Answering } from "../answering/queries.ts";
import { choicesFor, partOf, type StandingAnswer } from "../answering/rules.ts";
import { answerField, substituteField, type WrittenAnswer } from "../forms.ts";
import { type Asked, askedOf } from "../inviting/rules.ts";
import { messages } from "../messages.ts";

export interface AnswerFormProps {
  readonly language: Language;
  readonly answering: Answering;
  readonly action: string;
  /** What was written, where it could not be taken. */
  readonly kept?: WrittenAnswer | undefined;
  /** Fields that go with it. */
  readonly children?: Child;
}

/** What is saved is what stands here, and nothing else. */
export function AnswerForm({ language, answering, action, kept, children }: AnswerFormProps) {
  const words = messages[language].answering;
  const { meeting, callee, inviteeId, standing } = answering;
  const asked = askedOf(meeting, callee);
  return (
    <form class="card stack" method="post" action={action}>
      {children}
      <Recorded language={language} answering={answering} />
      {asked.map((each) => (
        <Choices {...{ language, answering, kept }} asked={each} isAlone={asked.length === 1} />
      ))}
      <TextAreaField
        id={`ord-${inviteeId}`}
        name="ord"
        label={words.words}
        hint={words.wordsHint}
        value={kept?.words ?? standing[0]?.words ?? ""}
        rows={2}
      />
      <p>
        <button class="button primary" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

function Recorded({ language, answering }: Pick<AnswerFormProps, "language" | "answering">) {
  const words = messages[language].answering;
  const { meeting, callee, standing } = answering;
  const asked = askedOf(meeting, callee);
  const told = asked.flatMap((each) => {
    const answer = standing.find(({ partId }) => partId === partOf(each));
    if (answer === undefined) return [];
    const line = words.recorded(answerText(answer, language), momentText(answer.answeredAt, language));
    return [asked.length === 1 ? line : `${askedName(each, language)}: ${line}`];
  });
  if (told.length === 0) return null;
  return (
    <Notice tone="green">
      {told.map((line) => (
        <p>{line}</p>
      ))}
      <p>{words.again}</p>
    </Notice>
  );
}

export function answerText({ answer, substituteName }: StandingAnswer, language: Language): string {
  const words = messages[language];
  return substituteName === null ? words.answerNames[answer] : words.substituteNamed(substituteName);
}

export function askedName(asked: Asked, language: Language): string {
  const words = messages[language];
  if (asked.kind === "part") return asked.part.name;
  return asked.kind === "meeting" ? words.meeting : words.guestItem;
}

interface ChoicesProps extends Pick<AnswerFormProps, "language" | "answering" | "kept"> {
  readonly asked: Asked;
  readonly isAlone: boolean;
}

function Choices({ language, answering, kept, asked, isAlone }: ChoicesProps) {
  const words = messages[language].answering;
  const { callee, substitutes, standing, inviteeId } = answering;
  const partId = partOf(asked);
  const saved = standing.find((each) => each.partId === partId);
  const written = kept?.of(partId) ?? { answer: saved?.answer ?? "", substitute: saved?.substituteId ?? "" };
  const choices = choicesFor(callee, substitutes);
  const id = `${inviteeId}-${partId ?? "mote"}`;
  return (
    <fieldset class="stack-s call-choices">
      <legend>{isAlone ? words.question : words.questionOf(askedName(asked, language))}</legend>
      {choices.map((choice) => (
        <label class="call-choice">
          <input
            type="radio"
            name={answerField(partId)}
            value={choice}
            checked={written.answer === choice}
            required
          />
          {words.choices[choice]}
        </label>
      ))}
      {choices.includes("substitute") ? (
        <SelectField
          id={`ersattare-${id}`}
          name={substituteField(partId)}
          label={words.substitute}
          all={words.noSubstitute}
          value={written.substitute}
          options={substitutes.map(({ personId, name, organisation }) => ({
            value: personId,
            text: organisation === null ? name : `${name}, ${organisation}`,
          }))}
        />
      ) : null}
    </fieldset>
  );
}
