// A meeting that has been called and goes on in an open room, as many as are to write at its desk.
import { randomUUID } from "node:crypto";
import { callPath } from "../../src/features/calling/paths.ts";
import {
  attendancePath,
  clausePath,
  inputPath,
  minutingPath,
  pausePath,
  proposedPath,
  removalPath,
  turnPath,
} from "../../src/features/minuting/paths.ts";
import type { View } from "../../src/features/room/index.ts";
import { roomStatePath, socketPath } from "../../src/features/room/paths.ts";
import { type Desk, deskOf } from "../office/desk.ts";
import type { Account, Office } from "../office/office.ts";
import { planMeeting } from "../office/planned.ts";
import type { Act, CrowdPlan } from "./plan.ts";

export interface Crowd {
  readonly writers: number;
  /** The last of several is the screen on the wall. */
  readonly readers: number;
}

interface Setting {
  readonly day: string;
  readonly items: number;
  readonly seconds: number;
}

const keysASecond = 5;

export async function crowdPlanFor(
  office: Office,
  address: string,
  { writers, readers }: Crowd,
  { day, items, seconds }: Setting,
): Promise<CrowdPlan> {
  const { slug, body, secretariat, members } = office;
  const [secretary] = secretariat;
  const desk = deskOf(secretary, address);
  const meeting = await planMeeting(office, desk, { day, items });
  const minutes = minutingPath(slug, body.slug, day);
  await desk.send(callPath(slug, body.slug, day), { ord: "Välkomna." });
  await desk.send(proposedPath(minutes), {});
  await desk.send(roomStatePath(slug, body.slug, day), { oppet: "ja" });
  const [item = "", other = ""] = meeting.items;
  await desk.send(turnPath(minutes), { punkt: item });

  const socket = `${address.replace("http", "ws")}${socketPath(slug, body.slug, day)}`;
  const seat = ({ cookie }: Account, view: View) => ({
    address: `${socket}?vy=${view}`,
    cookie,
    view,
    items: view === "skriv" ? [...meeting.items] : [],
  });
  return {
    seats: [
      ...secretariat.slice(0, writers).map((account) => seat(account, "skriv")),
      ...members
        .slice(0, readers)
        .map((account, number) => seat(account, number > 0 && number === readers - 1 ? "duk" : "las")),
    ],
    item,
    rows: await rowsOf(desk, minutes, item, writers),
    keysASecond,
    seconds,
    desk: { address, id: secretary.id, cookie: secretary.cookie },
    acts: Array.from({ length: Math.ceil(seconds * 2) }, (_, number) => number).flatMap((number) => [
      clause(minutes, item),
      arrival(minutes, number),
    ]),
    turns: Array.from({ length: Math.ceil(seconds) }, () => [
      turn(minutes, other),
      turn(minutes, item),
    ]).flat(),
  };
}

/** The first writes a clause, which is on every screen; the others what is said, which is not on the wall. */
async function rowsOf(
  desk: Desk,
  minutes: string,
  item: string,
  writers: number,
): Promise<CrowdPlan["rows"]> {
  const rows: CrowdPlan["rows"] = [];
  for (let writer = 0; writer < writers; writer++) {
    const id = randomUUID();
    if (writer === 0) await desk.send(clausePath(minutes), { nytt: id, punkt: item, svar: "approved" });
    else await desk.send(inputPath(minutes), { nytt: id, punkt: item, rad: "Sagt:" });
    rows.push({ id, views: writer === 0 ? ["skriv", "las", "duk"] : ["skriv", "las"] });
  }
  return rows;
}

/** 'lades till handlingarna', by one key. */
function clause(minutes: string, item: string): Act {
  const id = randomUUID();
  return {
    name: `a clause ${id}`,
    path: clausePath(minutes),
    fields: { nytt: id, punkt: item, svar: "noted" },
    shows: { skriv: id, las: id, duk: id },
    undo: { path: removalPath(minutes), fields: { slag: "beslut", rad: id } },
  };
}

function arrival(minutes: string, number: number): Act {
  const id = randomUUID();
  const name = `Gunvor Gäst${number}`;
  return {
    name: `the arrival of ${name}`,
    path: attendancePath(minutes),
    fields: { nytt: id, rad: `${name}, Arkivbyrån, gäst` },
    shows: { skriv: name, las: name },
    undo: { path: removalPath(minutes), fields: { slag: "narvaro", rad: id } },
  };
}

function turn(minutes: string, item: string): Act {
  return {
    name: `the turn of ${item}`,
    path: turnPath(minutes),
    fields: { punkt: item },
    shows: {
      skriv: `action="${pausePath(minutes)}" id="tur-${item}"`,
      las: `data-now="${item}"`,
      duk: `data-now="${item}"`,
    },
    undo: null,
  };
}
