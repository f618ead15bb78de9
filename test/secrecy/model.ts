// Who may see what, told once more and as simply as it can be, to hold the database against.
import type { Account, Audience, Cooperation, Item, Meeting, Party, World } from "./things.ts";

/** What a viewer may see of a world. None is the public. */
export function eyesOf(world: World, account: Account | null) {
  const open = account?.isClosed === true ? null : account;
  const persons = open?.persons ?? [];
  const roles = (open?.roles ?? []).filter(({ holds }) => holds);
  const mandates = world.mandates.filter(({ holds }) => holds);
  const seats = mandates.filter(({ person }) => persons.includes(person));
  const places = [...roles, ...seats].map(({ cooperation }) => cooperation);
  const offices = roles.filter(({ role }) => role === "secretariat").map(({ cooperation }) => cooperation);
  const registered = roles.map(({ organisation }) => organisation).filter((each) => each !== null);
  const bodies = [...seats, ...mandates.filter(({ organisation }) => registered.includes(organisation))].map(
    ({ body }) => body,
  );

  function belongs(cooperation: string, audience: Audience): boolean {
    if (audience.kind === "public") return true;
    if (audience.kind === "cooperation") return places.includes(cooperation);
    if (audience.kind === "body") return offices.includes(cooperation) || bodies.includes(audience.body);
    return places.includes(cooperation) && audience.persons.some((person) => persons.includes(person));
  }

  const sees = (cooperation: string, ...said: readonly (Audience | null)[]) =>
    said.every((audience) => audience === null || belongs(cooperation, audience));
  // Until somebody says otherwise, a meeting is its body's: here somebody always has.
  const meeting = (each: Meeting) => sees(each.cooperation, each.own);
  const item = (of: Meeting, each: Item) => meeting(of) && sees(of.cooperation, each.own);
  const under = (of: Meeting, each: Item, own: Audience | null) =>
    item(of, each) && sees(of.cooperation, own);
  const document = (of: Meeting) =>
    meeting(of) &&
    sees(of.cooperation, of.document.own) &&
    of.items.every(
      (each) =>
        under(of, each, each.input.own) &&
        under(of, each, each.decision.own) &&
        under(of, each, each.assignment.own),
    );
  const cooperation = ({ id, isOpened }: Cooperation) => isOpened || places.includes(id);

  /** Whoever may read of somebody knows of him; seats are known to the cooperation. */
  function party(of: Cooperation, { id }: Party): boolean {
    const isSeated = world.mandates.some((each) => [each.person, each.body, each.organisation].includes(id));
    return (
      (isSeated && places.includes(of.id)) ||
      of.meetings.some(
        (each) =>
          (meeting(each) && (each.body === id || each.attendees.includes(id))) ||
          each.items.some(
            (one) =>
              (item(each, one) && one.presenter === id) ||
              (under(each, one, one.assignment.own) && one.assignment.holder === id),
          ),
      )
    );
  }

  return {
    meeting,
    item,
    under,
    document,
    cooperation,
    party,
    /** What is stored of a person is his to see. */
    isMyself: ({ id }: Party) => persons.includes(id),
    isOffice: (id: string) => offices.includes(id),
  };
}

export type Eyes = ReturnType<typeof eyesOf>;

/** Every word that is said in a world, and whether those eyes may see it. */
export function* wordsOf(world: World, eyes: Eyes): Generator<[word: string, isSeen: boolean]> {
  for (const of of world.cooperations) {
    yield [of.word, eyes.cooperation(of)];
    for (const party of [...of.persons, ...of.bodies, ...of.organisations])
      yield [party.word, eyes.isMyself(party) || (eyes.cooperation(of) && eyes.party(of, party))];
    for (const meeting of of.meetings) {
      const isReached = eyes.cooperation(of);
      yield [meeting.word, isReached && eyes.meeting(meeting)];
      yield [meeting.document.word, isReached && eyes.document(meeting)];
      for (const item of meeting.items) {
        yield [item.word, isReached && eyes.item(meeting, item)];
        yield [item.input.word, isReached && eyes.under(meeting, item, item.input.own)];
        yield [item.decision.word, isReached && eyes.under(meeting, item, item.decision.own)];
        yield [item.assignment.word, isReached && eyes.under(meeting, item, item.assignment.own)];
      }
    }
  }
}
