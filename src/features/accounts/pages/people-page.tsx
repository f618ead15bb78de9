import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { accountsPath } from "../paths.ts";
import type { WrittenInvite, WrittenMandate } from "../people/forms.ts";
import type { Asked } from "../people/rules.ts";
import type { ChoosableParty, ListedAccount, ListedMandate } from "../people/queries.ts";
import { AccountList } from "./account-list.tsx";
import { AccountTable } from "./account-table.tsx";
import { InviteForm, JoinForm } from "./invite-form.tsx";
import { MandateForm } from "./mandate-form.tsx";
import { MandateTable } from "./mandate-table.tsx";
import { RoleMeanings } from "./role-meanings.tsx";
import { SignInFirst } from "./sign-in-first.tsx";

type Refusals = (typeof messages)["sv"]["peopleRefusals"];

export interface PeopleRefusal {
  reason: keyof Refusals;
  /** Those who may be meant. */
  names?: readonly { name: string }[];
  /** What was written in the form. */
  invite?: WrittenInvite;
  mandate?: WrittenMandate;
}

export interface PeopleProps {
  visit: Visit;
  viewer: Viewer;
  cooperation: Cooperation;
  accounts: ListedAccount[];
  mandates: ListedMandate[];
  parties: ChoosableParty[];
  /** Whether the reader may change anything without signing in again. */
  isProved: boolean;
  /** Which of the accounts to show. */
  asked: Asked;
  refusal?: PeopleRefusal;
}

export function PeoplePage(props: PeopleProps) {
  const { visit, cooperation, accounts, mandates, isProved, asked, refusal } = props;
  const { people: words } = messages[visit.language];
  return (
    <CooperationPage
      section="accounts"
      visit={visit}
      cooperation={cooperation}
      title={words.title}
      lead={words.lead}
    >
      <Refusal sentence={refusal === undefined ? undefined : sentenceOf(refusal, visit)} />
      {isProved ? null : <SignInFirst visit={visit} page={accountsPath(cooperation.slug)} />}
      {isProved ? (
        <ul class="plain-list row">
          <li>
            <a href="#bjud-in">{words.invite}</a>
          </li>
          <li>
            <a href="#mandat">{words.mandates}</a>
          </li>
        </ul>
      ) : null}
      <section class="stack-s">
        <h2>{words.accounts}</h2>
        {accounts.length === 0 ? (
          <p>{words.noAccounts}</p>
        ) : (
          <AccountList
            visit={visit}
            action={accountsPath(cooperation.slug)}
            accounts={accounts}
            asked={asked}
            table={(shown) => <AccountTable {...props} accounts={shown} />}
          />
        )}
        <RoleMeanings visit={visit} />
      </section>
      {isProved ? (
        <section class="account-forms" id="bjud-in">
          <InviteForm {...props} />
          <JoinForm {...props} />
        </section>
      ) : null}
      <section class="stack-s" id="mandat">
        <h2>{words.mandates}</h2>
        {mandates.length === 0 ? <p>{words.noMandates}</p> : <MandateTable {...props} />}
      </section>
      {isProved ? <Seats {...props} /> : null}
    </CooperationPage>
  );
}

/** There must be a body and a person before anybody sits anywhere. */
function Seats(props: PeopleProps) {
  const words = messages[props.visit.language].people;
  const has = (kind: ChoosableParty["kind"]) => props.parties.some((party) => party.kind === kind);
  if (has("body") && has("person")) return <MandateForm {...props} />;
  return (
    <EmptyState heading={words.addMandate}>
      <p>{words.noParties}</p>
    </EmptyState>
  );
}

function sentenceOf({ reason, names = [] }: PeopleRefusal, { language }: Visit): string {
  const refusals = messages[language].peopleRefusals;
  if (reason !== "which-person") return refusals[reason];
  return refusals[reason](names.map(({ name }) => name).join(", "));
}
