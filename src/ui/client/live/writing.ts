// What the desk does besides following: several write in one text, and no word of it is lost.
import type { FromRoom } from "../../../features/room/live/protocol.ts";
import { newName } from "../saving/new-name.ts";
import { actsWait } from "../saving/waiting.ts";
import { Backlog, type Unacknowledged } from "./backlog.ts";
import { saveByForms } from "./by-forms.ts";
import { fromBase64 } from "./bytes.ts";
import type { Connection, Contact } from "./connection.ts";
import { documentsFor } from "./documents.ts";
import type { Writing } from "./following.ts";
import { newLines } from "./new-line.ts";
import { presenceIn } from "./presence.ts";
import { removedLines } from "./removed-lines.ts";
import { shelfOf } from "./shelf.ts";
import type { Standing } from "./standing.ts";
import { stateOf } from "./state.ts";
import { tellWords } from "./words.ts";
import { writtenFields } from "./written-fields.ts";

export function writeTogether(root: HTMLElement, connection: Connection): Writing {
  const backlog = new Backlog(shelfOf(root.dataset["saving"] ?? ""), newName);
  const state = stateOf(root, backlog);
  const documents = documentsFor({
    wrote(item, row, words, update) {
      backlog.add(item, row, words, update);
      send();
    },
    changed: tellWords,
  });
  const fields = writtenFields(documents, () => connection.ask());
  const presence = presenceIn(root);
  const removed = removedLines(root, backlog);
  let hasBegun = false;
  let way: "room" | "blocked" | "forms" = "room";
  let toldRow: string | undefined;

  function look(stood: Standing | null = null): void {
    removed.tell(fields.look(), stood);
    presence.look();
  }

  function send(): void {
    for (const { id, item, update } of backlog.takeOut(hasItsRow))
      if (!connection.say({ kind: "write", id, item, update })) backlog.sendAgain();
    state.tell();
  }

  function takeTexts(item: string, update: Uint8Array, isWhole: boolean): void {
    if (isWhole && documents.isOther(item, update)) return beginAnew(item);
    documents.take(item, update);
    look();
  }

  /** All has been told. What was written before a crash stands upon it; what is here already changes nothing. */
  function becomeWhole(): void {
    for (const { item, update } of backlog.waiting()) documents.take(item, fromBase64(update));
    documents.come();
    look();
  }

  /** What stands here is not what stands there: it is asked for once more. */
  function beginAnew(item: string): void {
    fields.leaveItem(item);
    documents.forget(item);
    connection.ask();
  }

  function giveBack(lost: Unacknowledged): void {
    const forget = () => backlog.drop(lost.id);
    if (lost.words === "" || removed.hasTold(lost.row)) forget();
    else root.dispatchEvent(new CustomEvent("saving:lost", { detail: { mine: lost.words, forget } }));
  }

  function hear(said: FromRoom): void {
    if (said.kind === "texts") takeTexts(said.item, fromBase64(said.update), said.vector !== undefined);
    else if (said.kind === "here") presence.show(said.people);
    else if (said.kind === "stored") {
      backlog.drop(said.id);
      send();
    } else if (said.kind === "refused") takeBack(said.id);
  }

  function takeBack(id: string): void {
    const lost = backlog.refuse(id);
    for (const entry of lost) giveBack(entry);
    const [first] = lost;
    if (first) beginAnew(first.item);
    state.tell();
  }

  function tellWhere(element: EventTarget | null): void {
    const at = fields.at(element);
    if (at?.row === toldRow) return;
    if (connection.say({ kind: "at", at })) toldRow = at?.row;
  }

  function leaveRoom(): void {
    if (way === "forms") return;
    // Where nothing is written live and nothing waits all goes as forms already.
    const isNeeded = hasBegun || backlog.waiting().length > 0;
    way = isNeeded ? "blocked" : "forms";
    if (isNeeded) root.dispatchEvent(new CustomEvent("live:blocked"));
  }

  /** The page has been fetched: Genbo is there, though no way to its room is. */
  function goByForms(): void {
    if (way !== "blocked") return;
    way = "forms";
    const written = fields.leaveAll();
    saveByForms(backlog, written);
    for (const lost of backlog.loseAll()) giveBack(lost);
    documents.forgetAll();
    state.leave();
  }

  function reached(now: Contact): void {
    if (now === "open") way = "room";
    state.reached(now === "blocked" ? "lost" : now);
    if (now !== "open") {
      toldRow = undefined;
      backlog.sendAgain();
      if (now === "blocked") leaveRoom();
      if (now === "over") for (const lost of backlog.loseAll()) giveBack(lost);
      return;
    }
    becomeWhole();
    if (!hasBegun) newLines({ root, look });
    hasBegun = true;
    root.dispatchEvent(new CustomEvent("saving:resume"));
    tellWhere(document.activeElement);
    send();
  }

  for (const lost of backlog.lost()) giveBack(lost);
  root.addEventListener("live:fetched", goByForms);
  root.addEventListener("focusin", ({ target }) => tellWhere(target));
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget === null) tellWhere(null);
  });
  for (const told of ["saving:taken", "saving:refused", "saving:lost", "saving:state"])
    root.addEventListener(told, () => {
      look();
      send();
    });

  return { vectors: documents.vectors, hear, reached, look };
}

/** A line that has just been made here is there when the act that makes it is done; words go after it. */
const hasItsRow = ({ row }: Unacknowledged): boolean =>
  !actsWait() || document.querySelector(`textarea[data-text="${row}"]`)?.closest("[data-by-script]") === null;
