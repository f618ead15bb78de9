import type { Child } from "hono/jsx";
import type { Language } from "../../../../lib/language.ts";
import { dayText, numberText } from "../../../../ui/day.tsx";
import { clausePath } from "../../../decisions/paths.ts";
import { meetingPath } from "../../../meetings/paths.ts";
import { roundPaperPath, roundPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { RoundSource } from "../queries.ts";
import type { RoundPageProps } from "./round-page.tsx";

/** What is asked about, and what there is to read before one answers. */
export function RoundFacts({ visit: { language }, told }: Pick<RoundPageProps, "visit" | "told">) {
  const words = messages[language];
  const { round, papers, source } = told;
  const address = roundPath(round.cooperationSlug, round.number);
  if (source === undefined && round.background === "" && papers.length === 0) return null;
  return (
    <div class="stack">
      {source === undefined ? null : (
        <Part heading={words.from}>
          <p>
            <SourceLink cooperation={round.cooperationSlug} source={source} language={language} />
          </p>
        </Part>
      )}
      {round.background === "" ? null : (
        <Part heading={words.background}>
          <p class="round-words">{round.background}</p>
        </Part>
      )}
      {papers.length === 0 ? null : (
        <Part heading={words.papers}>
          <ul class="plain-list stack-s">
            {papers.map(({ id, title, fileName, size }) => (
              <li>
                <a href={roundPaperPath(address, id)}>{title}</a>{" "}
                <span class="quiet">
                  {fileName}, {sizeText(size, language)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: Child }) {
  return (
    <section class="stack-s">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

interface SourceProps {
  readonly cooperation: string;
  readonly source: RoundSource;
  readonly language: Language;
}

function SourceLink({ cooperation, source, language }: SourceProps) {
  const words = messages[language];
  const { item, title, number, meeting, heldOn, body, bodyName, clause } = source;
  const day = heldOn === null ? words.undated : dayText(heldOn, language);
  const href =
    clause === null
      ? `${meetingPath(cooperation, body, meeting)}#${item}`
      : clausePath(cooperation, body, meeting, clause);
  return (
    <>
      <a href={href}>
        {words.fromItem(number, title)}
        {clause === null ? null : `, ${words.fromClause(clause)}`}
      </a>{" "}
      <span class="quiet">{words.fromMeeting(bodyName ?? words.bodyUnknown, day)}</span>
    </>
  );
}

function sizeText(size: number, language: Language): string {
  const words = messages[language];
  const megabytes = size / 1_000_000;
  return megabytes < 0.1
    ? words.kilobytes(numberText(Math.max(1, Math.round(size / 1000)), language))
    : words.megabytes(numberText(Math.round(megabytes * 10) / 10, language));
}
