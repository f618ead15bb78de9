import type { Visit } from "../../../../platform/web/visit.ts";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import { Page } from "../../../../ui/page.tsx";
import { mayAnswer } from "../../counting/rules.ts";
import { messages } from "../messages.ts";
import { AnsweringPart, type AnsweringProps } from "./answering-part.tsx";
import { replyShown } from "./recorded.tsx";

/** For whoever follows the link in his mail: whose it is, what is asked, and his answer. */
export function LinkPage(props: AnsweringProps) {
  const { visit, answering } = props;
  const words = messages[visit.language];
  const { round, name, by } = answering;
  const person = by?.name ?? name;
  const whose = person === name ? words.whoseAlone(name) : words.whose(person, name);
  const mayBeSent = mayAnswer(round.stage, replyShown(answering) !== undefined) !== "no";
  return (
    <Page
      visit={visit}
      title={round.question}
      lead={
        <p>
          {whose} {mayBeSent ? words.notYou(person) : null}
        </p>
      }
      scripts={["round-read"]}
    >
      <AnsweringPart {...props} />
    </Page>
  );
}

export function LinkGonePage({ visit }: { readonly visit: Visit }) {
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.gone}>
      <EmptyState heading={words.gone}>
        <p>{words.goneText}</p>
      </EmptyState>
    </Page>
  );
}
