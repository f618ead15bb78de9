import { ButtonForm } from "../../../ui/button-form.tsx";
import { dayText, momentText } from "../../../ui/day.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag, type Tone } from "../../../ui/tag.tsx";
import { daysLater } from "../../../lib/days.ts";
import { MadeFor } from "../../accounts/index.ts";
import { type Answer, partOf, type StandingAnswer, sumsOf } from "../answering/rules.ts";
import { type Asked, askedOf, type Callee } from "../inviting/rules.ts";
import { messages } from "../messages.ts";
import { callPath, reminderPath } from "../paths.ts";
import { reminderDays } from "../reminding/rules.ts";
import { isSame } from "../sending/rules.ts";
import type { Invitee } from "../sending/queries.ts";
import { answerText, askedName } from "./answer-form.tsx";
import type { CallPageProps } from "./call-page.tsx";

/** Who comes: one row a person, a column for each part, and what it adds up to. */
export function AnswerTable({ visit, cooperation, call }: CallPageProps) {
  const { language } = visit;
  const words = messages[language];
  const { meeting, invitees, standing } = call;
  const rows = invitees.map((invitee) => rowOf(call, invitee));
  const columns = partsAsked(rows);
  const silent = invitees.filter(({ id }) => standing.every(({ inviteeId }) => inviteeId !== id));
  const address = callPath(cooperation.slug, meeting.body.slug, meeting.slug);
  return (
    <section class="stack-s" id="svar">
      <h2>{words.answers}</h2>
      {columns.map((asked) => (
        <p class="call-sums">
          {columns.length === 1 ? null : <strong>{askedName(asked, language)}: </strong>}
          {words.sums(sumsOf(invitedTo(rows, asked), partOf(asked), standing))}
        </p>
      ))}
      <Table
        caption={words.answers}
        hideCaption
        columns={[
          { heading: words.person },
          { heading: words.as },
          ...columns.map((asked) => ({
            heading: columns.length === 1 ? words.answer : askedName(asked, language),
          })),
          { heading: words.words },
        ]}
        rows={rows.map((row) => ({
          id: `kallad-${row.invitee.id}`,
          cells: [
            row.invitee.name,
            seatText(row, language),
            ...columns.map((asked) => <Cell {...{ language, row, asked, standing }} />),
            standing.find(({ inviteeId }) => inviteeId === row.invitee.id)?.words ?? "",
          ],
        }))}
      />
      {meeting.state === "called" && silent.length > 0 ? (
        <div class="stack-s">
          <ButtonForm action={reminderPath(address)} button={words.remind(silent.length)}>
            <MadeFor viewer={visit.viewer} />
          </ButtonForm>
          <p class="quiet">
            {words.remindHint(dayText(daysLater(meeting.heldOn, -reminderDays), language, "weekday"))}
          </p>
        </div>
      ) : null}
    </section>
  );
}

interface AnswerRow {
  readonly invitee: Invitee;
  readonly callee: Callee | undefined;
  readonly asked: readonly Asked[];
}

function rowOf({ callees, meeting }: CallPageProps["call"], invitee: Invitee): AnswerRow {
  const callee = callees.find((each) => isSame(invitee, each));
  return { invitee, callee, asked: callee === undefined ? [] : askedOf(meeting, callee) };
}

/** What a guest comes to and the meeting itself stand in one column. */
function partsAsked(rows: readonly AnswerRow[]): Asked[] {
  const found = new Map<string | null, Asked>();
  for (const asked of rows.flatMap((row) => row.asked))
    if (!found.has(partOf(asked)))
      found.set(partOf(asked), asked.kind === "item" ? { kind: "meeting" } : asked);
  return found.size === 0 ? [{ kind: "meeting" }] : [...found.values()];
}

const invitedTo = (rows: readonly AnswerRow[], asked: Asked): string[] =>
  rows
    .filter((row) => row.asked.some((each) => partOf(each) === partOf(asked)))
    .map(({ invitee }) => invitee.id);

function seatText({ callee, asked }: AnswerRow, language: CallPageProps["visit"]["language"]): string {
  const words = messages[language];
  const [first] = asked;
  if (first?.kind === "item") return `${words.guest}, ${first.item.label} ${first.item.title}`;
  const role = callee?.role ?? null;
  return role === null ? words.guest : words.roles[role];
}

const tones: Readonly<Record<Answer, Tone>> = { yes: "green", no: "red", maybe: "amber", substitute: "blue" };

interface CellProps {
  readonly language: CallPageProps["visit"]["language"];
  readonly row: AnswerRow;
  readonly asked: Asked;
  readonly standing: readonly StandingAnswer[];
}

function Cell({ language, row, asked, standing }: CellProps) {
  const words = messages[language];
  if (row.asked.every((each) => partOf(each) !== partOf(asked))) return <>–</>;
  const answer = standing.find(
    ({ inviteeId, partId }) => inviteeId === row.invitee.id && partId === partOf(asked),
  );
  if (answer === undefined) return <span class="quiet">{words.noAnswer}</span>;
  return (
    <span>
      <Tag tone={tones[answer.answer]}>{answerText(answer, language)}</Tag>{" "}
      <span class="quiet">
        {words.by(momentText(answer.answeredAt, language), words.cameBy[answer.cameBy])}
      </span>
    </span>
  );
}
