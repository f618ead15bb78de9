// The response as a paper: the summary first, then how each proposal is met, then why, then the rest.
import type { Paper } from "../../minutes/index.ts";
import { type DraftPart, paragraphsOf } from "../drafting/rules.ts";
import { wording } from "./wording.ts";

export interface Response {
  readonly cooperation: string;
  readonly body: string | null;
  readonly title: string;
  readonly sender: string;
  readonly reference: string;
  readonly ownReference: string;
  /** The last day of the consultation. */
  readonly deadline: string;
  /** The day that the paper is of: none of a draft. */
  readonly day: string | null;
  readonly parts: readonly DraftPart[];
  /** The names of the municipalities that answer together, and of those that do not. */
  readonly within: readonly string[];
  readonly outside: readonly string[];
}

type Section = Paper["sections"][number];
type Block = Section["blocks"][number];

export function responsePaper(response: Response): Paper {
  const { parts, day, title } = response;
  const of = (kind: DraftPart["kind"]) => parts.filter((each) => each.kind === kind);
  const proposals = of("proposal").filter(({ text, stance }) => text !== "" || stance !== null);
  const explained = proposals.filter(({ text }) => text !== "");
  return {
    name: [wording.title(title), day].filter((each) => each !== null).join(" "),
    day,
    organisations: [...new Set([response.cooperation, response.body].filter((each) => each !== null))],
    title: wording.title(title),
    facts: factsOf(response),
    sections: [
      ...of("summary").flatMap(({ text }) =>
        text === "" ? [] : [section(wording.summary, 1, linesOf(text))],
      ),
      ...(proposals.length === 0 ? [] : [section(wording.stances, 1, [stanceTable(proposals)])]),
      ...(explained.length === 0 ? [] : [section(wording.perProposal, 1, [])]),
      ...explained.map((each) => section(each.title, 2, [...stanceLine(each), ...linesOf(each.text)])),
      ...of("section").flatMap((each) =>
        each.text === "" ? [] : [section(each.title, 1, linesOf(each.text))],
      ),
    ],
    signatures: [],
    appendix: [],
  };
}

function factsOf(response: Response): Paper["facts"] {
  const rows = [
    { label: wording.status, lines: response.day === null ? [wording.draft] : [] },
    { label: wording.to, lines: [response.sender] },
    { label: wording.reference, lines: [response.reference] },
    { label: wording.ownReference, lines: [response.ownReference] },
    { label: wording.deadline, lines: [response.deadline] },
    { label: wording.adoptedBy, lines: [response.body ?? ""] },
    { label: wording.from, lines: [response.within.join(", ")] },
    { label: wording.outside, lines: [response.outside.join(", ")] },
  ];
  return rows
    .map(({ label, lines }) => ({ label, lines: lines.filter((each) => each !== "") }))
    .filter(({ lines }) => lines.length > 0);
}

const section = (title: string, depth: Section["depth"], blocks: readonly Block[]): Section => ({
  label: null,
  title,
  depth,
  blocks,
});

const linesOf = (text: string): Block[] =>
  paragraphsOf(text).map((each) => ({ kind: "line", label: null, text: each }));

const stanceLine = ({ stance }: DraftPart): Block[] =>
  stance === null ? [] : [{ kind: "line", label: wording.stance, text: wording.words[stance] }];

const stanceTable = (proposals: readonly DraftPart[]): Block => ({
  kind: "table",
  columns: [
    { head: wording.proposal, share: 14 },
    { head: wording.stance, share: 8 },
  ],
  rows: proposals.map(({ title, stance }) => [
    title,
    stance === null ? wording.words["no-view"] : wording.words[stance],
  ]),
});
