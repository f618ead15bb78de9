import type { Language } from "../../../lib/language.ts";
import { dayText } from "../../../ui/day.tsx";
import { swedishTime } from "../../../platform/clock/daily.ts";
import { MadeFor } from "../../accounts/index.ts";
import { messages } from "../messages.ts";
import { consultationPath, responseFilePath, sentFilePath, submissionPath } from "../paths.ts";
import type { ConsultationProps } from "./consultation-page.tsx";
import { PaperReading } from "./paper-reading.tsx";

/** What was submitted, for whoever may read it; or the form by which that is noted. */
export function ResponsePart({ visit, cooperation, shown, isWithin }: ConsultationProps) {
  const { language } = visit;
  const words = messages[language];
  const { consultation, submission } = shown;
  const address = consultationPath(cooperation.slug, consultation.number);
  if (submission === undefined)
    return consultation.isDesk && consultation.lastStep === "adopted" ? (
      <section class="card stack-s" id="inlamning">
        <h2>{words.submitting}</h2>
        <p>{words.submittingText}</p>
        <form class="stack-s" method="post" action={submissionPath(address)} enctype="multipart/form-data">
          <MadeFor viewer={visit.viewer} />
          <div class="field">
            <label for="fil">{words.sentFile}</label>
            <input id="fil" name="fil" type="file" />
          </div>
          <label>
            <input type="checkbox" name="offentligt" value="ja" checked /> {words.makePublic}
          </label>
          <p>
            <button class="button primary" type="submit">
              {words.submit}
            </button>
          </p>
        </form>
      </section>
    ) : null;
  return (
    <section class="stack" id="yttrande">
      <h2>{words.draft}</h2>
      <p>{words.submittedOn(dayText(swedishTime(submission.submittedAt).day, language))}</p>
      {isWithin ? <p class="quiet">{consultation.isPublic ? words.isPublic : words.notPublic}</p> : null}
      <ResponseFiles address={address} language={language} />
      <PaperReading paper={submission.paper} />
      <p>
        <a href={sentFilePath(address)}>{words.exactFile}</a> ({submission.fileName})
      </p>
      <p class="consultation-sum quiet">
        {words.checksum}: {submission.sha256}
      </p>
    </section>
  );
}

export function ResponseFiles({
  address,
  language,
}: {
  address: ReturnType<typeof consultationPath>;
  language: Language;
}) {
  const words = messages[language];
  return (
    <p class="row">
      <span>{words.files}:</span>
      <a href={responseFilePath(address, "pdf")}>{words.asPdf}</a>
      <a href={responseFilePath(address, "docx")}>{words.asDocx}</a>
      <a href={responseFilePath(address, "html")}>{words.asHtml}</a>
    </p>
  );
}
