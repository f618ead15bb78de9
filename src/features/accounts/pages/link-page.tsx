import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Page } from "../../../ui/page.tsx";
import type { LinkKind, LinkRefusal } from "../links/rules.ts";
import { messages } from "../messages.ts";
import { linkPath, signInTo } from "../paths.ts";

type Props = {
  visit: Visit;
  viewer: Viewer;
  token: string;
  onward: string;
  kind: LinkKind;
  name: string;
};

/** To open a link changes nothing: scanners of mail open them too. Its button lets one in. */
export function LinkPage({ visit, viewer, token, onward, kind, name }: Props) {
  const words = messages[visit.language].link;
  const lead = kind === "invitation" ? words.welcome(name) : words.asWho(name);
  return (
    <Page visit={visit} title={words.title} lead={lead}>
      {viewer.account === null ? null : <p>{words.instead(viewer.account.name)}</p>}
      <form class="button-form" method="post" action={linkPath(token)}>
        <input type="hidden" name="till" value={onward} />
        <button class="button primary" type="submit">
          {words.enter}
        </button>
      </form>
    </Page>
  );
}

type RefusedProps = { visit: Visit; reason: LinkRefusal; onward: string };

export function LinkRefusedPage({ visit, reason, onward }: RefusedProps) {
  const { link, linkRefusals } = messages[visit.language];
  const { title, text } = linkRefusals[reason];
  return (
    <Page visit={visit} title={title} lead={text}>
      <p>
        <a class="button primary" href={signInTo(onward)}>
          {link.toSignIn}
        </a>
      </p>
    </Page>
  );
}
