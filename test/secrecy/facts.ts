// Everything that is said in a world, and whether those eyes may see it.
import type { Eyes } from "./model.ts";
import { factsOfConsultations } from "./consultation-facts.ts";
import { factsOfRounds } from "./round-facts.ts";
import { factsOfPlanning, factsOfRun, factsOfRunItem } from "./run-facts.ts";
import type { Cooperation, Item, Meeting, Said, World } from "./things.ts";

export interface Fact {
  /** None where it is a part of another. */
  readonly id: string | null;
  readonly word: string | null;
  /** By the rules of the register. */
  readonly isSeen: boolean;
  /** On some page, so that it is missing where no page says it. */
  readonly isTold: boolean;
  /** A page may say it besides: not from the register, or not to everybody who may see it. */
  readonly mayBeTold: boolean;
}

export const told = ({ id, word }: Said, isSeen: boolean): Fact => ({
  id,
  word,
  isSeen,
  isTold: isSeen,
  mayBeTold: isSeen,
});
export const toldIn = (word: string, isSeen: boolean): Fact => ({
  ...told({ id: "", word }, isSeen),
  id: null,
});
/** A row without words. */
export const row = (id: string, isSeen: boolean): Fact => ({ ...told({ id, word: "" }, isSeen), word: null });
/** In the register, and on no page. */
export const untold = (said: Said, isSeen: boolean): Fact => ({ ...told(said, isSeen), isTold: false });

export function* factsOf(world: World, eyes: Eyes): Generator<Fact> {
  for (const place of world.cooperations) {
    const isReached = eyes.cooperation(place);
    yield { ...told(place, isReached), mayBeTold: isReached || eyes.isAdministrator };
    yield* partiesOf(place, eyes);
    yield* workOf(place, eyes);
    yield* factsOfPlanning(world, place, eyes);
    for (const meeting of place.meetings) yield* factsIn(place, meeting, eyes);
    yield* factsOfRounds(place, eyes);
    yield* factsOfConsultations(place, eyes);
  }
  for (const account of world.accounts) {
    const isTold = eyes.accountName(account) || eyes.isDoer(account, true);
    const mayBeTold = isTold || eyes.isDoer(account, false);
    // Whoever took a step is told by name where the step is known.
    const isSeen = eyes.isDoer(account, true);
    yield { ...toldIn(account.word, isSeen), isTold, mayBeTold };
    // Whose name is known by what he has done leads there by his id.
    yield { ...row(account.id, false), mayBeTold: isSeen };
  }
}

function* partiesOf(place: Cooperation, eyes: Eyes): Generator<Fact> {
  const isReached = eyes.cooperation(place);
  for (const party of [...place.persons, ...place.bodies, ...place.organisations]) {
    const isSeen = eyes.party(place, party);
    const isTold = isReached && (isSeen || eyes.isOwn(party));
    const mayBeTold =
      isTold || eyes.isKept(place, party) || eyes.isAppointed(party) || eyes.isWished(place, party);
    yield { ...told(party, isSeen), isTold, mayBeTold };
    yield toldIn(party.alias, isSeen && eyes.isOffice(place.id));
  }
}

/** The secretariat's. */
function* workOf(place: Cooperation, eyes: Eyes): Generator<Fact> {
  const isOffice = eyes.isOffice(place.id);
  const sees = (id: string) => place.persons.some((each) => each.id === id && eyes.party(place, each));
  const meeting = (id: string) => place.meetings.filter((each) => each.id === id);
  yield told(place.import, isOffice);
  yield toldIn(place.import.failed, isOffice);
  const { scan } = place.import;
  yield { ...row(scan.id, isOffice), isTold: false };
  yield toldIn(scan.word, isOffice);
  const { likeness, merge, dating } = place;
  if (likeness !== null) yield row(likeness.id, isOffice && sees(likeness.left) && sees(likeness.right));
  if (merge !== null) yield row(merge.id, isOffice && sees(merge.kept) && sees(merge.merged));
  if (dating !== null)
    yield told(
      dating,
      isOffice && meeting(dating.meeting).some(eyes.meeting) && meeting(dating.witness).some(eyes.document),
    );
}

function* factsIn(place: Cooperation, meeting: Meeting, eyes: Eyes): Generator<Fact> {
  const { document, masked, passed } = meeting;
  const [isSeen, isRead, isOffice] = [eyes.meeting(meeting), eyes.document(meeting), eyes.isOffice(place.id)];
  yield told(meeting, isSeen);
  yield told(document, isRead);
  const knowsMasked = isRead && eyes.isOfBody(meeting);
  yield toldIn(document.original, masked === null ? isRead : knowsMasked);
  yield toldIn(document.path, isRead && isOffice);
  yield told(document.correction, isRead && isOffice);
  if (masked !== null) yield told(masked, knowsMasked);
  if (passed !== null) yield { ...untold(passed, isSeen && isOffice), id: null };
  if (meeting.run !== null) yield* factsOfRun(meeting, meeting.run, eyes);
  for (const item of meeting.items) yield* factsUnder(place, meeting, item, eyes);
}

function* factsUnder(place: Cooperation, meeting: Meeting, item: Item, eyes: Eyes): Generator<Fact> {
  const isSeen = eyes.item(meeting, item);
  yield told(item, isSeen);
  for (const each of [item.input, item.decision, item.assignment])
    yield told(each, eyes.under(meeting, item, each.own));
  yield told(item.deed, eyes.deed(meeting, item, item.deed));
  if (item.run !== null) yield* factsOfRunItem(meeting, item, item.run, eyes);
  const { masked, own } = item.decision;
  if (masked !== null) yield toldIn(masked, eyes.under(meeting, item, own) && eyes.isOfBody(meeting));
  if (item.proposal !== null) yield told(item.proposal, isSeen);
  if (item.mention !== null) yield untold(item.mention, isSeen);
  if (item.contradiction !== null) yield told(item.contradiction, isSeen && eyes.isIn(place.id));
}
