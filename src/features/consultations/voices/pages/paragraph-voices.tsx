import type { Language } from "../../../../lib/language.ts";
import { Tag, type Tone } from "../../../../ui/tag.tsx";
import { roundPath, spokenPath } from "../../../rounds/paths.ts";
import { messages } from "../messages.ts";
import { counts, type Voices } from "../rules.ts";

const tones: Readonly<Record<ReturnType<typeof counts>[number]["kind"], Tone>> = {
  agree: "green",
  "agree-with-comment": "amber",
  against: "red",
  abstain: "grey",
  comment: "blue",
};

/** Beneath a paragraph: how many have said what of it, and the way to their words. */
export function ParagraphVoices({ language, voices }: { language: Language; voices: Voices }) {
  const words = messages[language];
  const { round, paragraph } = voices;
  const address = roundPath(round.cooperationSlug, round.number);
  return (
    <p class="row paragraph-voices">
      {counts(paragraph).map(({ kind, count }) => (
        <Tag tone={tones[kind]}>{words.counted[kind](count)}</Tag>
      ))}
      <a href={spokenPath(address, paragraph.fieldId, paragraph.id)}>{words.read(round.number)}</a>
    </p>
  );
}
