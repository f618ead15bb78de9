import type { Visit } from "../../../platform/web/visit.ts";
import { FilesField } from "../../../ui/files-field.tsx";
import { New } from "../../../ui/new.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { paperLimits } from "../../agenda/index.ts";
import { messages } from "../messages.ts";
import {
  consultationPaperPath,
  consultationPapersPath,
  type consultationPath,
  paperRemovalPath,
} from "../paths.ts";

interface Props {
  readonly visit: Visit;
  readonly address: ReturnType<typeof consultationPath>;
  readonly papers: readonly { readonly id: string; readonly fileName: string }[];
  readonly isDesk: boolean;
}

/** What came with the consultation. */
export function PaperPart({ visit, address, papers, isDesk }: Props) {
  const words = messages[visit.language];
  return (
    <section class="stack-s" id="handlingar">
      <h2>{words.papers}</h2>
      {papers.length === 0 ? (
        <p class="quiet">{words.noPapers}</p>
      ) : (
        <ul class="plain-list stack-s">
          {papers.map(({ id, fileName }) => (
            <li class="row">
              <a href={consultationPaperPath(address, id)}>{fileName}</a>
              {isDesk ? (
                <form method="post" action={paperRemovalPath(address, id)}>
                  <MadeFor viewer={visit.viewer} />
                  <button class="button quiet" type="submit" aria-label={words.removePaper(fileName)}>
                    ×
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isDesk ? (
        <form
          class="stack-s"
          method="post"
          action={consultationPapersPath(address)}
          enctype="multipart/form-data"
        >
          <MadeFor viewer={visit.viewer} />
          <New />
          <FilesField
            id="papper"
            name="papper"
            label={words.paperField}
            hint={words.paperHint(paperLimits.megabytes)}
          />
          <p>
            <button class="button" type="submit">
              {words.addPapers}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}
