import { type Context, Hono } from "hono";
import type { Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { answerComment, comment, takeWording } from "../commenting/commands.ts";
import { commentsOf } from "../commenting/queries.ts";
import { type DraftComment, mayAnswer, proposedFor } from "../commenting/rules.ts";
import { cooperationBySlug } from "../../cooperations/index.ts";
import { answerForm, commentForm, newPartForm, partForm, partTextForm } from "../forms.ts";
import { messages } from "../messages.ts";
import { DraftPage } from "../pages/draft-page.tsx";
import type { RefusedDraft } from "../pages/draft-parts.tsx";
import {
  commentAnswerPath,
  consultationPath,
  draftCommentsPath,
  draftPartPath,
  draftPartsPath,
  draftPath,
  partRemovalPath,
  partTextPath,
} from "../paths.ts";
import type { Consultation } from "../queries.ts";
import {
  addressOf,
  changeIn,
  consultationHere,
  deskConsultation,
  ownConsultation,
} from "../showing/page.tsx";
import { addPart, removePart, saveHead, saveText } from "./commands.ts";
import { draftOf } from "./draft.ts";
import { partsOf, personsOf, textOf } from "./queries.ts";
import { textRevision } from "./revision.ts";
import type { DraftPart, DraftRefusal } from "./rules.ts";

export function draftRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  const address = consultationPath(":cooperation", ":number");
  return new Hono()
    .get(draftPath(address), signedIn, async (c) => {
      const consultation = await ownConsultation(c);
      return consultation === undefined ? c.notFound() : draftPage(c, db, consultation);
    })
    .post(draftPartsPath(address), ...own, async (c) => {
      const consultation = await deskConsultation(c);
      if (consultation === undefined) return c.notFound();
      const { nytt: id, slag: kind, titel: title } = newPartForm.parse(await c.req.parseBody());
      const result = await addPart(db, changeIn(c, consultation), { id, kind, title });
      if (result.ok) return toPlace(c, consultation, `#del-${id}`);
      return draftPage(c, db, consultation, { reason: result.reason });
    })
    .post(draftPartPath(address, ":part"), ...own, async (c) => {
      const consultation = await ownConsultation(c);
      const part = await partAt(c, consultation);
      if (consultation === undefined || part === undefined || !(await mayWrite(c, db, consultation))(part))
        return c.notFound();
      const form = partForm.parse(await c.req.parseBody());
      const { titel: title, stallning: stance, skriver, revision } = form;
      const { isDesk } = consultation;
      const head = { title, stance, ownerId: isDesk ? skriver : part.ownerId };
      const saving = { partId: part.id, revision, isDesk, ...head };
      const result = await saveHead(db, changeIn(c, consultation), saving);
      if (result.ok) return toPlace(c, consultation, `#del-${part.id}`);
      return draftPage(c, db, consultation, { reason: result.reason, part: { id: part.id, head } });
    })
    .post(partTextPath(address, ":part"), ...own, async (c) => {
      const consultation = await ownConsultation(c);
      const part = await partAt(c, consultation);
      const form = partTextForm.safeParse(await c.req.parseBody());
      if (consultation === undefined || part === undefined || !form.success) return c.notFound();
      if (!(await mayWrite(c, db, consultation))(part)) return c.notFound();
      const { varde: text, revision } = form.data;
      const saving = { partId: part.id, revision, text };
      const result = await saveText(db, changeIn(c, consultation), saving);
      return isScript(c)
        ? answerScript(c, db, part.id, text, result)
        : result.ok
          ? toPlace(c, consultation, `#del-${part.id}`)
          : draftPage(c, db, consultation, { reason: result.reason, part: { id: part.id, text } });
    })
    .post(partRemovalPath(address, ":part"), ...own, async (c) => {
      const consultation = await deskConsultation(c);
      const part = await partAt(c, consultation);
      if (consultation === undefined || part === undefined) return c.notFound();
      const result = await removePart(db, changeIn(c, consultation), part.id);
      if (result.ok) return toPlace(c, consultation);
      return draftPage(c, db, consultation, { reason: result.reason });
    })
    .post(draftCommentsPath(address), ...own, async (c) => {
      const consultation = await ownConsultation(c);
      if (consultation === undefined) return c.notFound();
      const form = commentForm.parse(await c.req.parseBody());
      const { nytt: id, del: partId, stycke: paragraph, text, lydelse: wording } = form;
      const proposed = partId === null ? null : proposedFor(paragraph, wording);
      const parts = await partsOf(await reading(c), consultation.id);
      // Whoever does not see the draft says nothing of it.
      if (parts.length === 0 || (partId !== null && !parts.some((each) => each.id === partId)))
        return c.notFound();
      const result = await comment(db, changeIn(c, consultation), {
        id,
        partId,
        paragraph,
        text,
        proposed,
      });
      if (result.ok) return toPlace(c, consultation, `#synpunkt-${id}`);
      const kept = { partId, paragraph, commentId: null, text, proposed };
      return draftPage(c, db, consultation, { reason: result.reason, comment: kept });
    })
    .post(commentAnswerPath(address, ":comment"), ...own, async (c) => {
      const consultation = await ownConsultation(c);
      const said = await commentAt(c, consultation);
      const form = answerForm.safeParse(await c.req.parseBody());
      if (consultation === undefined || said === undefined || !form.success) return c.notFound();
      const { isDesk } = consultation;
      const parts = await partsOf(await reading(c), consultation.id);
      const answering = { parts, isDesk, mayWrite: await mayWrite(c, db, consultation) };
      if (!mayAnswer(said, answering)) return c.notFound();
      const { svar: answer, ord: word } = form.data;
      const { id: commentId } = said;
      const change = changeIn(c, consultation);
      const result =
        answer === "taken"
          ? await takeWording(db, change, commentId)
          : await answerComment(db, change, { commentId, answer, word });
      if (result.ok) return toPlace(c, consultation, `#synpunkt-${commentId}`);
      const kept = { partId: null, paragraph: "", commentId, text: word, proposed: null };
      return draftPage(c, db, consultation, { reason: result.reason, comment: kept });
    });
}

