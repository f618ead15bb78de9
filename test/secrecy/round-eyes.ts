// Who may see what of rounds, told once more and as simply as it can be.
import type { Asked, Round } from "./round-things.ts";
import type { Audience, Cooperation, Item, Meeting } from "./things.ts";

interface Around {
  /** Whom the viewer is. */
  readonly persons: readonly string[];
  readonly isIn: (cooperation: string) => boolean;
  readonly isOffice: (cooperation: string) => boolean;
  readonly belongs: (cooperation: string, audience: Audience) => boolean;
  readonly item: (of: Meeting, each: Item) => boolean;
  readonly under: (of: Meeting, each: Item, own: Audience | null) => boolean;
}

export function eyesForRounds({ persons, isIn, isOffice, belongs, item, under }: Around) {
  const runs = ({ id }: Cooperation, { body }: Round) =>
    body === null ? isOffice(id) : belongs(id, { kind: "desk", body });

  /** No wider than what it comes from; nobody else's than its desk's until it is opened. */
  const round = (of: Cooperation, each: Round) =>
    belongs(of.id, each.own) &&
    of.meetings.every((meeting) =>
      meeting.items.every(
        (one) =>
          (one.id !== each.item || item(meeting, one)) &&
          (one.decision.id !== each.decision || under(meeting, one, one.decision.own)),
      ),
    ) &&
    (each.isOpened || runs(of, each));

  const desk = (of: Cooperation, each: Round) => round(of, each) && runs(of, each);

  /** Who is asked is known to those who work together. */
  const asked = (of: Cooperation, each: Round) => isIn(of.id) && round(of, each);

  const answersFor = (of: Cooperation, { number, answerers }: Asked) =>
    belongs(of.id, { kind: "closed", number, persons: answerers.map(({ person }) => person) });

  /** What is his alone who answers. */
  const own = (of: Cooperation, each: Round, one: Asked) => asked(of, each) && answersFor(of, one);

  /** Whoever answers may do so as well when he has signed in as by his link: also where he belongs nowhere. */
  const answersIn = (of: Cooperation, each: Round, one: Asked) =>
    round(of, each) && one.answerers.some(({ person }) => persons.includes(person));

  const hasAnswered = (of: Cooperation, each: Round) =>
    each.asked.some((one) => one.replies.length > 0 && answersFor(of, one));

  const replies = (of: Cooperation, each: Round, one: Asked) =>
    asked(of, each) &&
    (runs(of, each) ||
      answersFor(of, one) ||
      each.seen === "at-once" ||
      (each.seen === "after-answering" && (each.stage === "closed" || hasAnswered(of, each))) ||
      (each.seen === "after-closing" && each.stage === "closed"));

  const isFileSeen = (of: Cooperation, each: Round, one: Asked) =>
    own(of, each, one) || (one.file?.isNamed === true && one.replies.length > 0 && replies(of, each, one));

  const isPartyOf = (each: Round, id: string) =>
    each.asked.some((one) =>
      [one.organisation, one.person, ...one.answerers.map(({ person }) => person)].includes(id),
    );

  /** A round tells of its body, and of those who are asked. */
  const isInRounds = (of: Cooperation, id: string) =>
    of.rounds.some(
      (each) => (each.body === id && round(of, each)) || (isPartyOf(each, id) && asked(of, each)),
    );

  return { round, deskOfRound: desk, asked, ownAsked: own, answersIn, replies, isFileSeen, isInRounds };
}
