import type { Child } from "hono/jsx";
import { type Language, languages } from "../../../lib/language.ts";
import type { Viewer, ViewerAccount } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { momentText } from "../../../ui/day.tsx";
import { InputField, optionsOf, SelectField } from "../../../ui/field.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { ownAssignmentsPath } from "../../assignments/paths.ts";
import { ownFeedsPath } from "../../calling/paths.ts";
import { passkeysPath } from "../../passkeys/paths.ts";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import { installationPath, namePath, othersEndedPath, sessionEndedPath } from "../paths.ts";
import type { Office, OwnCooperation } from "../own/queries.ts";
import { OwnCooperations } from "./own-cooperations.tsx";
import type { OwnSession } from "../sessions/queries.ts";
import { browserName } from "../sessions/browser-name.ts";

type Props = {
  visit: Visit;
  viewer: Viewer;
  account: ViewerAccount;
  sessions: OwnSession[];
  mailLanguage: Language;
  cooperations: OwnCooperation[];
  offices: Office[];
  /** A name that could not be taken. */
  wrong?: string;
};

export function AccountPage(props: Props) {
  const { visit, viewer, account, sessions, mailLanguage, cooperations, offices, wrong } = props;
  const words = messages[visit.language].account;
  return (
    <Page visit={visit} title={words.title}>
      <Refusal sentence={wrong === undefined ? undefined : words.nameWrong} />
      <FactList facts={[{ name: words.email, value: account.email }]} />
      <p class="quiet">{words.emailHint}</p>
      <form class="card stack-s narrow-form" method="post" action={namePath}>
        <MadeFor viewer={viewer} />
        <InputField
          id="namn"
          name="namn"
          label={words.name}
          value={wrong ?? account.name}
          autocomplete="name"
          required
        />
        <SelectField
          id="sprak"
          name="sprak"
          label={words.language}
          value={mailLanguage}
          options={optionsOf(languages, words.languages)}
        />
        <p>
          <button class="button" type="submit">
            {words.save}
          </button>
        </p>
      </form>
      <p>
        <a href={ownAssignmentsPath}>{words.assignments}</a>
      </p>
      <OwnCooperations visit={visit} viewer={viewer} cooperations={cooperations} offices={offices} />
      <section class="stack-s">
        <h2>{words.sessions}</h2>
        <p class="quiet">{words.sessionsText}</p>
        <SessionTable visit={visit} viewer={viewer} account={account} sessions={sessions} />
        {sessions.length > 1 ? (
          <OwnButton viewer={viewer} action={othersEndedPath} button={words.endOthers} />
        ) : null}
      </section>
      <p>
        <a href={passkeysPath}>{words.keys}</a>
      </p>
      <p>
        <a href={ownFeedsPath}>{words.calendars}</a>
      </p>
      {account.isAdministrator ? (
        <p>
          <a href={installationPath}>{words.installation}</a>
        </p>
      ) : null}
    </Page>
  );
}

type TableProps = Pick<Props, "visit" | "viewer" | "account" | "sessions">;

function SessionTable({ visit, viewer, account, sessions }: TableProps) {
  const words = messages[visit.language].account;
  const columns = [
    { heading: words.browser },
    { heading: words.means.heading },
    { heading: words.since, kind: "tight" as const },
    { heading: words.seen, kind: "tight" as const },
    { heading: words.end },
  ];
  return (
    <Table
      caption={words.sessions}
      hideCaption
      columns={columns}
      rows={sessions.map(({ id, means, browser, createdAt, seenAt }) => ({
        cells: [
          <Named name={browserName(browser) ?? words.unknownBrowser}>
            {id === account.sessionId ? <Tag tone="green">{words.here}</Tag> : null}
          </Named>,
          words.means[means],
          momentText(createdAt, visit.language),
          momentText(seenAt, visit.language),
          <OwnButton viewer={viewer} action={sessionEndedPath(id)} button={words.end} />,
        ],
      }))}
    />
  );
}

const Named = ({ name, children }: { name: string; children: Child }) => (
  <>
    {name} {children}
  </>
);

type ButtonProps = { viewer: Viewer; action: string; button: string };

const OwnButton = ({ viewer, action, button }: ButtonProps) => (
  <form class="button-form" method="post" action={action}>
    <MadeFor viewer={viewer} />
    <button class="button" type="submit">
      {button}
    </button>
  </form>
);
