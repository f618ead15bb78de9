import type { Visit } from "../../../platform/web/visit.ts";
import { momentText } from "../../../ui/day.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import type { Standing } from "../signing/rules.ts";

/** What somebody is asked to sign. */
export interface ToSign {
  readonly itemId: string | null;
  /** "§ 4 Budget"; null of the whole minutes. */
  readonly item: string | null;
  readonly standing: Standing;
  readonly signedAt: Date | null;
  /** The very text; null where he does not see all of it. */
  readonly text: { readonly text: string; readonly sha256: string } | null;
}

type Props = { visit: Visit; toSign: ToSign; action: string; isSignedIn: boolean };

/** The text, and the button that signs it. */
export function SigningPart({ visit, toSign, action, isSignedIn }: Props) {
  const { language } = visit;
  const words = messages[language];
  const { itemId, item, standing, signedAt, text } = toSign;
  const id = `underskrift-${itemId ?? "hela"}`;
  return (
    <section class="card stack" aria-labelledby={id}>
      <h2 id={id}>{item === null ? words.yourSignature : `${words.yourSignature}: ${item}`}</h2>
      {standing === "void" ? <p class="notice amber">{words.voidText}</p> : null}
      {standing === "signed" && signedAt !== null ? (
        <p>{words.signed(momentText(signedAt, language))}</p>
      ) : text === null ? (
        <p>{words.seesPart}</p>
      ) : (
        <>
          <p>{words.signLead}</p>
          <div class="minutes-text" lang="sv">
            {text.text}
          </div>
          <p class="quiet minutes-sum">
            {words.sum}: <code>{text.sha256}</code>
          </p>
          <form method="post" action={action}>
            {isSignedIn ? <MadeFor viewer={visit.viewer} /> : null}
            {itemId === null ? null : <input type="hidden" name="punkt" value={itemId} />}
            <input type="hidden" name="summa" value={text.sha256} />
            <button class="button primary" type="submit">
              {words.sign}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
