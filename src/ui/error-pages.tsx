import type { Visit } from "../platform/web/visit.ts";
import { messages } from "./messages.ts";
import { Page } from "./page.tsx";

/** What went wrong, in a sentence, and a way on. */
export function ErrorPage({
  visit,
  kind,
}: {
  visit: Visit;
  kind: "notFound" | "failed" | "unavailable" | "elsewhere" | "tooOften" | "nameTaken";
}) {
  const words = messages[visit.language];
  const advice = visit.viewer.account === null ? words.notFound.signIn : words.notFound.ask;
  return (
    <Page visit={visit} title={words[kind].title} lead={words[kind].text}>
      {kind === "notFound" ? <p>{advice}</p> : null}
      <p>
        <a class="button primary" href="/">
          {words.toHome}
        </a>
      </p>
    </Page>
  );
}
