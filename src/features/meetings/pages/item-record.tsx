import type { Child } from "hono/jsx";
import { Unmasked } from "../../../ui/unmasked.tsx";
import { actsOnPath } from "../../acts/paths.ts";
import { OutcomeTag } from "../../decisions/index.ts";
import { clausePath } from "../../decisions/paths.ts";
import { newRoundPath } from "../../rounds/paths.ts";
import { messages } from "../messages.ts";
import { fact } from "../paths.ts";
import type { Item } from "../record/queries.ts";
import { AssignmentLine } from "./assignment-line.tsx";
import { Reservations, Votes } from "./item-votes.tsx";
import { Part } from "./part.tsx";
import { PartyLink } from "./party-link.tsx";
import { Uncertain } from "./uncertain.tsx";
import { type Reading, WordsLink } from "./words-link.tsx";

type Props = { reading: Reading; item: Item };

/** One item with all that the register knows of it; its slug is the address after '#'. */
export function ItemRecord({
  reading,
  item,
  anchoring,
  mayAsk,
  showsActs,
}: Props & { anchoring: Child; mayAsk: boolean; showsActs: boolean }) {
  const words = messages[reading.language];
  const { slug, number, title, spans, annexes, assignments } = item;
  return (
    <article class="item card stack-s" id={slug} aria-labelledby={`rubrik-${slug}`}>
      <h3 id={`rubrik-${slug}`}>
        <a class="item-number" href={`#${slug}`}>
          {number ?? "•"}
        </a>
        <span>
          <Unmasked language={reading.language} text={title} original={item.originalTitle} />
        </span>
        <WordsLink reading={reading} fact={fact.item(slug)} spans={spans} of={title} />
      </h3>
      <Uncertain language={reading.language} doubts={item.doubts} />
      <Presenters reading={reading} item={item} />
      <Texts reading={reading} item={item} />
      <Votes reading={reading} item={item} />
      {anchoring}
      <Clauses reading={reading} item={item} />
      <Reservations reading={reading} item={item} />
      {assignments.length === 0 ? null : (
        <Part heading={words.tasks}>
          <ul class="said">
            {assignments.map((assignment) => (
              <AssignmentLine reading={reading} item={slug} assignment={assignment} />
            ))}
          </ul>
        </Part>
      )}
      {annexes.length === 0 ? null : (
        <p class="quiet">
          {words.annexes}: {annexes.join(", ")}
        </p>
      )}
      {mayAsk ? (
        <p class="small">
          <a href={`${newRoundPath(reading.cooperation)}?punkt=${item.id}`}>
            {words.askAbout(number ?? title)}
          </a>
        </p>
      ) : null}
      {showsActs ? (
        <p class="small">
          <a href={actsOnPath(reading.cooperation, reading.body, reading.meeting, slug)}>
            {words.actsOf(number ?? title)}
          </a>
        </p>
      ) : null}
    </article>
  );
}

function Presenters({ reading, item: { slug, presentations } }: Props) {
  if (presentations.length === 0) return null;
  return (
    <p class="presenters">
      <span class="quiet">{messages[reading.language].presenters}</span>
      {presentations.map(
        ({ position, written, original, organisation, spans, doubts, personSlug, personName }) => (
          <span>
            <PartyLink
              language={reading.language}
              cooperation={reading.cooperation}
              kind="person"
              party={{ slug: personSlug, name: personName }}
              written={written}
              original={original}
            />
            {organisation === null ? null : `, ${organisation}`}
            <WordsLink
              reading={reading}
              fact={fact.presentation(slug, position)}
              spans={spans}
              of={written}
            />
            <Uncertain language={reading.language} doubts={doubts} />
          </span>
        ),
      )}
    </p>
  );
}

function Texts({ reading, item: { slug, inputs, proposals } }: Props) {
  const words = messages[reading.language];
  return (
    <>
      {proposals.length === 0 ? null : (
        <Part heading={words.proposals}>
          <ul class="said quiet">
            {proposals.map(({ position, text, original, spans }) => (
              <li>
                <Unmasked language={reading.language} text={text} original={original} />
                &nbsp;
                <WordsLink reading={reading} fact={fact.proposal(slug, position)} spans={spans} of={text} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {inputs.length === 0 ? null : (
        <Part heading={words.inputs}>
          <ul class="said">
            {inputs.map(({ position, text, original, spans, doubts }) => (
              <li>
                <Unmasked language={reading.language} text={text} original={original} />
                &nbsp;
                <WordsLink reading={reading} fact={fact.input(slug, position)} spans={spans} of={text} />
                <Uncertain language={reading.language} doubts={doubts} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Clauses({ reading, item: { clauses } }: Props) {
  if (clauses.length === 0) return null;
  return (
    <Part heading={messages[reading.language].clauses} isDecision>
      <ol class="clauses">
        {clauses.map(({ slug, text, original, outcome, spans, doubts }) => (
          <li id={`beslut-${slug}`}>
            <OutcomeTag outcome={outcome} language={reading.language} />
            <span class="clause-text">
              <a href={clausePath(reading.cooperation, reading.body, reading.meeting, slug)}>
                <Unmasked language={reading.language} text={text} original={original} />
              </a>
              &nbsp;
              <WordsLink reading={reading} fact={fact.clause(slug)} spans={spans} of={text} />
              <Uncertain language={reading.language} doubts={doubts} />
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}
