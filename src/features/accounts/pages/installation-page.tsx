import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { Table } from "../../../ui/table.tsx";
import { foundingPath } from "../../founding/paths.ts";
import { outboxPath } from "../../outbox/paths.ts";
import type { WrittenAppointment } from "../installation/forms.ts";
import type { Refusal as RefusedOne } from "../refused/queries.ts";
import type { InstallationAccount, Office } from "../installation/queries.ts";
import { messages } from "../messages.ts";
import type { Asked } from "../people/rules.ts";
import { installationPath } from "../paths.ts";
import { AccountList } from "./account-list.tsx";
import { AdministratorForm, SecretaryForm } from "./appointment-forms.tsx";
import { InstallationAccounts } from "./installation-accounts.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { RefusedList } from "./refused-list.tsx";

export interface InstallationProps {
  visit: Visit;
  viewer: Viewer;
  offices: Office[];
  accounts: InstallationAccount[];
  /** What was refused lately. */
  refusals: readonly RefusedOne[];
  /** Whether the reader may change anything without signing in again. */
  isProved: boolean;
  /** Which of the accounts to show. */
  asked: Asked;
  refused?: {
    reason: keyof (typeof messages)["sv"]["installationRefusals"];
    form?: "secretary" | "administrator";
    written?: WrittenAppointment;
  };
}

export function InstallationPage(props: InstallationProps) {
  const { visit, offices, accounts, isProved, asked, refused } = props;
  const { installation: words, installationRefusals } = messages[visit.language];
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      <Refusal sentence={refused === undefined ? undefined : installationRefusals[refused.reason]} />
      {isProved ? null : <SignInFirst visit={visit} page={installationPath} />}
      <section class="stack-s">
        <h2>{words.cooperations}</h2>
        {offices.length === 0 ? <p>{words.noCooperations}</p> : <Offices {...props} />}
        <p>
          <a class={offices.length === 0 ? "button primary" : "button"} href={foundingPath}>
            {words.found}
          </a>
        </p>
      </section>
      {isProved ? (
        <section class="account-forms">
          {offices.length === 0 ? null : <SecretaryForm {...props} />}
          <AdministratorForm {...props} />
        </section>
      ) : null}
      <p>
        <a href={outboxPath}>{words.outbox}</a>
      </p>
      <section class="stack-s">
        <h2>{words.accounts}</h2>
        <AccountList
          visit={visit}
          action={installationPath}
          accounts={accounts}
          asked={asked}
          table={(shown) => <InstallationAccounts {...props} accounts={shown} />}
        />
      </section>
      <RefusedList visit={visit} refusals={props.refusals} />
    </Page>
  );
}

function Offices({ visit, offices }: InstallationProps) {
  const words = messages[visit.language].installation;
  return (
    <Table
      caption={words.cooperations}
      hideCaption
      columns={[{ heading: words.cooperation }, { heading: words.secretariat }]}
      rows={offices.map(({ name, secretaries }) => ({
        cells: [
          name,
          secretaries.length === 0 ? (
            words.none
          ) : (
            <ul class="plain-list mail-address">
              {secretaries.map((secretary) => (
                <li>
                  {secretary.name} ({secretary.email})
                </li>
              ))}
            </ul>
          ),
        ],
      }))}
    />
  );
}
