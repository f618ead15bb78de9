// Recall at ten: how much of what a question must find is among its first ten hits.
import type { Question, Target } from "./questions.ts";

export interface Hit {
  kind: string;
  title: string;
  excerpt: string;
  address: string;
}

export interface Mark {
  question: Question;
  recall: number;
  missing: Target[];
  intruding: Target[];
}

/** A hit that the question rules out shows that it was not understood, so it costs the whole of it. */
export function markOf(question: Question, hits: readonly Hit[]): Mark {
  const first = hits.slice(0, 10);
  const found = (target: Target) => first.some((hit) => isHit(target, hit));
  const missing = question.expected.filter((target) => !found(target));
  const intruding = question.absent.filter(found);
  const recall = intruding.length > 0 ? 0 : 1 - missing.length / question.expected.length;
  return { question, recall, missing, intruding };
}

/** What is asked for although nothing in the register is it: the question is at fault, not the search. */
export function unknown(questions: readonly Question[], all: readonly Hit[]): string[] {
  const targets = questions.flatMap(({ expected, absent }) => [...expected, ...absent]);
  return targets.filter((target) => !all.some((hit) => isHit(target, hit))).map(named);
}

export function meanRecall(marks: readonly Mark[]): number {
  return marks.reduce((sum, { recall }) => sum + recall, 0) / marks.length;
}

/** A line for each question that did not find everything. */
export function misses(marks: readonly Mark[]): string {
  return marks
    .filter(({ recall }) => recall < 1)
    .map(({ question, recall, missing, intruding }) =>
      [
        `${recall.toFixed(2)}  ${question.q}  (${question.why})`,
        ...missing.map((target) => `        missing  ${named(target)}`),
        ...intruding.map((target) => `        intrudes ${named(target)}`),
      ].join("\n"),
    )
    .join("\n");
}

function isHit({ kind, at, holds }: Target, hit: Hit): boolean {
  const hitKind = hit.kind === "source" ? "meeting" : hit.kind;
  if (kind !== undefined && kind !== hitKind) return false;
  return isWithin(at, hit.address) && (holds === undefined || plain(shown(hit)).includes(plain(holds)));
}

/** Clause 2-1 is not within clause 2-11's beginning, but #5 is within its meeting. */
function isWithin(at: string, address: string): boolean {
  return address === at || (address.startsWith(at) && /[/?#]/.test(address.charAt(at.length)));
}

function shown({ title, excerpt }: Hit): string {
  return `${title} ${excerpt}`;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ");
}

function named({ kind, at, holds }: Target): string {
  return [kind ?? "any", at, ...(holds === undefined ? [] : [`”${holds}”`])].join(" ");
}
