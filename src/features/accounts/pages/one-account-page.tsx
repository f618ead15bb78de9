import type { Child } from "hono/jsx";
import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { momentText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { InputField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import type { OneAccount } from "../address/queries.ts";
import { MadeFor } from "../guard/made-for.tsx";
import { messages } from "../messages.ts";
import {
  accountsPath,
  addressPath,
  installationPath,
  installedAccountPath,
  invitationPath,
  memberPath,
} from "../paths.ts";
import { SignInFirst } from "./sign-in-first.tsx";

export interface OneAccountProps {
  visit: Visit;
  viewer: Viewer;
  /** Whose secretariat looks at it; null is the administrator. */
  place: Cooperation | null;
  account: OneAccount;
  /** Whether the reader may change anything without signing in again. */
  isProved: boolean;
  done: keyof (typeof messages)["sv"]["oneAccount"]["done"] | null;
  refused?: { reason: keyof (typeof messages)["sv"]["oneAccountRefusals"]; written?: string | undefined };
}

export function OneAccountPage(props: OneAccountProps) {
  const { visit, place, account, isProved, done, refused } = props;
  const { oneAccount: words, oneAccountRefusals, people } = messages[visit.language];
  const at = place === null ? installedAccountPath(account.id) : memberPath(place.slug, account.id);
  const facts = [
    { name: people.email, value: account.email },
    { name: words.created, value: momentText(account.createdAt, visit.language) },
    { name: words.state, value: <State {...props} /> },
  ];
  return (
    <Around {...props}>
      <Refusal sentence={refused === undefined ? undefined : oneAccountRefusals[refused.reason]} />
      {done === null ? null : (
        <Notice tone="green">
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <FactList facts={facts} />
      {isProved ? <Forms {...props} at={at} /> : <SignInFirst visit={visit} page={at} />}
    </Around>
  );
}

type AroundProps = OneAccountProps & { children: Child };

function Around({ visit, place, account, children }: AroundProps) {
  const { people, installation } = messages[visit.language];
  if (place === null) {
    const trail = [{ href: installationPath, text: installation.title }];
    return (
      <Page visit={visit} title={account.name} trail={trail}>
        {children}
      </Page>
    );
  }
  const trail = [{ href: accountsPath(place.slug), text: people.title }];
  return (
    <CooperationPage section="accounts" visit={visit} cooperation={place} title={account.name} trail={trail}>
      {children}
    </CooperationPage>
  );
}

function State({ visit: { language }, account }: OneAccountProps) {
  const { oneAccount: words, people } = messages[language];
  if (account.closedAt !== null) return <>{people.closed}</>;
  if (account.hasBeenIn) return <>{words.hasBeenIn}</>;
  return (
    <>{account.invitedAt === null ? words.lapsed : words.waiting(momentText(account.invitedAt, language))}</>
  );
}

function Forms({ visit, viewer, account, refused, at }: OneAccountProps & { at: string }) {
  const words = messages[visit.language].oneAccount;
  return (
    <div class="account-forms">
      <form class="card stack-s" method="post" action={addressPath(at)}>
        <h2>{words.change}</h2>
        <p class="quiet">{words.changeText}</p>
        <MadeFor viewer={viewer} />
        <InputField
          id="epost"
          name="epost"
          type="email"
          label={words.newAddress}
          value={refused?.written}
          required
        />
        <p>
          <button class="button" type="submit">
            {words.changeSend}
          </button>
        </p>
      </form>
      {account.hasBeenIn || account.closedAt !== null ? null : (
        <section class="card stack-s">
          <h2>{words.inviteAgain}</h2>
          <p class="quiet">{words.inviteAgainText}</p>
          <ButtonForm action={invitationPath(at)} button={words.inviteAgain}>
            <MadeFor viewer={viewer} />
          </ButtonForm>
        </section>
      )}
    </div>
  );
}
