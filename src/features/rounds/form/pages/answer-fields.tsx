import type { Child } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import type { Offered, Problems } from "../answering.ts";
import { type RoundField, type RoundForm, said, saidIn } from "../rules.ts";
import { type Written, writtenAs } from "../written.ts";
import { ChoiceField, DatesField, StanceField } from "./chosen-fields.tsx";
import { DocumentField } from "./document-field.tsx";
import { FileField, NamesField, NumbersField, TextField } from "./written-fields.tsx";

interface Props {
  readonly form: RoundForm;
  readonly language: Language;
  /** What stands there from before. */
  readonly answer?: Readonly<Record<string, unknown>> | undefined;
  /** What was written, where it could not be taken; instead of the answer. */
  readonly written?: Written | undefined;
  readonly problems?: Problems | undefined;
  /** Of the form; all where none are named. */
  readonly fields?: readonly string[] | null | undefined;
  /** Who may be proposed, of those in the register. */
  readonly persons?: readonly Offered[] | undefined;
  /** What stands under a field. */
  readonly under?: ((fieldId: string) => Child) | undefined;
}

/** The fields of a round's form, without the form around them. */
export function AnswerFields({
  form,
  language,
  answer = {},
  written,
  problems,
  fields,
  persons = [],
  under,
}: Props) {
  const shown = form.filter(({ id }) => fields?.includes(id) ?? true);
  const standing = written ?? writtenAs(form, answer, language);
  return (
    <>
      {shown.map((field) => (
        <>
          <Field
            {...{ field, language, persons }}
            written={standing}
            problem={problems?.get(field.id)}
            fileName={saidIn(answer, said.file, field.id)?.fileName}
          />
          {under?.(field.id)}
        </>
      ))}
    </>
  );
}

export interface FieldProps<Kind extends RoundField["kind"] = RoundField["kind"]> {
  readonly field: Extract<RoundField, { kind: Kind }>;
  readonly language: Language;
  readonly written: Written;
  readonly problem: ReturnType<Problems["get"]>;
}

interface AnyFieldProps extends FieldProps {
  readonly persons: readonly Offered[];
  readonly fileName: string | undefined;
}

function Field({ field, persons, fileName, ...rest }: AnyFieldProps) {
  switch (field.kind) {
    case "stance":
      return <StanceField field={field} {...rest} />;
    case "choice":
      return <ChoiceField field={field} {...rest} />;
    case "dates":
      return <DatesField field={field} {...rest} />;
    case "names":
      return <NamesField field={field} persons={persons} {...rest} />;
    case "numbers":
      return <NumbersField field={field} {...rest} />;
    case "text":
      return <TextField field={field} {...rest} />;
    case "file":
      return <FileField field={field} fileName={fileName} {...rest} />;
    case "document":
    default:
      return <DocumentField field={field} {...rest} />;
  }
}
