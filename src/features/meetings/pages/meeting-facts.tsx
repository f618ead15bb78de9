import type { Child } from "hono/jsx";
import { Day, timeText } from "../../../ui/day.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { suggestionsPath } from "../../parties/paths.ts";
import { messages } from "../messages.ts";
import { fact, originalPath } from "../paths.ts";
import type { Meeting, SourceDocument } from "../record/queries.ts";
import { PartyLink } from "./party-link.tsx";
import { Uncertain } from "./uncertain.tsx";
import { type Reading, WordsLink } from "./words-link.tsx";

type Props = { reading: Reading; meeting: Meeting; documents: SourceDocument[] };

/** What the head of the document says, with what it leaves out said plainly. */
export function MeetingFacts({ reading, meeting, documents }: Props) {
  const words = messages[reading.language];
  const { starts, ends, place, originalPlace, remote, number, cooperationNamed } = meeting;
  const [original, ...copies] = documents.filter(({ hasFile }) => hasFile);
  const from = (field: string, value: Child) =>
    value === null ? null : <HeadFact reading={reading} meeting={meeting} field={field} value={value} />;

  const where =
    place === null ? (
      remote ? (
        words.digital
      ) : null
    ) : (
      <Unmasked language={reading.language} text={place} original={originalPlace} />
    );

  const facts = [
    { name: words.facts.date, value: from("date", <HeldOn reading={reading} meeting={meeting} />) },
    {
      name: words.facts.time,
      value: from("start", starts === null ? null : timeText(starts, ends, reading.language)),
    },
    { name: words.facts.place, value: from("place", where) },
    { name: words.facts.body, value: from("body", <Body reading={reading} meeting={meeting} />) },
    { name: words.facts.cooperation, value: from("cooperation", cooperationNamed) },
    { name: words.facts.number, value: from("number", number) },
    {
      name: words.facts.file,
      value: original === undefined ? null : <Download reading={reading} file={original} />,
    },
    {
      name: words.facts.copies,
      value: copies.length === 0 ? null : copies.map((copy) => <Download reading={reading} file={copy} />),
    },
  ];
  return (
    <section class="stack-s" aria-labelledby="motet">
      <h2 id="motet">{words.about}</h2>
      <FactList facts={facts} />
    </section>
  );
}

type HeadFactProps = { reading: Reading; meeting: Meeting; field: string; value: Child };

function HeadFact({ reading, meeting, field, value }: HeadFactProps) {
  const spans = meeting.headerSpans[field] ?? [];
  return (
    <>
      {value}&nbsp;
      <WordsLink reading={reading} fact={fact.header(field)} spans={spans} of={field} />
      <Uncertain language={reading.language} doubts={meeting.headerDoubts[field] ?? null} />
    </>
  );
}

function HeldOn({ reading, meeting: { heldOn, heldOnOrigin } }: { reading: Reading; meeting: Meeting }) {
  const words = messages[reading.language];
  if (heldOn === null) {
    return (
      <>
        <Tag tone="amber">{words.noDay}</Tag>{" "}
        <a class="small" href={suggestionsPath(reading.cooperation)}>
          {words.seeSuggestions}
        </a>
      </>
    );
  }
  return (
    <>
      <Day day={heldOn} language={reading.language} style="weekday" />
      {heldOnOrigin === "document" ? null : (
        <>
          {" "}
          <Tag tone="amber">{words.suggestedDay}</Tag>
          <span class="quiet block">{words.suggestedDayText}</span>
        </>
      )}
    </>
  );
}

function Body({
  reading,
  meeting: { bodySlug, bodyName, bodyWritten },
}: {
  reading: Reading;
  meeting: Meeting;
}) {
  if (bodySlug === null || bodyName === null)
    return <Tag tone="amber">{messages[reading.language].bodyUnknown}</Tag>;
  return (
    <PartyLink
      language={reading.language}
      cooperation={reading.cooperation}
      kind="body"
      party={{ slug: bodySlug, name: bodyName }}
      written={bodyWritten ?? bodyName}
    />
  );
}

function Download({ reading, file }: { reading: Reading; file: SourceDocument }) {
  const { language, cooperation, body, meeting } = reading;
  const path = originalPath(cooperation, body, meeting);
  return (
    <a
      class="block"
      href={file.copyOf === null ? path : `${path}?fil=${file.sha256.slice(0, 12)}`}
      download={file.fileName}
    >
      {file.fileName} <span class="quiet">({messages[language].formats[file.format]})</span>
    </a>
  );
}
