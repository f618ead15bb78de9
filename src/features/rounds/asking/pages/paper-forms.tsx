import type { Visit } from "../../../../platform/web/visit.ts";
import { FilesField } from "../../../../ui/files-field.tsx";
import { New } from "../../../../ui/new.tsx";
import { Refusal } from "../../../../ui/refusal.tsx";
import { MadeFor } from "../../../accounts/index.ts";
import { paperLimits } from "../../../agenda/index.ts";
import { roundPaperPath, type roundPath, roundPapersPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { RoundPaper } from "../queries.ts";
import type { PaperRefusal } from "../papers/commands.ts";

export interface RefusedPaper {
  readonly reason: PaperRefusal | "no-files" | "too-many" | "no-title";
  readonly fileName: string;
}

interface Props {
  readonly visit: Visit;
  readonly address: ReturnType<typeof roundPath>;
  readonly papers: readonly RoundPaper[];
  readonly refusal: RefusedPaper | undefined;
}

/** The papers of a round, and a field for more. */
export function PaperForms(props: Props) {
  const { visit, address, papers, refusal } = props;
  const words = messages[visit.language];
  return (
    <section class="card stack" aria-labelledby="underlag">
      <h2 id="underlag">{words.papers}</h2>
      <Refusal sentence={refusal === undefined ? undefined : refusedText(refusal, words)} />
      {papers.length === 0 ? <p class="quiet">{words.noPapers}</p> : null}
      <ul class="plain-list stack-s">
        {papers.map((paper, at) => (
          <li>
            <PaperRow {...props} paper={paper} isFirst={at === 0} />
          </li>
        ))}
      </ul>
      <form class="stack-s" method="post" action={roundPapersPath(address)} enctype="multipart/form-data">
        <MadeFor viewer={visit.viewer} />
        <New />
        <FilesField
          id="papper"
          name="papper"
          label={words.paper}
          hint={words.paperHint(paperLimits.megabytes)}
        />
        <p>
          <button class="button" type="submit">
            {words.upload}
          </button>
        </p>
      </form>
    </section>
  );
}

function refusedText({ reason, fileName }: RefusedPaper, words: (typeof messages)["sv"]): string {
  const sentence = words.faults[reason];
  return fileName === "" ? sentence : words.about(sentence, fileName);
}

type RowProps = Props & { readonly paper: RoundPaper; readonly isFirst: boolean };

function PaperRow({ visit, address, paper, isFirst }: RowProps) {
  const words = messages[visit.language];
  const { id, title } = paper;
  const field = `titel-${id}`;
  return (
    <form class="round-paper" method="post" action={roundPaperPath(address, id)}>
      <MadeFor viewer={visit.viewer} />
      <label class="visually-hidden" for={field}>
        {words.paperTitle(title)}
      </label>
      <input id={field} name="titel" value={title} required />
      <button class="button" type="submit" name="gor" value="rename">
        {words.rename}
      </button>
      {isFirst ? null : (
        <button
          class="button quiet"
          type="submit"
          name="gor"
          value="raise"
          aria-label={words.raisePaper(title)}
        >
          ↑
        </button>
      )}
      <button
        class="button quiet"
        type="submit"
        name="gor"
        value="remove"
        aria-label={words.removePaper(title)}
      >
        ×
      </button>
      <a href={roundPaperPath(address, id)}>{paper.fileName}</a>
    </form>
  );
}
