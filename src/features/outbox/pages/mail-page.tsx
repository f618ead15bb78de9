import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText, numberText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Page } from "../../../ui/page.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { installationPath } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";
import { mailPath, outboxPath } from "../paths.ts";
import type { OutboxMail } from "../queries.ts";
import { stateOf } from "../rules.ts";
import { MailText } from "./mail-text.tsx";
import { StateTag } from "./state-tag.tsx";

interface Props {
  visit: Visit;
  viewer: Viewer;
  /** Without a text where it is not the administrator's to read. */
  mail: OutboxMail & { text: string | null };
  hasServer: boolean;
}

export function MailPage({ visit, viewer, mail, hasServer }: Props) {
  const { language } = visit;
  const words = messages[language];
  const isWaiting = stateOf(mail) === "waiting";
  const moment = (at: Date | null) => at && momentText(at, language);
  return (
    <Page
      visit={visit}
      title={mail.text === null ? words.aMail : mail.subject}
      trail={[
        { href: installationPath, text: words.installation },
        { href: outboxPath, text: words.title },
      ]}
    >
      <FactList
        facts={[
          { name: words.recipient, value: mail.recipient },
          { name: words.state, value: <StateTag mail={mail} language={language} /> },
          { name: words.created, value: moment(mail.createdAt) },
          { name: words.sent, value: moment(mail.sentAt) },
          { name: words.bounced, value: moment(mail.bouncedAt) },
          { name: words.givenUp, value: moment(mail.givenUpAt) },
          { name: words.tries, value: mail.tries === 0 ? null : numberText(mail.tries, language) },
          { name: words.next, value: hasServer && isWaiting ? moment(mail.nextAt) : null },
          { name: words.said, value: mail.trouble ?? mail.answer },
        ]}
      />
      {mail.text === null ? (
        <p class="quiet">{words.notYours}</p>
      ) : (
        <MailText text={mail.text} withheld={hasServer ? words.linkWithheld : null} heading={words.text} />
      )}
      {hasServer && mail.sentAt === null ? (
        <ButtonForm action={mailPath(mail.id)} button={words.again}>
          <MadeFor viewer={viewer} />
        </ButtonForm>
      ) : null}
    </Page>
  );
}
