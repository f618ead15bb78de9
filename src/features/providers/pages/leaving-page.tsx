import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import { messages } from "../messages.ts";

type Props = {
  visit: Visit;
  /** The provider's. */
  name: string;
  /** There. */
  address: string;
  isSigningOut?: boolean;
};

/** Between Genbo and a provider. */
export function LeavingPage({ visit, name, address, isSigningOut = false }: Props) {
  const words = messages[visit.language];
  const lead = isSigningOut ? words.leavingOut(name) : words.leavingText;
  return (
    <Page visit={visit} title={words.leaving(name)} lead={lead}>
      <p>
        <a class="button primary" href={address} rel="noreferrer">
          {words.goOn(name)}
        </a>
      </p>
    </Page>
  );
}
