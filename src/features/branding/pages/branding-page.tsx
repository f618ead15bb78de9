import type { Visit } from "../../../platform/web/visit.ts";
import { InputField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Refusal } from "../../../ui/refusal.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { messages } from "../messages.ts";
import { brandingPath, logotypePath, samplePath } from "../paths.ts";
import { type BrandingRefusal, ink } from "../rules.ts";

type Props = {
  visit: Visit;
  cooperation: Cooperation;
  hasLogotype: boolean;
  /** As written, where it was refused. */
  written: { colour: string | null; line: string | null };
  isSaved?: boolean;
  refusal?: BrandingRefusal | undefined;
};

export function BrandingPage({ visit, cooperation, hasLogotype, written, isSaved, refusal }: Props) {
  const words = messages[visit.language];
  const { slug, name } = cooperation;
  return (
    <CooperationPage
      section="publishing"
      visit={visit}
      cooperation={cooperation}
      title={words.title}
      lead={words.lead}
    >
      <Refusal sentence={refusal === undefined ? undefined : words.refused[refusal]} />
      {isSaved === true ? (
        <Notice tone="green">
          <output>{words.saved}</output>
        </Notice>
      ) : null}
      <form class="branding stack" method="post" action={brandingPath(slug)} enctype="multipart/form-data">
        <MadeFor viewer={visit.viewer} />
        {hasLogotype ? (
          <div class="stack-s">
            <p class="branding-sheet">
              <img class="branding-logotype" src={logotypePath(slug)} alt={words.current(name)} />
            </p>
            <label class="row">
              <input type="checkbox" name="ta-bort" value="ja" /> {words.remove}
            </label>
          </div>
        ) : null}
        <div class="field">
          <label for="logotyp">{words.logotype}</label>
          <input
            id="logotyp"
            name="logotyp"
            type="file"
            accept="image/png,image/jpeg"
            aria-describedby="logotyp-hint"
          />
          <span class="hint" id="logotyp-hint">
            {words.logotypeHint}
          </span>
        </div>
        <div class="field">
          <label for="farg">{words.colour}</label>
          <input
            id="farg"
            name="farg"
            type="color"
            value={written.colour ?? ink}
            aria-describedby="farg-hint"
          />
          <span class="hint" id="farg-hint">
            {words.colourHint}
          </span>
        </div>
        <InputField id="rad" name="rad" label={words.line} hint={words.lineHint} value={written.line ?? ""} />
        <p class="row">
          <button class="button primary" type="submit">
            {words.save}
          </button>
          <a class="button" href={samplePath(slug)}>
            {words.sample}
          </a>
        </p>
      </form>
    </CooperationPage>
  );
}
