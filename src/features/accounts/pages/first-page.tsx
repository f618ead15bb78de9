import type { Visit } from "../../../platform/web/visit.ts";
import { InputField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { messages } from "../messages.ts";
import { linkPath } from "../paths.ts";

type Props = { visit: Visit; token: string; written?: { namn: string; epost: string } };

/** The first administrator says who he is; `written` where that could not be understood. */
export function FirstPage({ visit, token, written }: Props) {
  const words = messages[visit.language].first;
  return (
    <Page visit={visit} title={words.title} lead={words.lead}>
      <Refusal sentence={written === undefined ? undefined : words.wrong} />
      <form class="card stack-s narrow-form" method="post" action={linkPath(token)}>
        <InputField
          id="namn"
          name="namn"
          label={words.name}
          value={written?.namn}
          autocomplete="name"
          required
        />
        <InputField
          id="epost"
          name="epost"
          type="email"
          label={words.email}
          value={written?.epost}
          autocomplete="email"
          required
        />
        <p>
          <button class="button primary" type="submit">
            {words.start}
          </button>
        </p>
      </form>
    </Page>
  );
}
