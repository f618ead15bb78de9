import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { signInTo } from "../../accounts/paths.ts";
import { messages } from "../messages.ts";
import { ProviderWays } from "./provider-ways.tsx";

type Props = {
  visit: Visit;
  providers: readonly Pick<SignInProvider, "key" | "name">[];
  /** Where to go on afterwards. */
  page: string;
};

export function ProvidersPage({ visit, providers, page }: Props) {
  const words = messages[visit.language];
  return (
    <Page visit={visit} title={words.title} lead={providers.length === 0 ? undefined : words.lead}>
      <div class="stack">
        {providers.length === 0 ? (
          <EmptyState heading={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : (
          <ProviderWays language={visit.language} providers={providers} onward={page} />
        )}
        <p>
          <a href={signInTo(page)}>{words.toSignIn}</a>
        </p>
      </div>
    </Page>
  );
}
