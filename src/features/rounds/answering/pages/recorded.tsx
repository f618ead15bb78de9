import type { Language } from "../../../../lib/language.ts";
import { Notice } from "../../../../ui/notice.tsx";
import { lateReply, stanceOf, standingReply } from "../../counting/rules.ts";
import { messages as ofForms } from "../../form/messages.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { type RoundForm, said, saidIn } from "../../form/rules.ts";
import type { RoundReply } from "../../queries.ts";
import { messages } from "../messages.ts";
import type { Answering } from "../queries.ts";
import { recordText } from "./when.ts";

/** What stands for a recipient, or what came too late. */
export function replyShown({ replies, recipientId }: Answering): RoundReply | undefined {
  const shown = standingReply(replies, recipientId) ?? lateReply(replies, recipientId);
  return replies.find(({ id }) => id === shown?.id);
}

interface Props {
  readonly language: Language;
  readonly answering: Answering;
  readonly fileAt?: ((fileId: string) => string) | undefined;
}

/** What is recorded, in the words that were promised. */
export function Recorded({ language, answering, fileAt }: Props) {
  const words = messages[language];
  const { round, name, by } = answering;
  const reply = replyShown(answering);
  if (reply === undefined) return null;
  const what = whatIsSaid(round.form, reply, language);
  const own = by === null ? words.recordedFor(name) : words.recorded;
  return (
    <Notice tone={reply.isLate ? "amber" : "green"} heading={reply.isLate ? words.recordedLate : own}>
      <p>
        <strong>{recordText({ what, name, at: reply.saidAt, by: reply.answererName }, language)}</strong>
      </p>
      {reply.isLate ? <p>{words.lateText}</p> : null}
      <Told {...{ language, reply, fileAt }} form={round.form} />
      {reply.words === "" ? null : <p class="round-text">{reply.words}</p>}
      {reply.cameBy === "mail" ? <p class="quiet">{words.byMail}</p> : null}
      {reply.toldHow === "" ? null : <p class="quiet">{words.byDesk(reply.toldHow)}</p>}
    </Notice>
  );
}

interface ToldProps extends Pick<Props, "language" | "fileAt"> {
  readonly form: RoundForm;
  readonly reply: RoundReply;
}

/** Besides what the line above it says. */
function Told({ form, reply, language, fileAt }: ToldProps) {
  if (reply.standsOutside) return null;
  const [first] = form;
  if (form.length > 1 || first?.kind !== "stance")
    return <AnswerTold form={form} answer={reply.answer} language={language} fileAt={fileAt} />;
  const words = saidIn(reply.answer, said.stance, first.id)?.words ?? "";
  return words === "" ? null : <p class="round-text">{words}</p>;
}

function whatIsSaid(form: RoundForm, reply: RoundReply, language: Language): string {
  const words = ofForms[language];
  if (reply.standsOutside) return words.outside;
  const stance = stanceOf(form, reply);
  return stance === undefined ? messages[language].anAnswer : words.stances[stance];
}