const toPlace = (c: Context, consultation: Consultation, place = "") =>
  c.redirect(draftPath(addressOf(consultation)) + place, 303);

async function partAt(c: Context, consultation: Consultation | undefined): Promise<DraftPart | undefined> {
  if (consultation === undefined) return undefined;
  const parts = await partsOf(await reading(c), consultation.id);
  return parts.find(({ id }) => id === c.req.param("part"));
}

async function commentAt(
  c: Context,
  consultation: Consultation | undefined,
): Promise<DraftComment | undefined> {
  if (consultation === undefined) return undefined;
  const comments = await commentsOf(await reading(c), consultation.id);
  return comments.find(({ id }) => id === c.req.param("comment"));
}

/** The desk writes in all of it, and whoever has been given a part in that. */
async function mayWrite(c: Context, db: Db, { isDesk }: Consultation): Promise<(part: DraftPart) => boolean> {
  const persons = await personsOf(db, viewerOf(c).account?.id ?? null);
  return ({ ownerId }) => isDesk || (ownerId !== null && persons.has(ownerId));
}

const isScript = (c: Context): boolean => c.req.header("accept") === "application/json";

/** What came of a text, to the script that saves it as it is typed. */
async function answerScript(
  c: Context,
  db: Db,
  partId: string,
  text: string,
  result: Result<null, DraftRefusal>,
) {
  const place = `del-${partId}`;
  if (result.ok) return c.json({ place, value: text, revision: textRevision(text) });
  if (result.reason === "changed") {
    const stands = await textOf(db, partId);
    if (stands !== undefined) return c.json({ stands, revision: textRevision(stands) }, 409);
  }
  return c.json({ sentence: messages[visitOf(c).language].refusals[result.reason], html: null }, 422);
}

async function draftPage(c: Context, db: Db, { id }: Consultation, refused: RefusedDraft | null = null) {
  const visit = visitOf(c);
  const reader = await reading(c);
  const consultation = await consultationHere(c);
  const cooperation = await cooperationBySlug(reader, c.req.param("cooperation") ?? "");
  if (consultation?.id !== id || cooperation === undefined) return c.notFound();
  const draft = await draftOf(reader, db, {
    id,
    accountId: viewerOf(c).account?.id ?? null,
    today: visit.today,
  });
  if (draft === undefined) return c.notFound();
  return c.html(
    <DraftPage {...{ visit, cooperation, draft, refused }} />,
    refused === null ? 200 : refused.reason === "empty" || refused.reason === "no-word" ? 400 : 409,
  );
}
