import type { Child } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import { New } from "../../../../ui/new.tsx";
import { messages as ofForms } from "../../form/messages.ts";
import { AnswerFields } from "../../form/pages/answer-fields.tsx";
import { stanceField } from "../../form/rules.ts";
import { writtenAt } from "../../form/written.ts";
import { messages } from "../messages.ts";
import type { Answering } from "../queries.ts";
import type { Faulty } from "../sent.ts";
import { OneTap } from "./one-tap.tsx";
import { replyShown } from "./recorded.tsx";
import { recordText } from "./when.ts";

export interface AnswerFormProps {
  readonly language: Language;
  readonly answering: Answering;
  readonly action: string;
  readonly now: Date;
  /** What was sent, where it could not be taken. */
  readonly faulty?: Faulty | undefined;
  /** Fields that go with it. */
  readonly children?: Child;
  /** What stands under a field. */
  readonly under?: ((fieldId: string) => Child) | undefined;
}

export function AnswerForm(props: AnswerFormProps) {
  const { round, by } = props.answering;
  const [first] = round.form;
  // At the desk it is also told how the answer came.
  if (round.form.length === 1 && first?.kind === "stance" && by !== null)
    return <OneTap {...props} field={first} />;
  return <WholeForm {...props} />;
}

function WholeForm({ language, answering, action, now, faulty, children, under }: AnswerFormProps) {
  const words = messages[language];
  const { round, persons, by, name } = answering;
  const standing = replyShown(answering);
  const hasFile = round.form.some(({ kind }) => kind === "file");
  const what = words.anAnswer;
  return (
    <form
      class="card stack round-form"
      method="post"
      action={action}
      enctype={hasFile ? "multipart/form-data" : undefined}
    >
      {children}
      {/* Enter in a field sends the answer, and presses no button that stands among them. */}
      <button type="submit" hidden>
        {words.send}
      </button>
      <New />
      <AnswerFields
        {...{ language, persons, under }}
        form={round.form}
        answer={standing?.answer}
        written={faulty?.written}
        problems={faulty?.problems}
      />
      {stanceField(round.form) === undefined ? (
        <Message
          language={language}
          value={faulty === undefined ? (standing?.words ?? "") : writtenAt(faulty.written, "ord")}
        />
      ) : null}
      <div class="stack-s">
        <p>{words.willRecord(recordText({ what, name, at: now, by: by?.name ?? null }, language))}</p>
        <button class="button primary round-big" type="submit">
          {by === null ? words.sendFor(name) : words.send}
        </button>
        {round.mayStandOutside ? (
          <button class="button round-big" type="submit" name="gor" value="utanfor">
            {ofForms[language].outside}
          </button>
        ) : null}
      </div>
    </form>
  );
}

function Message({ language, value }: { readonly language: Language; readonly value: string }) {
  const words = messages[language];
  return (
    <div class="field">
      <label for="ord">{words.message}</label>
      <textarea id="ord" name="ord" rows={2} maxlength={20_000} aria-describedby="ord-hint">
        {value}
      </textarea>
      <span class="hint" id="ord-hint">
        {words.messageHint}
      </span>
    </div>
  );
}
