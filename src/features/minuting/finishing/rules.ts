// What is still wanting before minutes go to those who adjust them.
import type { Presence } from "../attending/rules.ts";

interface Attendance {
  readonly presence: Presence;
  readonly chair: boolean;
  readonly minuteTaker: boolean;
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly proposals: readonly { readonly id: string; readonly text: string }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly text: string;
    readonly proposalId: string | null;
  }[];
  readonly assignments: readonly Task[];
}

interface Task {
  readonly id: string;
  readonly who: string;
  readonly holders: readonly unknown[];
  readonly dueOn: string | null;
  readonly dueText: string | null;
}

export type Wanting =
  | { readonly kind: "nobody-present" | "no-chair" | "no-minute-taker" | "no-start" | "no-end" }
  | {
      readonly kind: "proposal-unanswered" | "clause-empty" | "assignment-nobody" | "assignment-no-day";
      readonly itemId: string;
      readonly label: string;
      readonly title: string;
      readonly words: string;
    };

export function wantingIn(
  meeting: { readonly starts: string | null; readonly ends: string | null },
  people: readonly Attendance[],
  items: readonly Item[],
): Wanting[] {
  const there = people.filter(({ presence }) => presence !== "absent");
  return [
    ...(there.length === 0 ? [{ kind: "nobody-present" as const }] : []),
    ...(there.length > 0 && !there.some(({ chair }) => chair) ? [{ kind: "no-chair" as const }] : []),
    ...(there.length > 0 && !there.some(({ minuteTaker }) => minuteTaker)
      ? [{ kind: "no-minute-taker" as const }]
      : []),
    ...(meeting.starts === null ? [{ kind: "no-start" as const }] : []),
    ...(meeting.ends === null ? [{ kind: "no-end" as const }] : []),
    ...items.flatMap(wantingInItem),
  ];
}

function wantingInItem(item: Item): Wanting[] {
  const { id: itemId, label, title, decisions } = item;
  const at = (kind: ItemKind, words: string) => ({ kind, itemId, label, title, words });
  // An item that has been moved on or withdrawn as a whole has answered all that was proposed in it.
  const isAnswered = decisions.some(({ proposalId }) => proposalId === null);
  const unanswered = item.proposals.filter(
    ({ id }) => !decisions.some(({ proposalId }) => proposalId === id),
  );
  return [
    ...(isAnswered ? [] : unanswered.map(({ text }) => at("proposal-unanswered", text))),
    ...decisions.filter(({ text }) => /^(?:att)?\s*$/iu.test(text)).map(() => at("clause-empty", "")),
    ...item.assignments
      .filter(({ holders }) => holders.length === 0)
      .map(({ who }) => at("assignment-nobody", who)),
    ...item.assignments.filter(hasNoDay).map(({ who }) => at("assignment-no-day", who)),
  ];
}

type ItemKind = Exclude<
  Wanting["kind"],
  "nobody-present" | "no-chair" | "no-minute-taker" | "no-start" | "no-end"
>;

const hasNoDay = ({ dueOn, dueText }: Task): boolean => dueOn === null && (dueText ?? "") === "";
