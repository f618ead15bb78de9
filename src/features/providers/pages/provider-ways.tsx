import type { Language } from "../../../lib/language.ts";
import type { SignInProvider } from "../../../platform/sign-in-providers.ts";
import { ButtonForm } from "../../../ui/button-form.tsx";
import { messages } from "../messages.ts";
import { providerPath } from "../paths.ts";

type Props = {
  language: Language;
  providers: readonly Pick<SignInProvider, "key" | "name">[];
  /** Where to go on afterwards. */
  onward: string;
};

/** A button for each municipality that signs its own people in. */
export function ProviderWays({ language, providers, onward }: Props) {
  const words = messages[language];
  if (providers.length === 0) return null;
  return (
    <ul class="plain-list stack-s">
      {providers.map(({ key, name }) => (
        <li>
          <ButtonForm action={providerPath(key)} button={words.signInWith(name)} hidden={{ till: onward }} />
        </li>
      ))}
    </ul>
  );
}
