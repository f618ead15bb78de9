import type { Language } from "../../../../lib/language.ts";
import { momentText } from "../../../../ui/day.tsx";
import { type Column, Table } from "../../../../ui/table.tsx";
import { partyPath } from "../../../parties/paths.ts";
import { commentOf, mayAnswer, stanceOf } from "../../counting/rules.ts";
import { AnswerTold } from "../../form/pages/answer-told.tsx";
import { stanceField } from "../../form/rules.ts";
import { replyFilePath, roundPath, toldReplyPath } from "../../paths.ts";
import type { Round, RoundReply } from "../../queries.ts";
import { saysIn } from "../fields/rules.ts";
import { messages } from "../messages.ts";
import { isLong } from "../narrowing/rules.ts";
import type { ToldRow } from "../telling.ts";
import type { RoundPageProps, RoundParts } from "./round-page.tsx";
import { RowFilter, RowSum } from "./row-filter.tsx";
import { StateTag } from "./state-tag.tsx";
import { TakeAway } from "./take-away.tsx";

/** One row a municipality, or a member: how far he has come, and what he has said. */
export function RoundRows({
  visit: { language },
  told,
  narrowed,
  deliveryOf,
}: Pick<RoundPageProps, "visit" | "told" | "narrowed"> & { readonly deliveryOf: RoundParts["deliveryOf"] }) {
  const words = messages[language];
  const { round, rows: all } = told;
  const { rows, isNarrowed } = narrowed;
  if (all.length === 0) return null;
  const long = isLong(all) && round.stage !== "draft";
  const isOpen = round.stage !== "draft";
  const name: Column = { heading: round.asks === "municipalities" ? words.municipality : words.member };
  const who: Column = { heading: words.who };
  const spoken = rows.map((row) => Words({ language, round, row, isNarrowed }));
  const hasWords = spoken.some((each) => each !== null);
  const columns: Column[] = [
    name,
    ...(isOpen ? [{ heading: words.state, kind: "tight" as const }] : []),
    who,
    ...(hasWords ? [{ heading: words.words }] : []),
  ];
  return (
    <section class={long ? "stack-s round-long" : "stack-s"} id="svar">
      <h2>{isOpen ? words.rows : words.whoIsAsked}</h2>
      {isOpen ? <TakeAway {...{ language, round }} /> : null}
      {long ? <RowFilter {...{ language, told, narrowed }} /> : null}
      {long ? <RowSum {...{ language, told, narrowed }} /> : null}
      {rows.length === 0 ? <p class="quiet">{words.noRows}</p> : null}
      <Table
        caption={words.rows}
        hideCaption
        columns={columns}
        rows={rows.map((row, at) => ({
          id: `rad-${row.recipient.id}`,
          cells: [
            <Name row={row} cooperation={round.cooperationSlug} />,
            ...(isOpen ? [<State {...{ language, round, row }} />] : []),
            <Who {...{ language, round, row, deliveryOf }} />,
            ...(hasWords ? [spoken[at]] : []),
          ],
        }))}
      />
    </section>
  );
}

interface RowProps {
  readonly language: Language;
  readonly round: Round;
  readonly row: ToldRow;
}

function Name({ row: { recipient }, cooperation }: { row: ToldRow; cooperation: string }) {
  if (recipient.organisationSlug === null) return <>{recipient.name}</>;
  return <a href={partyPath(cooperation, "organisation", recipient.organisationSlug)}>{recipient.name}</a>;
}

function State({ language, round, row: { state, reply } }: RowProps) {
  const agrees = reply !== undefined && stanceOf(round.form, reply) === "agree";
  return <StateTag language={language} state={state} agrees={agrees} />;
}

function Who({
  language,
  round,
  row: { recipient, reply },
  deliveryOf,
}: RowProps & { deliveryOf: RoundParts["deliveryOf"] }) {
  const words = messages[language];
  const answerers = recipient.answerers.filter(({ endedAt }) => endedAt === null);
  const names = answerers.map(({ name, isDeputy }) => (isDeputy ? words.deputy(name) : name));
  // What became of his mail names him.
  const isNamedBelow = deliveryOf !== undefined && round.stage !== "draft" && names.length === 1;
  return (
    <div>
      {reply === undefined ? (
        <>
          {names.length === 0 || isNamedBelow ? null : words.answersFor(names.join(", "))}
          <Steps {...{ language, recipient }} />
        </>
      ) : (
        saidText(reply, language)
      )}
      {answerers.map(({ id }) => deliveryOf?.(id, recipient.answeredAt !== null) ?? null)}
      {round.isDesk && mayAnswer(round.stage, recipient.answeredAt !== null) !== "no" ? (
        <p class="round-tools">
          <a href={toldReplyPath(roundPath(round.cooperationSlug, round.number), recipient.id)}>
            {words.writeDown}
            <span class="visually-hidden"> ({recipient.name})</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** How far somebody has come whose words are not shown. */
function Steps({ language, recipient }: { language: Language; recipient: ToldRow["recipient"] }) {
  const words = messages[language];
  const { openedAt, handedOnAt, answeredAt } = recipient;
  const told = [
    { at: openedAt, text: words.openedAt },
    { at: handedOnAt, text: words.handedOnAt },
    { at: answeredAt, text: words.answeredAt },
  ].flatMap(({ at, text }) => (at === null ? [] : [text(momentText(at, language))]));
  return told.length === 0 ? null : <p class="quiet">{told.join(", ")}</p>;
}

function saidText({ answererName, saidAt, cameBy, toldHow }: RoundReply, language: Language): string {
  const words = messages[language];
  const [moment, way] = [momentText(saidAt, language), words.cameBy[cameBy]];
  const said = answererName === null ? words.saidWithout(moment, way) : words.said(answererName, moment, way);
  return toldHow === "" ? said : `${said}: ${toldHow}`;
}

function Words({
  language,
  round,
  row: { reply, earlier },
  isNarrowed,
}: RowProps & { readonly isNarrowed: boolean }) {
  const words = messages[language];
  if (reply === undefined) return null;
  const fileAt = (file: string) => replyFilePath(roundPath(round.cooperationSlug, round.number), file);
  const comment = reply.isLate ? reply.words : commentOf(round.form, reply);
  const told = reply.isLate ? round.form : isNarrowed ? saidBesides(round.form, reply) : [];
  if (comment === "" && told.length === 0 && earlier.length === 0) return null;
  return (
    <div class="stack-s">
      {told.length === 0 ? null : <AnswerTold form={told} answer={reply.answer} {...{ language, fileAt }} />}
      {comment === "" ? null : <p class="round-words">{comment}</p>}
      {earlier.length === 0 ? null : (
        <details class="round-earlier">
          <summary>{words.earlier(earlier.length)}</summary>
          <ol class="plain-list stack-s">
            {earlier.map((each) => (
              <li>
                <p class="quiet">{saidText(each, language)}</p>
                {each.standsOutside ? <p>{words.states.outside}</p> : null}
                <AnswerTold form={round.form} answer={each.answer} {...{ language, fileAt }} />
                {each.words === "" ? null : <p class="round-words">{each.words}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Of the rows that are looked for, all that each has said: what is told of all together is not shown then. */
function saidBesides(form: Round["form"], reply: RoundReply): Round["form"] {
  const first = stanceField(form);
  return form.filter((field) => field !== first && saysIn(field, reply.answer) !== undefined);
}
