import { municipalitiesByCounty } from "../../../lib/municipalities/counties.ts";
import type { Viewer } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { InputField } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor, SignInFirst } from "../../accounts/index.ts";
import { installationPath } from "../../accounts/paths.ts";
import type { WrittenFounding } from "../forms.ts";
import { messages } from "../messages.ts";
import { foundingPath } from "../paths.ts";
import type { FoundingRefusal } from "../rules.ts";

export interface FoundingProps {
  visit: Visit;
  viewer: Viewer;
  /** Whether the reader may change anything without signing in again. */
  isProved: boolean;
  refused?: { reason: FoundingRefusal; written: WrittenFounding } | undefined;
}

export function FoundingPage({ visit, viewer, isProved, refused }: FoundingProps) {
  const words = messages[visit.language];
  return (
    <Page
      visit={visit}
      title={words.title}
      lead={words.lead}
      trail={[{ href: installationPath, text: words.installation }]}
    >
      <Refusal sentence={refused === undefined ? undefined : words.refusals[refused.reason]} />
      {isProved ? (
        <FoundingForm visit={visit} viewer={viewer} refused={refused} />
      ) : (
        <SignInFirst visit={visit} page={foundingPath} />
      )}
    </Page>
  );
}

function FoundingForm({ visit, viewer, refused }: Pick<FoundingProps, "visit" | "viewer" | "refused">) {
  const words = messages[visit.language];
  const written = refused?.written;
  return (
    <form class="stack founding" method="post" action={foundingPath}>
      <MadeFor viewer={viewer} />
      <InputField id="namn" name="namn" label={words.name} value={written?.namn} required />
      <InputField
        id="adress"
        name="adress"
        label={words.slug}
        hint={words.slugHint}
        value={written?.adress}
      />
      <InputField
        id="fran"
        name="fran"
        type="date"
        label={words.from}
        hint={words.fromHint}
        value={written?.fran ?? visit.today}
        required
      />
      <Municipalities visit={visit} chosen={written?.kommun ?? []} />
      <fieldset class="card stack-s">
        <legend>{words.secretary}</legend>
        <InputField
          id="sekreterare"
          name="sekreterare"
          label={words.secretaryName}
          value={written?.sekreterare}
          required
        />
        <InputField
          id="epost"
          name="epost"
          type="email"
          label={words.secretaryEmail}
          value={written?.epost}
          required
        />
      </fieldset>
      <p>
        <button class="button primary" type="submit">
          {words.make}
        </button>
      </p>
    </form>
  );
}

/** All of Sweden's, a county at a time. */
function Municipalities({ visit, chosen }: { visit: Visit; chosen: readonly string[] }) {
  const words = messages[visit.language];
  return (
    <fieldset class="card stack-s">
      <legend>{words.municipalities}</legend>
      {municipalitiesByCounty.map(({ name, municipalities }) => {
        const count = municipalities.filter(({ code }) => chosen.includes(code)).length;
        return (
          <details open={count > 0}>
            <summary>{words.chosen(name, count)}</summary>
            <ul class="plain-list municipality-choices">
              {municipalities.map((municipality) => (
                <li>
                  <label>
                    <input
                      type="checkbox"
                      name="kommun"
                      value={municipality.code}
                      checked={chosen.includes(municipality.code)}
                    />{" "}
                    {municipality.name}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </fieldset>
  );
}
