import type { Visit } from "../../../platform/web/visit.ts";
import { momentText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Page } from "../../../ui/page.tsx";
import { MailText } from "../../outbox/index.ts";
import { messages } from "../messages.ts";
import type { DemonstrationMail } from "../queries.ts";

type Props = { visit: Visit; mails: readonly DemonstrationMail[] };

/** What would have been sent, whole: its links let in nobody but invented people. */
export function DemonstrationOutboxPage({ visit, mails }: Props) {
  const words = messages[visit.language].outbox;
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      {mails.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        mails.map(({ recipient, subject, createdAt, text }) => (
          <article class="stack-s">
            <FactList
              facts={[
                { name: words.recipient, value: recipient },
                { name: words.created, value: momentText(createdAt, visit.language) },
              ]}
            />
            <MailText text={text} withheld={null} heading={subject} />
          </article>
        ))
      )}
    </Page>
  );
}
