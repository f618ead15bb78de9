// What is said in consultations, and whether those eyes may see it.
import { type Fact, row, told, toldIn, untold } from "./facts.ts";
import type { Eyes } from "./model.ts";
import { unsaid } from "./run-facts.ts";
import type { Cooperation } from "./things.ts";

export function* factsOfConsultations(place: Cooperation, eyes: Eyes): Generator<Fact> {
  for (const each of place.consultations) {
    const isSeen = eyes.consultation(place, each);
    yield told(each, isSeen);
    for (const word of [each.sender, each.background, each.question]) yield toldIn(word, isSeen);
    const { submission, withdrawn, paper, part, thrown, comment, answer } = each;
    if (submission !== null) {
      yield told(submission, isSeen);
      yield toldIn(submission.file, isSeen);
    }
    const isWork = eyes.consultationWork(place, each);
    yield untold(withdrawn, isWork);
    yield row(each.step, isWork);
    yield told(paper, isWork);
    yield toldIn(paper.file, isWork);
    yield untold(answer, isWork);
    yield unsaid(answer.file, isWork);
    const isDraft = eyes.draftOfResponse(place, each);
    yield row(each.summary, isDraft);
    yield told(part, isDraft);
    yield toldIn(part.title, isDraft);
    yield unsaid(thrown, eyes.writesResponse(place, each));
    yield told(comment, isDraft);
    yield toldIn(comment.paragraph, isDraft);
    yield toldIn(comment.answer, isDraft);
  }
}
