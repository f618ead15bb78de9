// A meeting of the register as a minutes record: what was written here, in the one shape that every writer takes.
import type { Db } from "../../../platform/db/schema.ts";
import type { MinutesRecord, RecordItem, RecordPerson } from "../../minutes/index.ts";
import { whereabouts } from "../attending/whereabouts.ts";
import { type RegisteredMeeting, registeredMeeting } from "./queries.ts";
import { reservationsFrom, votesFrom } from "./votes.ts";

/** In a viewer's reading it holds what he may see, and a draft is the desk's alone. */
export async function recordOf(db: Db, meetingId: string): Promise<MinutesRecord> {
  const meeting = await registeredMeeting(db, meetingId);
  if (meeting === undefined) throw new Error(`there is no meeting ${meetingId} for whoever asks`);
  return recordFrom(meeting);
}

export function recordFrom(meeting: RegisteredMeeting): MinutesRecord {
  return {
    schema: "genbo/minutes@1",
    source: { file: meeting.slug, sha256: "", format: "text", repairedWords: 0 },
    cooperation: meeting.cooperation,
    body: meeting.body,
    kind: meeting.kind,
    number: meeting.number,
    date: meeting.heldOn,
    start: meeting.starts,
    end: meeting.ends,
    place: meeting.place,
    remote: meeting.remote || (meeting.place === null && meeting.link !== null),
    people: meeting.people.map(personFrom),
    items: meeting.items.map((item) => itemFrom(item, meeting)),
    warnings: [],
  };
}

type Present = RegisteredMeeting["people"][number];
type Registered = RegisteredMeeting["items"][number];

function personFrom(person: Present): RecordPerson {
  const { name, organisation, presence, chair, minuteTaker, came, leftAt, breaks } = person;
  return {
    name,
    organisation,
    presence,
    chair,
    minuteTaker,
    from: came,
    until: leftAt,
    ...(breaks.length === 0
      ? {}
      : { breaks: breaks.map((out) => ({ from: out.leftAt, until: out.backAt })) }),
    role: roleOf(person),
  };
}

/** What minutes say of somebody behind his name; they are Swedish documents, whatever language the screens are in. */
function roleOf({ role, sitsFor, isRemote }: Present): string | null {
  const told = [role, sitsFor === null ? null : `ersättare för ${sitsFor}`, isRemote ? "på distans" : null];
  const words = told.filter((word) => word !== null && word !== "");
  return words.length === 0 ? null : words.join(", ");
}

function itemFrom(item: Registered, meeting: RegisteredMeeting): RecordItem {
  const absences = absencesFrom(item, meeting);
  const [votes, reservations] = [votesFrom(item.votes), reservationsFrom(item.reservations)];
  return {
    number: item.number === null ? null : item.number.replace(/^§\s*/, ""),
    title: item.title,
    presenters: item.presenters,
    inputs: item.inputs.flatMap(({ text }) => (text.trim() === "" ? [] : [text.trim()])),
    decisions: item.decisions.map((clause) => ({ ...clause, text: clause.text.trim() })),
    assignments: item.assignments.map((task) => ({ ...task, what: task.what.trim() })),
    annexes: [...new Set([...item.annexesNamed, ...item.annexes.map(({ number }) => `bilaga ${number}`)])],
    ...(item.proposals.length === 0
      ? {}
      : { proposals: item.proposals.map(({ text }) => ({ text, spans: [] })) }),
    ...(absences.length === 0 ? {} : { absences }),
    ...(votes.length === 0 ? {} : { votes }),
    ...(reservations.length === 0 ? {} : { reservations }),
  };
}

/** Whom somebody has said to be out of it, and who was out of the room all the time. From when and until when somebody
 *  was at the meeting at all is said in its head. */
function absencesFrom(item: Registered, { people, items, ends }: RegisteredMeeting) {
  const said = item.absences.map(({ name }) => name);
  const out = people
    .filter((person) => !said.includes(person.name) && person.presence !== "absent")
    .filter((person) => whereabouts({ ...person, came: null, leftAt: null }, item, items, ends) === "away")
    .map(({ name }) => ({ name, reason: "out" as const }));
  return [...item.absences, ...out];
}
