import { type MailboxTrouble, troubleLine } from "../../../platform/mail-in/trouble.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { withQuery } from "../../../ui/address.ts";
import { Choices } from "../../../ui/choices.tsx";
import { momentText } from "../../../ui/day.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { Table } from "../../../ui/table.tsx";
import { installationPath } from "../../accounts/paths.ts";
import { type OutboxForm, pageLength } from "../forms.ts";
import { messages } from "../messages.ts";
import { mailPath, outboxPath } from "../paths.ts";
import type { OutboxMail } from "../queries.ts";
import { type MailState, mayBeRead } from "../rules.ts";
import { StateTag } from "./state-tag.tsx";

interface Props {
  visit: Visit;
  form: OutboxForm;
  mails: OutboxMail[];
  counts: Record<MailState, number>;
  hasServer: boolean;
  /** Why no answers can be fetched. */
  trouble: MailboxTrouble | null;
}

export function OutboxPage({ visit, form, mails, counts, hasServer, trouble }: Props) {
  const { language, address } = visit;
  const words = messages[language];
  const all = counts.waiting + counts.sent + counts.bounced + counts["given-up"];
  const chosen = {
    vantar: counts.waiting,
    skickade: counts.sent,
    tillbaka: counts.bounced,
    uppgivna: counts["given-up"],
  };
  const count = form.lage === null ? all : chosen[form.lage];
  const choice = (lage: OutboxForm["lage"], text: string, of: number) => ({
    href: withQuery(outboxPath, { lage }),
    text,
    count: of,
    isCurrent: form.lage === lage,
  });
  return (
    <Page
      visit={visit}
      title={words.title}
      lead={words.lead}
      trail={[{ href: installationPath, text: words.installation }]}
    >
      {hasServer ? null : (
        <Notice tone="amber" heading={words.noServer}>
          <p>{words.noServerText}</p>
        </Notice>
      )}
      {trouble === null ? null : (
        <Notice tone="amber" heading={words.noAnswers}>
          <p>{troubleLine(trouble, language)}</p>
        </Notice>
      )}
      <Choices
        label={words.state}
        choices={[
          choice(null, words.all, all),
          choice("vantar", words.states.waiting, counts.waiting),
          choice("skickade", words.states.sent, counts.sent),
          choice("tillbaka", words.states.bounced, counts.bounced),
          choice("uppgivna", words.states["given-up"], counts["given-up"]),
        ]}
      />
      {mails.length === 0 ? (
        <EmptyState heading={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <MailTable mails={mails} visit={visit} />
      )}
      <Pagination
        address={address}
        page={form.sida}
        pages={Math.ceil(count / pageLength)}
        language={language}
      />
    </Page>
  );
}

function MailTable({ mails, visit: { language } }: { mails: OutboxMail[]; visit: Visit }) {
  const words = messages[language];
  return (
    <Table
      caption={words.mails}
      hideCaption
      columns={[
        { heading: words.subject },
        { heading: words.recipient },
        { heading: words.created, kind: "tight" },
        { heading: words.state, kind: "tight" },
        { heading: words.said },
      ]}
      rows={mails.map((mail) => ({
        cells: [
          <a href={mailPath(mail.id)}>{mayBeRead(mail.kind) ? mail.subject : words.aMail}</a>,
          mail.recipient,
          momentText(mail.createdAt, language),
          <StateTag mail={mail} language={language} />,
          mail.trouble ?? mail.answer,
        ],
      }))}
    />
  );
}
