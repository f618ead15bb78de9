import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { messages } from "../messages.ts";

type Props = {
  visit: Visit;
  /** The provider's. */
  name: string;
  email: string;
};

/** Where the provider does not vouch for the address: what comes by mail does, once. */
export function ProofPage({ visit, name, email }: Props) {
  const words = messages[visit.language].proof;
  return (
    <Page visit={visit} title={words.title} lead={words.lead(name)}>
      <p>{words.sent(email)}</p>
      <p class="quiet">{words.nothing}</p>
    </Page>
  );
}
