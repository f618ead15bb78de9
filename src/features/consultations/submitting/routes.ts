import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { fileOf, type FormatName, formats } from "../../approving/index.ts";
import { lookOf } from "../../branding/index.ts";
import type { Paper } from "../../minutes/index.ts";
import { submissionForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { atMost, fileAnswer, filedFrom, filesIn, refused } from "../papers/routes.ts";
import { asFiled } from "../papers/filed.ts";
import { consultationPath, responseFilePath, sentFilePath, submissionPath } from "../paths.ts";
import type { Consultation } from "../queries.ts";
import { back, changeIn, consultationHere, deskConsultation, showConsultation } from "../showing/page.tsx";
import { type Shown, shownConsultation } from "../showing/queries.ts";
import { submit } from "./commands.ts";
import { responsePaper } from "./paper.ts";
import { sentFile, submissionOf } from "./queries.ts";

export function submissionRoutes(db: Db) {
  const address = consultationPath(":cooperation", ":number");
  return new Hono()
    .get(responseFilePath(address, "pdf"), (c) => sendResponse(c, "pdf"))
    .get(responseFilePath(address, "docx"), (c) => sendResponse(c, "docx"))
    .get(responseFilePath(address, "html"), (c) => sendResponse(c, "html"))
    .get(sentFilePath(address), async (c) => {
      const consultation = await consultationHere(c);
      if (consultation === undefined) return c.notFound();
      const file = await sentFile(await reading(c), consultation.id);
      return file === undefined ? c.notFound() : fileAnswer(c, file);
    })
    .post(submissionPath(address), signedIn, atMost(db), ownForm, async (c) => {
      const consultation = await deskConsultation(c);
      if (consultation === undefined) return c.notFound();
      const { today, language } = visitOf(c);
      const paper = await draftPaper(c, consultation, today);
      if (paper === undefined) return c.notFound();
      const body = await c.req.parseBody();
      const [sent] = filesIn(body["fil"]);
      const read = sent === undefined ? null : await filedFrom(sent);
      if (read !== null && !read.ok) return refused(c, db, consultation, read.reason);
      const file = read?.value ?? (await madeFile(c, consultation, paper));
      const { offentligt: isPublic } = submissionForm.parse(body);
      const submitted = await submit(db, changeIn(c, consultation), { file, paper, isPublic });
      if (submitted.ok) return back(c, consultation, "#yttrande");
      return showConsultation(c, db, consultation, messages[language].refusals[submitted.reason]);
    });
}

/** Of what was submitted; before that, of what is written, for those who see the draft. */
async function sendResponse(c: Context, name: FormatName) {
  const consultation = await consultationHere(c);
  if (consultation === undefined) return c.notFound();
  const reader = await reading(c);
  const paper =
    (await submissionOf(reader, consultation.id))?.paper ?? (await draftPaper(c, consultation, null));
  if (paper === undefined) return c.notFound();
  const { extension, mediaType } = formats[name];
  const bytes = await fileOf(paper, name, await lookIn(c, consultation));
  return fileAnswer(c, { bytes, mediaType, fileName: `${fileName(consultation)}.${extension}` });
}

async function draftPaper(
  c: Context,
  consultation: Consultation,
  day: string | null,
): Promise<Paper | undefined> {
  const shown = await shownConsultation(await reading(c), consultation, visitOf(c).today);
  return shown.parts.length === 0 ? undefined : paperOfShown(shown, day);
}

function paperOfShown({ consultation, parts, members }: Shown, day: string | null): Paper {
  const names = (standing: "within" | "outside") =>
    members.filter((each) => each.standing === standing).map(({ name }) => name);
  const { cooperationName, bodyName, title, sender, reference, ownReference, deadline } = consultation;
  const told = { title, sender, reference, ownReference, deadline, day, parts };
  return responsePaper({
    ...told,
    cooperation: cooperationName,
    body: bodyName,
    within: names("within"),
    outside: names("outside"),
  });
}

/** The file that Genbo makes of it, where no other was sent. */
async function madeFile(c: Context, consultation: Consultation, paper: Paper) {
  const bytes = await fileOf(paper, "pdf", await lookIn(c, consultation));
  const { mediaType, extension } = formats.pdf;
  return asFiled({
    file_name: `${fileName(consultation)}.${extension}`,
    media_type: mediaType,
    bytes: Buffer.from(bytes),
  });
}

const lookIn = async (c: Context, { cooperationId, cooperationName }: Consultation) =>
  lookOf(await reading(c), { id: cooperationId, name: cooperationName });

const fileName = ({ cooperationSlug, number }: Consultation) => `yttrande-${cooperationSlug}-${number}`;
