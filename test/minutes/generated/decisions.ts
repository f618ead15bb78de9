// Generated decisions: the shapes that secretaries give them, each with the outcome its words mean.
import fc from "fast-check";
import type { Outcome, RecordAssignment, RecordDecision } from "../../../src/features/minutes/index.ts";
import { type Due, dueOf } from "./due.ts";
import { holders, matters, tasks } from "./vocabulary.ts";

interface Decided {
  decisions: RecordDecision[];
  assignments: RecordAssignment[];
}

const matter = fc.constantFrom(...matters);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const said = (outcome: Outcome, ...forms: ((matter: string) => string)[]) =>
  fc.tuple(fc.constantFrom(...forms), matter).map(([form, about]): Decided => ({
    decisions: [{ text: form(about), outcome }],
    assignments: [],
  }));

/** Ready to stand in a list of att-clauses. */
const clauses = fc.oneof(
  {
    weight: 4,
    arbitrary: said(
      "approved",
      (m) => `att godkänna ${m}`,
      (m) => `att anta ${m}`,
      (m) => `att fastställa ${m}`,
    ),
  },
  said(
    "approved",
    (m) => `att ställa sig bakom ${m}`,
    () => "att förklara paragrafen omedelbart justerad",
    () => "att mötet den 24 maj flyttas till den 31 maj, kl. 13.00, i Ekhamra",
    () => "att avsätta 1,5 miljoner kronor per år (dnr 2023/0114) till trafik, bredband m.m. under 2025–2027",
    (m) =>
      `att ${m} i fortsättningen ska innehålla en ekonomisk kalkyl, en bedömning av följderna för små kommuner, t.ex. i fråga om bemanning, och en plan för hur resultatet tas om hand`,
  ),
  said("approved", () => "att utse Ylva Rask (S) att justera protokollet jämte ordföranden"),
  said("rejected", (m) => `att avslå ${m}`),
  said(
    "noted",
    () => "att lägga informationen till handlingarna",
    () => "att notera informationen",
  ),
  said(
    "referred",
    () => "att överlämna ärendet till direktionen för avgörande",
    (m) => `att remittera ${m} till medlemskommunerna`,
  ),
  said(
    "deferred",
    () => "att bordlägga ärendet till nästa möte",
    () => "att saken tas upp igen till hösten",
  ),
);

const sentences = fc.oneof(
  {
    weight: 3,
    arbitrary: said(
      "approved",
      (m) => `${capital(m)} godkändes.`,
      (m) => `${capital(m)} fastställs.`,
    ),
  },
  said(
    "approved",
    (m) => `${capital(m)} antogs med de ändringar som kom fram under mötet.`,
    (m) => `${m} godkändes med ovanstående kommentarer.`,
    () =>
      "Ylva Rask, Ekhamra, valdes som ordinarie representant i det regionala rådet, och Per Kvist, Alsjö, som ersättare.",
    () => "Sammanträdesplanen fastställs med ändringen att mötet i maj flyttas till den 24:e.",
  ),
  said(
    "rejected",
    (m) => `${capital(m)} avslogs.`,
    () => "Mötet godkände inte underlaget men ser gärna att kansliet följer saken vidare.",
  ),
  said(
    "noted",
    () => "Protokollet lades till handlingarna.",
    () => "Informationen noteras.",
    () => "Protokollet från mötet den 8 mars lades till handlingarna.",
    () => "Det noteras att gruppen har tagit del av informationen.",
  ),
  said(
    "referred",
    () => "Ärendet återremitteras till arbetsgruppen.",
    () => "Ärendet överlämnas till styrelsen.",
  ),
  said(
    "deferred",
    () => "Ärendet bordlades.",
    () => "Frågan bordläggs till nästa möte.",
  ),
);

const withdrawn = said(
  "withdrawn",
  () => "Punkten utgår.",
  () => "Ärendet utgick p.g.a. tidsbrist.",
  () => "Punkten utgår och tas upp på nästa möte.",
);

/** Giving a task is a decision and an assignment at once. */
function taskClause(due: fc.Arbitrary<Due>): fc.Arbitrary<Decided> {
  const forms = [
    (who: string, what: string) => `att uppdra åt ${who} att ${what}`,
    (who: string, what: string) => `att ge ${who} i uppdrag att ${what}`,
    (who: string, what: string) => `${capital(who)} får i uppdrag att ${what}.`,
  ];
  return fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom(...holders), fc.constantFrom(...tasks), due)
    .map(([form, who, [infinitive], when]): Decided => {
      const what = when.dueText === null ? infinitive : `${infinitive} ${when.dueText}`;
      const text = form(who, what);
      return {
        decisions: [{ text, outcome: "approved" }],
        assignments: [{ who: text.startsWith("att") ? who : capital(who), what, ...when }],
      };
    });
}

export function decidedOf(date: string | null): fc.Arbitrary<Decided> {
  const task = taskClause(dueOf(date));
  const isThat = ({ decisions }: Decided) => decisions.every(({ text }) => text.startsWith("att "));
  const thatClauses = fc
    .array(fc.oneof({ weight: 3, arbitrary: clauses }, task.filter(isThat)), { minLength: 1, maxLength: 5 })
    .map(together)
    .map(withLast);
  const bullets = fc
    .array(fc.oneof({ weight: 2, arbitrary: sentences }, task), { minLength: 2, maxLength: 4 })
    .map(together);
  return fc.oneof(
    { weight: 4, arbitrary: thatClauses },
    { weight: 3, arbitrary: sentences },
    { weight: 2, arbitrary: bullets },
    { weight: 1, arbitrary: task },
    { weight: 1, arbitrary: withdrawn },
    { weight: 4, arbitrary: fc.constant<Decided>({ decisions: [], assignments: [] }) },
  );
}

/** No clause twice: a meeting decides a thing once. */
function together(parts: readonly Decided[]): Decided {
  const seen = new Set<string>();
  const kept = parts.filter(({ decisions: [decision] }) => {
    const known = decision === undefined || seen.has(decision.text);
    if (decision !== undefined) seen.add(decision.text);
    return !known;
  });
  return {
    decisions: kept.flatMap((part) => part.decisions),
    assignments: kept.flatMap((part) => part.assignments),
  };
}

/** The last of several begins 'samt att', and ends the sentence. */
function withLast(decided: Decided): Decided {
  const last = decided.decisions.length - 1;
  if (last < 1) return decided;
  const decisions = decided.decisions.map((decision, i) =>
    i === last ? { ...decision, text: `samt ${decision.text}.` } : decision,
  );
  return { ...decided, decisions };
}
