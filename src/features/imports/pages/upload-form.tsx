import type { Language } from "../../../lib/language.ts";
import { Command } from "../../../ui/empty-state.tsx";
import { messages } from "../messages.ts";
import { importsPath } from "../paths.ts";
import { limits } from "../uploading/rules.ts";

type Props = { cooperation: string; language: Language };

export function UploadForm({ cooperation, language }: Props) {
  const words = messages[language];
  return (
    <section class="card stack">
      <h2>{words.upload}</h2>
      <form class="stack" method="post" action={importsPath(cooperation)} enctype="multipart/form-data">
        <div class="field">
          <label for="filer">{words.files}</label>
          <input
            id="filer"
            name="filer"
            type="file"
            multiple
            required
            accept=".pdf,.docx,.txt,.md,.jpg,.jpeg,.png,.tif,.tiff"
            aria-describedby="filer-hint"
          />
          <span class="hint" id="filer-hint">
            {words.limits(limits.files, limits.megabytes)}
          </span>
        </div>
        <p class="row">
          <button class="button primary" type="submit">
            {words.send}
          </button>
          <span class="quiet">{words.wait}</span>
        </p>
      </form>
    </section>
  );
}

/** How to import more than a form can take. */
export function FolderHint({ cooperation, language }: Props) {
  const words = messages[language];
  return (
    <section class="card stack">
      <h2>{words.folder}</h2>
      <p>{words.folderText}</p>
      <Command>{words.command(cooperation)}</Command>
    </section>
  );
}
