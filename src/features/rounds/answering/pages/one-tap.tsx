import type { Child } from "hono/jsx";
import { New } from "../../../../ui/new.tsx";
import { stanceOf } from "../../counting/rules.ts";
import { messages as ofForms } from "../../form/messages.ts";
import { describedBy, fieldAnchor, Told } from "../../form/pages/field-group.tsx";
import { type RoundField, said, saidIn } from "../../form/rules.ts";
import { inputs, writtenAt } from "../../form/written.ts";
import { messages } from "../messages.ts";
import type { AnswerFormProps } from "./answer-form.tsx";
import { replyShown } from "./recorded.tsx";
import { recordText } from "./when.ts";

type Props = AnswerFormProps & { readonly field: Extract<RoundField, { kind: "stance" }> };

/** A round that asks for a stance alone: each of the buttons says what it records, and does it. */
export function OneTap(props: Props) {
  const { language, answering, action, field, faulty, children, under } = props;
  const words = messages[language];
  const { stances, comment: commentLabel } = ofForms[language];
  const { round } = answering;
  const standing = replyShown(answering);
  const comment = inputs.words(field.id);
  const before = standing === undefined ? "" : (saidIn(standing.answer, said.stance, field.id)?.words ?? "");
  const written = faulty === undefined ? before : writtenAt(faulty.written, comment);
  const problem = faulty?.problems.get(field.id);
  const now = standing === undefined ? undefined : stanceOf(round.form, standing);
  const isLate = round.stage !== "open";
  return (
    <form class="stack-s round-tap" method="post" action={action} id={fieldAnchor(field.id)}>
      {children}
      <New />
      {field.label === "" ? null : <p class="round-label">{field.label}</p>}
      {under?.(field.id)}
      <p>{isLate ? words.tappedLate : words.tapped}</p>
      <Tap {...props} value="agree" isNow={now === "agree"} />
      <details open={written !== "" || problem !== undefined}>
        <summary class="button">{stances["agree-with-comment"]}</summary>
        <div class="stack-s">
          <div class="field">
            <label for={comment}>{commentLabel}</label>
            <Told {...{ field, language, problem }} hint={words.commentHint} />
            <textarea
              id={comment}
              name={comment}
              rows={4}
              maxlength={20_000}
              aria-describedby={describedBy(field.id, problem, words.commentHint)}
              aria-invalid={problem === undefined ? undefined : "true"}
            >
              {written}
            </textarea>
          </div>
          <Tap {...props} value="agree-with-comment" isNow={now === "agree-with-comment"} />
        </div>
      </details>
      <Tap {...props} value="against" isNow={now === "against"} />
      <Tap {...props} value="abstain" isNow={now === "abstain"} />
      {round.mayStandOutside ? <Outside {...props} isNow={standing?.standsOutside === true} /> : null}
    </form>
  );
}

interface TapProps extends Props {
  readonly value: "agree" | "agree-with-comment" | "against" | "abstain";
  readonly isNow: boolean;
}

function Tap({ field, value, language, ...props }: TapProps) {
  const what = ofForms[language].stances[value];
  const text = value === "agree-with-comment" ? messages[language].sendComment : what;
  return <BigButton {...{ ...props, language, value, what, text }} name={inputs.said(field.id)} />;
}

function Outside(props: Props & { readonly isNow: boolean }) {
  const what = ofForms[props.language].outside;
  return <BigButton {...props} what={what} text={what} name="gor" value="utanfor" />;
}

interface BigProps extends Pick<AnswerFormProps, "language" | "answering" | "now"> {
  readonly name: string;
  readonly value: string;
  /** What is recorded. */
  readonly what: string;
  readonly text: Child;
  /** Whether it stands already. */
  readonly isNow: boolean;
}

function BigButton({ language, answering, now, name, value, what, text, isNow }: BigProps) {
  const words = messages[language];
  const by = answering.by?.name ?? null;
  return (
    <button
      class={value === "agree" ? "button primary round-big" : "button round-big"}
      type="submit"
      name={name}
      value={value}
    >
      <span>
        {text}
        {isNow ? ` (${words.standing.toLowerCase()})` : ""}
      </span>{" "}
      <small>{recordText({ what, name: answering.name, at: now, by }, language)}</small>
    </button>
  );
}
