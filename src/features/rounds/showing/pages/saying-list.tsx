import { AnswerTold } from "../../form/pages/answer-told.tsx";
import type { RoundField } from "../../form/rules.ts";
import { replyFilePath, roundPath } from "../../paths.ts";
import type { Round } from "../../queries.ts";
import type { FieldProps } from "./field-answers.tsx";

/** Name by name, what each has said. */
export function SayingList({
  language,
  field,
  answering,
  round,
}: FieldProps<RoundField> & { readonly round: Round }) {
  const address = roundPath(round.cooperationSlug, round.number);
  return (
    <dl class="round-said">
      {answering.map(({ name, answer }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <AnswerTold
              form={[field]}
              answer={answer}
              language={language}
              fileAt={(fileId) => replyFilePath(address, fileId)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
