// What is said in rounds, and whether those eyes may see it.
import { type Fact, row, told, toldIn, untold } from "./facts.ts";
import type { Eyes } from "./model.ts";
import type { Asked, Round } from "./round-things.ts";
import { unsaid } from "./run-facts.ts";
import type { Cooperation } from "./things.ts";

export function* factsOfRounds(place: Cooperation, eyes: Eyes): Generator<Fact> {
  for (const round of place.rounds) {
    const isSeen = eyes.round(place, round);
    yield told(round, isSeen);
    yield toldIn(round.background, isSeen);
    yield unsaid(round.label, isSeen);
    yield told(round.paper, isSeen);
    yield toldIn(round.paper.file, isSeen);
    if (round.stage === "closed") {
      if (round.kind === "per-capsulam") yield toldIn(round.made.word, isSeen);
      // In a table, which is shown as it stands now.
      if (round.kind === "figures") yield unsaid(round.made.word, isSeen);
    }
    for (const asked of round.asked) yield* factsOfAsked(place, round, asked, eyes);
  }
}

function* factsOfAsked(place: Cooperation, round: Round, asked: Asked, eyes: Eyes): Generator<Fact> {
  const isAsked = eyes.asked(place, round);
  const isDesk = eyes.deskOfRound(place, round);
  yield row(asked.id, isAsked);
  for (const { id, email, mail } of asked.answerers) {
    yield row(id, isAsked);
    yield addressed(email, isDesk || eyes.ownAsked(place, round, asked), eyes);
    yield addressed(mail.word, false, eyes);
  }
  const isRead = eyes.replies(place, round, asked);
  const mayTell = (fact: Fact): Fact => ({
    ...fact,
    mayBeTold: fact.mayBeTold || eyes.answersIn(place, round, asked),
  });
  for (const reply of asked.replies) {
    yield mayTell(told(reply, isRead));
    // Of whoever stands outside only his words are told.
    yield mayTell(reply.isOutside ? unsaid(reply.answer, isRead) : toldIn(reply.answer, isRead));
    // As it came, for the desk to look at.
    if (reply.mail !== null) yield addressed(reply.mail.word, isDesk, eyes);
  }
  const isOwn = eyes.ownAsked(place, round, asked);
  const { handover, file } = asked;
  if (handover !== null) {
    for (const fact of [
      untold(handover, isOwn),
      ...[handover.note, handover.answer, handover.words].map((word) => unsaid(word, isOwn)),
    ])
      yield mayTell(fact);
    yield mayTell({ ...unsaid(handover.email, isOwn), mayBeTold: isOwn || eyes.isAdministrator });
  }
  if (file !== null) {
    const isFileSeen = eyes.isFileSeen(place, round, asked);
    yield mayTell(untold(file, isFileSeen));
    yield unsaid(file.content, isFileSeen);
  }
}

/** In no table that is anybody's to ask; where mail goes, whoever runs the installation sees. */
const addressed = (word: string, mayBeTold: boolean, eyes: Eyes): Fact => ({
  ...unsaid(word, false),
  mayBeTold: mayBeTold || eyes.isAdministrator,
});

/** What no policy shows to anybody. */
export const unasked = ({ rounds }: Cooperation): string[] =>
  rounds.flatMap(({ asked }) =>
    asked.flatMap(({ answerers, replies }) => [
      ...answerers.flatMap(({ email, mail }) => [email, mail.word]),
      ...replies.flatMap(({ mail }) => mail?.word ?? []),
    ]),
  );
