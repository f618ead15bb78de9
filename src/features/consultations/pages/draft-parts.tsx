// The response while it is written, part by part: whole when its page is opened, and one by one while others write.
import type { Visit } from "../../../platform/web/visit.ts";
import type { Part } from "../../../ui/part.ts";
import type { CommentRefusal } from "../commenting/rules.ts";
import type { Draft } from "../drafting/draft.ts";
import { type DraftPart, type DraftRefusal, paragraphsOf, type PartHead } from "../drafting/rules.ts";
import { messages } from "../messages.ts";
import { Beside } from "./comment-part.tsx";
import { DraftPartView, voicesIn } from "./draft-part.tsx";

/** What was written and could not be taken. */
export interface RefusedDraft {
  readonly reason: DraftRefusal | CommentRefusal;
  /** Of a part: what its fields held. */
  readonly part?: { readonly id: string; readonly head?: PartHead; readonly text?: string };
  /** Of a comment: about which words, or the answer to which. */
  readonly comment?: {
    readonly partId: string | null;
    readonly paragraph: string;
    readonly commentId: string | null;
    readonly text: string;
    readonly proposed: string | null;
  };
}

interface Surroundings {
  readonly visit: Visit;
  readonly refused: RefusedDraft | null;
}

export type DraftProps = Surroundings & Draft;

export function draftParts(around: Surroundings, draft: Draft): Part[] {
  const { consultation, parts, comments, writers, isOpen, written } = draft;
  const props = { ...around, ...draft };
  const words = messages[around.visit.language];
  const heard = (part: DraftPart) =>
    paragraphsOf(part.text).flatMap((paragraph) => voicesIn({ ...draft, part }, paragraph));
  const said = (partId: string | null) => comments.filter((each) => each.partId === partId);
  return [
    {
      id: "skede",
      of: consultation.lastStep,
      shown: () => (
        <strong id="skede" data-part>
          {words.steps[consultation.lastStep]}
        </strong>
      ),
    },
    ...parts.map((part): Part => ({
      id: `del-${part.id}`,
      of: [part, said(part.id), heard(part), isOpen, written.has(part.id), writers],
      shown: () => <DraftPartView {...props} part={part} />,
    })),
    {
      id: "hela",
      of: [said(null), isOpen],
      shown: () => (
        <section class="consultation-part stack-s" id="hela" data-part>
          <h2>{words.comments}</h2>
          <Beside {...props} partId={null} paragraph="" question={words.commentOnWhole} />
        </section>
      ),
    },
  ];
}
