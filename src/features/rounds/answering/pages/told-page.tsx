import { InputField } from "../../../../ui/field.tsx";
import { type Cooperation, CooperationPage } from "../../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { writtenAt } from "../../form/written.ts";
import { AnsweringPart, type AnsweringProps } from "./answering-part.tsx";
import { trailOf } from "./own-page.tsx";

type Props = AnsweringProps & {
  readonly cooperation: Cooperation;
  /** Who usually answers. */
  readonly answererName: string | null;
};

/** The desk writes down what it was told. */
export function ToldPage(props: Props) {
  const { visit, cooperation, answering, answererName, refused } = props;
  const words = messages[visit.language];
  const usual = answererName === null ? words.toldHowAlone : words.toldHowDefault(answererName);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      title={words.told(answering.name)}
      trail={[trailOf(cooperation, answering.round, visit)]}
      lead={words.toldLead}
    >
      <p>
        <strong>{answering.round.question}</strong>
      </p>
      <AnsweringPart
        {...props}
        fields={
          <InputField
            id="hur"
            name="hur"
            label={words.toldHow}
            hint={words.toldHowHint}
            value={refused?.faulty === undefined ? usual : writtenAt(refused.faulty.written, "hur")}
            autocomplete="off"
          />
        }
      />
    </CooperationPage>
  );
}
