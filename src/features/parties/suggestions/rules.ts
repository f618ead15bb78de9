interface Known {
  meetings: number;
}

/** Which of two to keep when nothing else is said: the one that more meetings know. */
export function betterKnown(left: Known, right: Known): "left" | "right" {
  return right.meetings > left.meetings ? "right" : "left";
}

/** The question after this one, and after the last one the first; null when there is no other. */
export function questionAfter<Question>(questions: readonly Question[], question: Question): Question | null {
  const next = questions[(questions.indexOf(question) + 1) % questions.length];
  return next === undefined || next === question ? null : next;
}
