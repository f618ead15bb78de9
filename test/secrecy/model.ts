// Who may see what, told once more and as simply as it can be, to hold the database against.
import { type About, areMinutesDraft, type Deed, isAgendaDraft } from "./run-things.ts";
import { eyesForConsultations } from "./consultation-eyes.ts";
import { eyesForRounds } from "./round-eyes.ts";
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
  const represented = mandates.filter(({ organisation }) => registered.includes(organisation));
  const bodies = [...seats, ...represented, ...roles].map(({ body }) => body);
  const run = seats.filter(({ role }) => ["chair", "secretary", "convener"].includes(role));
  const desks = run.map(({ body }) => body);

  function belongs(cooperation: string, audience: Audience): boolean {
    if (audience.kind === "public") return true;
    if (audience.kind === "cooperation") return places.includes(cooperation);
    if (audience.kind === "body") return offices.includes(cooperation) || bodies.includes(audience.body);
    if (audience.kind === "desk") return offices.includes(cooperation) || desks.includes(audience.body);
    return places.includes(cooperation) && audience.persons.some((person) => persons.includes(person));
  }

  const meetings = world.cooperations.flatMap((each) => each.meetings);
  const sees = (cooperation: string, ...said: readonly (Audience | null)[]) =>
    said.every((audience) => audience === null || belongs(cooperation, audience));
  const meeting = (each: Meeting) => sees(each.cooperation, each.own);
  const isDesk = ({ cooperation: id, body }: Meeting) => belongs(id, { kind: "desk", body });
  const desk = (of: Meeting) => of.run !== null && meeting(of) && isDesk(of);
  const agenda = (of: Meeting) => of.run === null || !isAgendaDraft(of.run) || isDesk(of);
  const minutes = (of: Meeting) => of.run === null || !areMinutesDraft(of.run) || isDesk(of);
  const part = (of: Meeting) => meeting(of) && sees(of.cooperation, of.run?.part.own ?? null);
  const item = (of: Meeting, each: Item) =>
    meeting(of) && agenda(of) && (each.run?.isInPart !== true || part(of)) && sees(of.cooperation, each.own);
  const beside = (of: Meeting, each: Item, own: Audience | null) =>
    item(of, each) && sees(of.cooperation, own);
  const under = (of: Meeting, each: Item, own: Audience | null) => minutes(of) && beside(of, each, own);
  /** What is said of one item, or of the meeting. */
  const about = (of: Meeting, { item: id }: Pick<About, "item">) =>
    meeting(of) && (id === null || of.items.some((each) => each.id === id && item(of, each)));
  const attendee = (of: Meeting, id: string) => meeting(of) && minutes(of) && of.attendees.includes(id);
  const document = (of: Meeting) =>
    meeting(of) &&
    sees(of.cooperation, of.document.own) &&
    of.items.every(
      (each) =>
        under(of, each, each.input.own) &&
        under(of, each, each.decision.own) &&
        under(of, each, each.assignment.own),
    );
  const isOfBody = (of: Meeting) => belongs(of.cooperation, { kind: "body", body: of.body });
  /** All that is said in it or lies beside it, also what is masked. */
  const whole = (of: Meeting) =>
    meeting(of) &&
    part(of) &&
    (of.masked === null || isOfBody(of)) &&
    of.items.every(
      (each) =>
        under(of, each, each.input.own) &&
        under(of, each, each.decision.own) &&
        under(of, each, each.assignment.own) &&
        beside(of, each, each.run?.annex.own ?? null),
    );
  const cooperation = ({ id, isOpened }: Cooperation) => isOpened || places.includes(id);
  const isOffice = (id: string) => offices.includes(id);
  const isIn = (id: string) => places.includes(id);
  const consultations = eyesForConsultations({ world, isIn, belongs });
  const rounds = eyesForRounds({ persons, isIn, isOffice, belongs, item, under });

  /** Whoever may read of somebody knows of him; seats are known to the cooperation, and members to all who find it. */
  function party(of: Cooperation, { id }: Party): boolean {
    const isSeated = world.mandates.some((each) => [each.person, each.body, each.organisation].includes(id));
    return (
      (isSeated && places.includes(of.id)) ||
      (isOffice(of.id) && of.bodies.some((body) => body.id === id)) ||
      (of.member === id && cooperation(of)) ||
      rounds.isInRounds(of, id) ||
      consultations.isInConsultations(of, id) ||
      of.meetings.some(
        (each) =>
          (meeting(each) && each.body === id) ||
          attendee(each, id) ||
          (each.run?.invitee.person === id && places.includes(of.id) && about(each, each.run.invitee)) ||
          each.items.some(
            (one) =>
              (item(each, one) && one.presenter === id) ||
              (under(each, one, one.assignment.own) && one.assignment.holder === id),
          ),
      )
    );
  }

  const person = (cooperationId: string, id: string) =>
    world.cooperations.some(
      (of) => of.id === cooperationId && of.persons.some((each) => each.id === id && party(of, each)),
    );

  /** What has become of an assignment is between those who work together, and see the meeting at which it was told. */
  const deed = (of: Meeting, each: Item, { meeting: at }: Deed) =>
    places.includes(of.cooperation) &&
    under(of, each, each.assignment.own) &&
    (at === null || meetings.some((other) => other.id === at && meeting(other)));

  /** What is stored of somebody is his to see: he himself, and the bodies that he has sat in. */
  const isOwn = ({ id }: Party) =>
    persons.includes(id) || world.mandates.some((seat) => seat.body === id && persons.includes(seat.person));
  /** Whose registrar somebody is, and the body that he writes for. */
  const isAppointed = ({ id }: Party) =>
    roles.some(({ organisation, body }) => organisation === id || body === id);

  /** Where somebody has wished for something he is told for which body. */
  const isWished = ({ planning: { wish } }: Cooperation, { id }: Party) =>
    wish !== null && wish.body === id && open !== null && doerOf(world, wish.wisher) === open;

  /** Whom the secretariat knows besides: those it has let in or may name. */
  function isKept(of: Cooperation, { id }: Party): boolean {
    return (
      isOffice(of.id) &&
      (world.accounts.some((each) => each.persons.includes(id)) ||
        world.accounts.some((each) =>
          each.roles.some(({ organisation, body }) => organisation === id || body === id),
        ) ||
        audiencesIn(of).some((each) => each.kind === "closed" && each.persons.includes(id)))
    );
  }

  /** The name of whoever has something to do in a cooperation is known to those who run it. */
  const accountName = (each: Account) =>
    open !== null &&
    (open.id === each.id ||
      open.isAdministrator ||
      world.cooperations.some(
        (of) =>
          isOffice(of.id) &&
          (each.roles.some(({ cooperation: at }) => at === of.id) ||
            of.persons.some(({ id }) => each.persons.includes(id))),
      ));

  /** He has taken a step, or done something with an assignment, where it is known who has. */
  const isDoer = (each: Account, isSure: boolean) =>
    consultations.isConsultationDoer(each) ||
    meetings.some(
      (of) =>
        places.includes(of.cooperation) &&
        ((of.run !== null && meeting(of) && doerOf(world, of.run.taker) === each) ||
          (!isSure &&
            of.items.some((one) => deed(of, one, one.deed) && doerOf(world, one.deed.doer) === each))),
    );

  return {
    account: open,
    isAdministrator: open?.isAdministrator === true,
    isIn,
    isOffice,
    meeting,
    item,
    under,
    document,
    whole,
    isOfBody,
    belongs,
    desk,
    minutes,
    person,
    part,
    beside,
    about,
    attendee,
    deed,
    isDoer,
    cooperation,
    party,
    isOwn,
    isAppointed,
    isKept,
    isWished,
    accountName,
    ...rounds,
    ...consultations,
  };
}

export type Eyes = ReturnType<typeof eyesOf>;

/** By his number among the accounts: some numbers are nobody's. */
export const doerOf = ({ accounts }: World, number: number): Account | null => accounts[number] ?? null;

const audiencesIn = ({ meetings }: Cooperation): Audience[] =>
  meetings.flatMap(({ own, document, items, run }) =>
    [own, document.own, run?.part.own ?? null, ...items.flatMap(ownOf)].filter((each) => each !== null),
  );

const ownOf = ({ own, input, decision, assignment, run }: Item) => [
  own,
  input.own,
  decision.own,
  assignment.own,
  run?.annex.own ?? null,
];
