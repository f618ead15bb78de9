// The draft of a response, of which two processes tell, and whoever writes and follows it there.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach } from "vitest";
import * as Y from "yjs";
import { director, group, maja, otto, secretary, sjoriket } from "../../src/features/accounts/fixtures.ts";
import { cookieOf, follow, type Follower, type Process, processOf } from "../room/live.ts";
import { consultationDesk } from "./consultation-desk.ts";

export const ottosAccount = { id: randomUUID(), name: otto.name, email: "otto.lov@vikby.example" };

export function draftProcesses() {
  const { db, connection, clock, atDesk, partsByTitle, write } = consultationDesk();
  let processes: Process[];
  let followers: Follower[];
  let here: Awaited<ReturnType<typeof atDesk>>;
  let parts: ReadonlyMap<string, string>;

  /** The costs are Maja's to write. Otto works with them, and writes nothing. */
  beforeEach(async () => {
    here = await atDesk();
    await db.insertInto("accounts").values(ottosAccount).execute();
    await db
      .insertInto("account_persons")
      .values({ account_id: ottosAccount.id, person_id: otto.id })
      .execute();
    await db
      .insertInto("mandates")
      .values({
        cooperation_id: sjoriket.id,
        body_id: group.id,
        person_id: otto.id,
        organisation_id: null,
        from_on: "2026-01-01",
        until_on: null,
      })
      .execute();
    await here.asDesk(`${here.address}/steg`, { steg: "drafting" });
    await here.asDesk(`${here.address}/utkast/delar`, { slag: "section", titel: "Kostnader" });
    parts = await partsByTitle();
    await give(maja.id);
    const proposal = parts.get("Stödet söks av kommunen") ?? "";
    await write(here.desk, here.asDesk, here.address, proposal, { text: "Ja." });
    processes = [await processOf(db, connection, clock.now), await processOf(db, connection, clock.now)];
    followers = [];
  });

  afterEach(async () => {
    for (const follower of followers) follower.leave();
    await Promise.all(processes.map((each) => each.stop()));
  });

  const give = (owner: string) =>
    write(here.desk, here.asDesk, here.address, costs(), { titel: "Kostnader", skriver: owner });
  const summary = () => parts.get("") ?? "";
  const costs = () => parts.get("Kostnader") ?? "";

  async function browser(
    which: number,
    email: string,
    view: "skriv" | "las" | "duk",
    isSilent = false,
  ): Promise<Follower> {
    const process = processes[which];
    if (process === undefined) throw new Error("There is no such process.");
    const path = `${here.address}/utkast/direkt`;
    const cookie = await cookieOf(process, email);
    const follower = await follow(process, { path, view, cookie, isSilent });
    followers.push(follower);
    return follower;
  }

  return {
    db,
    clock,
    get here() {
      return here;
    },
    summary,
    costs,
    browser,
    give,
    step: (steg: string) => here.asDesk(`${here.address}/steg`, { steg }),
    textOf: async (part: string) => {
      const row = db.selectFrom("consultation_parts").select("text").where("id", "=", part);
      return (await row.executeTakeFirstOrThrow()).text;
    },
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** Of a part, as a browser has it that has asked for it. */
export async function documentOf(writer: Follower, part: string): Promise<Y.Doc> {
  const document = new Y.Doc();
  writer.hello({ [part]: base64(Y.encodeStateVector(document)) });
  await writer.frame("texts", ({ item, vector }) => item === part && vector !== undefined);
  take(document, writer, part);
  return document;
}

export function take(document: Y.Doc, { frames }: Follower, part: string): void {
  for (const frame of frames)
    if (frame.kind === "texts" && frame.item === part)
      Y.applyUpdate(document, Buffer.from(frame.update, "base64"));
}

/** Says what is written, and answers with its name. */
export function type(
  writer: Follower,
  document: Y.Doc,
  part: string,
  change: (text: Y.Text) => void,
): string {
  const before = Y.encodeStateVector(document);
  document.transact(() => change(document.getText(part)));
  const id = randomUUID();
  writer.say({ kind: "write", id, item: part, update: base64(Y.encodeStateAsUpdate(document, before)) });
  return id;
}

export { director, maja, otto, secretary };
