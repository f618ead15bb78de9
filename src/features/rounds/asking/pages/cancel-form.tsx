import type { Visit } from "../../../../platform/web/visit.ts";
import { TextAreaField } from "../../../../ui/field.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { roundCancelPath, type roundPath } from "../../paths.ts";
import { messages } from "../messages.ts";

interface Props {
  readonly visit: Visit;
  readonly address: ReturnType<typeof roundPath>;
  readonly isDraft: boolean;
}

export function CancelForm({ visit, address, isDraft }: Props) {
  const words = messages[visit.language];
  const button = isDraft ? words.discard : words.cancel;
  return (
    <details>
      <summary>{button}</summary>
      <form class="stack-s" method="post" action={roundCancelPath(address)}>
        <MadeFor viewer={visit.viewer} />
        <p>{isDraft ? words.discardText : words.cancelText}</p>
        {isDraft ? null : <TextAreaField id="ord" name="ord" label={words.cancelWord} />}
        <p>
          <button class="button" type="submit">
            {button}
          </button>
        </p>
      </form>
    </details>
  );
}
