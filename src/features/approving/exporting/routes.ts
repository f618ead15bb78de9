import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { lookOf } from "../../branding/index.ts";
import { meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { minutesPaper, type Paper } from "../../minutes/index.ts";
import { recordOf } from "../../minuting/index.ts";
import { exportPath } from "../paths.ts";
import { areReadable } from "../reading/rules.ts";
import { noteClosedIn } from "../closed/commands.ts";
import { besideOf } from "./beside.ts";
import { fileOf } from "./files.ts";
import { type FormatName, formats } from "./rules.ts";

/** The minutes as files, each of what whoever asks may see. */
export function exportRoutes(db: Db) {
  const at = (name: string) => exportPath(":cooperation", ":body", ":meeting", name);
  return new Hono()
    .get(at("protokoll.pdf"), (c) => send(c, db, c.req.query("arkiv") === "1" ? "archive" : "pdf"))
    .get(at("protokoll.docx"), (c) => send(c, db, "docx"))
    .get(at("protokoll.html"), (c) => send(c, db, "html"))
    .get(at("protokoll.txt"), (c) => send(c, db, "txt"));
}

async function send(c: Context, db: Db, name: FormatName) {
  const meeting = await meetingAt(c);
  if (meeting === undefined || !areReadable(meeting)) return c.notFound();
  const reader = await reading(c);
  const paper = minutesPaper(await recordOf(reader, meeting.id), await besideOf(reader, meeting));
  await noteClosedIn(c, db, meeting);
  return paperAnswer(c, meeting, paper, { name, fileName: `${meeting.body.slug}-${meeting.slug}` });
}

/** A file to be saved, in the cooperation's own look: a document may hold what a browser would run. */
export async function paperAnswer(
  c: Context,
  { cooperation }: RunMeeting,
  paper: Paper,
  { name, fileName }: { name: FormatName; fileName: string },
) {
  const { extension, mediaType } = formats[name];
  const bytes = await fileOf(paper, name, await lookOf(await reading(c), cooperation));
  const saved = `${fileName}${name === "archive" ? "-arkiv" : ""}.${extension}`;
  return c.body(new Uint8Array(bytes), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${saved}"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
  });
}
