// What is said around meetings that are run here, and whether those eyes may see it.
import { type Fact, row, told, toldIn, untold } from "./facts.ts";
import { doerOf, type Eyes } from "./model.ts";
import { areMinutesDraft, type Run, type RunItem } from "./run-things.ts";
import type { Cooperation, Item, Meeting, World } from "./things.ts";

/** In the register, and on no page that everybody who may see it is shown. */
export const unsaid = (word: string, isSeen: boolean): Fact => ({ ...toldIn(word, isSeen), isTold: false });

export function* factsOfRun(meeting: Meeting, run: Run, eyes: Eyes): Generator<Fact> {
  const isSeen = eyes.meeting(meeting);
  const isWithin = isSeen && eyes.isIn(meeting.cooperation);
  const knows = (id: string) => eyes.person(meeting.cooperation, id);
  const { part, invitee, answer, comment, adjustment } = run;
  for (const id of meeting.attendees) yield row(run.outing, eyes.attendee(meeting, id));
  yield { ...toldIn(run.link, isSeen), isTold: isWithin, mayBeTold: isWithin };
  yield told(part, eyes.part(meeting));
  yield untold(run.step, isWithin);
  yield untold(run.call, isWithin);
  const isInvited = isWithin && eyes.about(meeting, invitee) && knows(invitee.person);
  yield untold(invitee, isInvited);
  yield untold(answer, isInvited && (!answer.isOfPart || eyes.part(meeting)));
  yield row(run.round, isWithin);
  const ofInput = meeting.items.find(({ input }) => input.id === comment.input);
  const isCommented =
    isWithin &&
    eyes.about(meeting, comment) &&
    (ofInput === undefined || eyes.under(meeting, ofInput, ofInput.input.own));
  yield untold(comment, isCommented);
  yield unsaid(comment.answer, isCommented);
  yield untold(adjustment, eyes.about(meeting, adjustment) && knows(adjustment.person));
  yield untold(run.notice, eyes.about(meeting, run.notice));
  yield untold(run.correction, eyes.about(meeting, run.correction));
  if (run.stage === "approved") yield* factsOfCopy(meeting, run, eyes);
}

/** A paper of the whole; one that was withdrawn is listed, and given to the desk alone. */
function* factsOfCopy(meeting: Meeting, { copy }: Run, eyes: Eyes): Generator<Fact> {
  const isSeen = eyes.whole(meeting);
  yield told(copy, isSeen);
  yield toldIn(copy.file, isSeen && (!copy.isWithdrawn || eyes.desk(meeting)));
}

export function* factsOfRunItem(meeting: Meeting, item: Item, run: RunItem, eyes: Eyes): Generator<Fact> {
  const isSeen = eyes.item(meeting, item);
  const { annex, absence, registered } = run;
  yield toldIn(run.background, isSeen);
  const isRead = eyes.beside(meeting, item, annex.own);
  yield told(annex, isRead);
  yield toldIn(annex.file, isRead);
  // Whoever was away was at the meeting: that is in its minutes.
  yield row(absence.id, isSeen && eyes.attendee(meeting, absence.person));
  yield untold(registered, isSeen);
  const isDesk = eyes.desk(meeting);
  const isMinuted = isSeen && (isDesk || (meeting.run !== null && !areMinutesDraft(meeting.run)));
  yield row(run.turn, isMinuted);
  yield untold(run.vote, isMinuted);
  yield untold(run.reservation, isMinuted && eyes.attendee(meeting, run.reservation.person));
  yield untold(run.act, isDesk && eyes.under(meeting, item, item.decision.own));
}

export function* factsOfPlanning(world: World, place: Cooperation, eyes: Eyes): Generator<Fact> {
  const { forms, dates, event, wish, line } = place.planning;
  yield unsaid(line, eyes.cooperation(place));
  const isIn = eyes.isIn(place.id);
  const knows = (id: string) => place.bodies.some((each) => each.id === id && eyes.party(place, each));
  for (const { body, word } of forms) yield unsaid(word, knows(body));
  yield untold(dates, isIn);
  const { day } = dates;
  yield untold(day, isIn && knows(day.body));
  yield unsaid(day.name, isIn && knows(day.body));
  yield untold(event, isIn);
  if (wish === null || doerOf(world, wish.wisher) === null) return;
  const isDesk = eyes.belongs(place.id, { kind: "desk", body: wish.body });
  const isOwn = eyes.account !== null && doerOf(world, wish.wisher)?.id === eyes.account.id;
  const wished = (word: string): Fact => ({
    ...unsaid(word, isDesk),
    mayBeTold: isDesk || isOwn,
  });
  yield { ...row(wish.id, isDesk), mayBeTold: isDesk || isOwn };
  yield wished(wish.word);
  yield wished(wish.background);
  if (!wish.isWaiting) yield wished(wish.answer);
}
