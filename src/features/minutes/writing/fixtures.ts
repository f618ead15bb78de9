// One meeting as its papers tell it. All people and places are invented.
import type { MinutesRecord, RecordItem, RecordPerson } from "../record.ts";
import type { AgendaDocument, AgendaDocumentItem } from "./agenda.ts";
import type { Look } from "./look.ts";
import type { Beside } from "./minutes/beside.ts";

/** A dark square of 8 by 4. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGOokvfDihioJwEAqe8c4UH8negAAAAASUVORK5CYII=",
  "base64",
);

export const look: Look = {
  owner: "Sjöbygden",
  logotype: { bytes: png, mediaType: "image/png" },
  colour: "#7a1f4e",
  line: "Sjöbygdens kansli, Box 7, Alsjö",
};

const person: RecordPerson = {
  name: "Åsa Ek",
  organisation: "Alsjö",
  presence: "member",
  chair: false,
  minuteTaker: false,
  from: null,
  until: null,
};

const item: RecordItem = {
  number: null,
  title: "",
  presenters: [],
  inputs: [],
  decisions: [],
  assignments: [],
  annexes: [],
};

export const record: MinutesRecord = {
  schema: "genbo/minutes@1",
  source: { file: "", sha256: "", format: "text", repairedWords: 0 },
  cooperation: "Sjöbygden",
  body: "Styrelsen",
  kind: "minutes",
  number: "2/2026",
  date: "2026-11-03",
  start: "13:00",
  end: "15:30",
  place: "Kvarnhuset, Alsjö",
  remote: false,
  people: [
    { ...person, chair: true },
    { ...person, name: "Bo Lindmark", organisation: "Ekhamra", from: "13:20" },
    { ...person, name: "Siv Kvist", organisation: null, presence: "other", minuteTaker: true },
    { ...person, name: "Tor Alm", organisation: "Myrvik", presence: "absent" },
  ],
  items: [
    {
      ...item,
      number: "12",
      title: "Budget 2027",
      presenters: [{ name: "Siv Kvist", organisation: null }],
      inputs: ["Indexet behöver förklaras.", "Avgiften bör vara känd i juni."],
      decisions: [
        { text: "att fastställa budgeten för 2027", outcome: "approved" },
        { text: "samt att tacka kansliet för underlaget.", outcome: "approved" },
      ],
      annexes: ["bilaga 1"],
      absences: [{ name: "Bo Lindmark", reason: "conflict" }],
    },
    { ...item, number: "12a", title: "Drift" },
    { ...item, number: "12b", title: "Investeringar" },
    {
      ...item,
      number: "13",
      title: "Regional vattenplan",
      decisions: [{ text: "Planen godkändes.", outcome: "approved" }],
      assignments: [
        {
          who: "Sekretariatet",
          what: "återkomma med ett yttrande",
          due: "2026-12-02",
          dueText: "senast den 2 december 2026",
        },
      ],
    },
  ],
  warnings: [],
};

export const beside: Beside = {
  signers: [
    { role: "secretary", name: "Siv Kvist", signedOn: "2026-11-10" },
    { role: "chair", name: "Åsa Ek", signedOn: null },
    { role: "adjuster", name: "Bo Lindmark", signedOn: null },
  ],
  adjustedAtOnce: ["13"],
  annexes: [{ number: 1, title: "Förslag till budget" }],
  corrections: [{ day: "2026-12-01", item: "12", text: "Indexet är 2,4 procent." }],
  notice: {
    postedOn: "2026-11-11",
    appealUntil: "2026-12-02",
    downOn: "2026-12-03",
    keptAt: "Kansliet i Alsjö",
  },
};

const planned: AgendaDocumentItem = {
  label: null,
  isSub: false,
  title: "",
  kind: "information",
  presenters: [],
  start: null,
  end: null,
  background: "",
  proposal: [],
  annexes: [],
};

export const agenda: AgendaDocument = {
  cooperation: "Sjöbygden",
  body: "Kommundirektörsgruppen",
  name: null,
  date: "2026-11-26",
  lastDate: null,
  start: "13:00",
  end: "16:00",
  place: "Kvarnhuset, Alsjö",
  link: "https://mote.example/sjobygden",
  parts: [
    {
      name: "Ordinarie del",
      date: null,
      start: "13:00",
      end: "15:00",
      place: null,
      items: [
        {
          ...planned,
          label: "1",
          title: "Föregående protokoll",
          kind: "decision",
          start: "13:00",
          end: "13:05",
          proposal: ["att lägga protokollet till handlingarna"],
          annexes: [{ number: 1, title: "Protokoll 2026-09-24" }],
        },
        {
          ...planned,
          label: "2",
          title: "Vattenplan för kommunerna runt Vidsjön",
          kind: "discussion",
          presenters: [{ name: "Mats Öhrn", organisation: "Länsstyrelsen" }],
          start: "13:05",
          end: "13:45",
          background: "Planen är på remiss.\n\nSvar lämnas i januari.",
        },
        { ...planned, label: "2 a", isSub: true, title: "Tidplan", background: "Remissen pågår till mars." },
      ],
    },
    {
      name: "Sluten del",
      date: null,
      start: "15:00",
      end: "16:00",
      place: null,
      items: [
        { ...planned, label: "3", title: "Rekrytering", start: "15:00", end: "15:30" },
        { ...planned, label: "3 a", isSub: true, title: "Profil", background: "Föredras muntligt." },
      ],
    },
  ],
};
