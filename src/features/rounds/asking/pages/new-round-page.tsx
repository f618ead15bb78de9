import { New } from "../../../../ui/new.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { newRoundPath, roundsPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { Source } from "../sources/queries.ts";
import { RoundForm, type RoundFormProps } from "./round-form.tsx";
import { SourceLine } from "./source-line.tsx";

type Props = Omit<RoundFormProps, "action" | "kept" | "button"> & {
  readonly cooperation: Cooperation;
  readonly source: Source | undefined;
  /** The name of what the form makes, where it has been sent already. */
  readonly id: string | undefined;
};

/** A round that is to be. */
export function NewRoundPage({ cooperation, source, id, ...props }: Props) {
  const { visit, written } = props;
  const words = messages[visit.language];
  const kind = words.kinds[written.slag];
  const address = newRoundPath(cooperation.slug);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="rounds"
      title={`${words.newRound}: ${kind.name}`}
      lead={kind.makes}
      trail={[{ href: roundsPath(cooperation.slug), text: words.rounds }]}
    >
      <p>
        <a href={address}>{words.otherKind}</a>
      </p>
      <SourceLine visit={visit} cooperation={cooperation} source={source} />
      <RoundForm
        {...props}
        action={address}
        kept={{ terms: false, question: false }}
        button={words.saveDraft}
      >
        {id === undefined ? <New /> : <input type="hidden" name="nytt" value={id} />}
      </RoundForm>
    </CooperationPage>
  );
}
