import { type Context, Hono } from "hono";
import { isId } from "../../lib/asked.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { withQuery } from "../../ui/address.ts";
import { asTheyStand } from "../imports/index.ts";
import { type Cooperation, officeAt } from "../cooperations/index.ts";
import { accept, applyToAlike, correct, markReviewed, undo } from "./correcting/commands.ts";
import { alikeOf, type DocumentToReview, documentToReview } from "./correcting/queries.ts";
import type { ReadDifference } from "./again/rules.ts";
import { editAdded, editAsked } from "./editing/rules.ts";
import {
  addingForm,
  alikeForm,
  correctingForm,
  pressForm,
  queueForm,
  reviewedForm,
  standingForm,
  tellingForm,
  unrepairingForm,
} from "./forms.ts";
import { QueuePage } from "./pages/queue-page.tsx";
import { ReviewPage } from "./pages/review-page.tsx";
import {
  acceptingPath,
  addingPath,
  againPath,
  alikePath,
  correctingPath,
  queuePath,
  reviewedPath,
  reviewPath,
  undoingPath,
  unrepairingPath,
} from "./paths.ts";
import { accountNames, aroundDocument, countsIn, documentsIn, namesIn, nextAfter } from "./queries.ts";
import type { messages } from "./messages.ts";
import { madeBy, sureOf } from "./rules.ts";
import { readAgain } from "./again/commands.ts";
import { picturedFor, picturingRoutes } from "./picturing/routes.ts";
import { repairsIn, repairsReading } from "./unrepairing/queries.ts";
import { meetingPath } from "../meetings/paths.ts";

type Refusal = keyof (typeof messages)["sv"]["refusals"];

interface Open {
  readonly register: Db;
  readonly cooperation: Cooperation;
  readonly document: DocumentToReview;
}

export function reviewingRoutes(register: Db) {
  return new Hono()
    .route("/", picturingRoutes(register))
    .get(queuePath(":cooperation"), async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const db = await reading(c);
      const form = queueForm.parse(c.req.query());
      const counts = await countsIn(db, cooperation.id);
      const which = form.visa === "granskade" ? "reviewed" : "waiting";
      const documents = await documentsIn(db, cooperation.id, which, form.sida);
      const accounts = await accountNames(
        register,
        documents.map(({ reviewedBy }) => reviewedBy),
      );
      return c.html(<QueuePage {...{ visit: visitOf(c), cooperation, form, counts, documents, accounts }} />);
    })
    .get(reviewPath(":cooperation", ":id"), (c) => withOpen(c, register, (open) => page(c, open)))
    .post(correctingPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const body = await c.req.parseBody();
        const form = correctingForm.parse(body);
        if (form.gor === "stammer")
          return pressed(
            c,
            open,
            await accept(register, { ...askedIn(c, open, form.tryck), keys: [form.uppgift] }),
          );
        const edit = editAsked(open.document, form, tellingForm.parse(body));
        if (!edit.ok) return page(c, open, edit.reason);
        return pressed(c, open, await correct(register, { ...askedIn(c, open, form.tryck), ...edit.value }));
      }),
    )
    .post(addingPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const form = addingForm.parse(await c.req.parseBody());
        const edit = await editAdded(open.document, form);
        if (!edit.ok) return page(c, open, edit.reason);
        return pressed(c, open, await correct(register, { ...askedIn(c, open, form.tryck), ...edit.value }));
      }),
    )
    .post(acceptingPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const { tryck } = pressForm.parse(await c.req.parseBody());
        const keys = sureOf(open.document.corrected.facts).map(({ key }) => key);
        if (keys.length === 0) return page(c, open);
        return pressed(c, open, await accept(register, { ...askedIn(c, open, tryck), keys }));
      }),
    )
    .post(alikePath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const form = alikeForm.parse(await c.req.parseBody({ all: true }).then(withList));
        const mayBe = await alikeOf(await reading(c), open.cooperation.id, form.av);
        const documentIds = mayBe
          .map(({ documentId }) => documentId)
          .filter((id) => form.handling.includes(id));
        const asked = { ...askedIn(c, open, form.tryck), like: form.av, documentIds };
        const done = await applyToAlike(register, asked);
        return pressed(c, open, done.ok ? ok({ batchId: form.av }) : done, false);
      }),
    )
    .post(undoingPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const { tryck } = pressForm.parse(await c.req.parseBody());
        if (!open.document.corrections.some(({ batchId }) => batchId === tryck))
          return page(c, open, "nothing-to-undo");
        return pressed(c, open, await undo(register, askedIn(c, open, tryck)), false);
      }),
    )
    .post(unrepairingPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const { star, ord, gor } = unrepairingForm.parse(await c.req.parseBody());
        const { cooperation, document } = open;
        const db = await reading(c);
        const isUndone = gor === "igen";
        const turned = await repairsReading(db, document, { stands: star, word: ord, isUndone });
        if (turned.size === 0) return page(c, open, "nothing-to-undo");
        const around = await aroundDocument(db, cooperation.id, document);
        const repairing = { ...asTheyStand, [isUndone ? "redone" : "undone"]: turned };
        const done = await readAgain(register, askedIn(c, open, ""), repairing);
        if (!done.ok) return page(c, open, done.reason === "other-text" ? "unreadable" : done.reason);
        return c.redirect(`${meetingPath(cooperation.slug, around.body, around.meeting)}#kalltext`, 303);
      }),
    )
    .post(againPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const { cooperation, document } = open;
        const read = await readAgain(register, askedIn(c, open, ""));
        if (!read.ok) return page(c, open, read.reason);
        const now = await documentToReview(await reading(c), cooperation.id, document.id);
        return page(c, { ...open, document: now ?? document }, undefined, read.value.changes);
      }),
    )
    .post(reviewedPath(":cooperation", ":id"), (c) =>
      withOpen(c, register, async (open) => {
        const { granskat, sekunder } = reviewedForm.parse(await c.req.parseBody());
        const { cooperation, document } = open;
        const next = await nextAfter(await reading(c), cooperation.id, document.id);
        const isReviewed = granskat === "ja";
        const done = await markReviewed(register, { ...askedIn(c, open, ""), isReviewed, seconds: sekunder });
        if (!done.ok) return page(c, open, done.reason);
        if (!isReviewed) return c.redirect(reviewPath(cooperation.slug, document.id), 303);
        return c.redirect(
          next === null ? queuePath(cooperation.slug) : reviewPath(cooperation.slug, next),
          303,
        );
      }),
    );
}

const withList = (body: Record<string, unknown>) => ({ ...body, handling: [body["handling"] ?? []].flat() });

/** For whoever runs the cooperation and may read the document; for anybody else there is nothing here. */
async function withOpen(
  c: Context,
  register: Db,
  then: (open: Open) => Promise<Response>,
): Promise<Response> {
  const { cooperation: slug = "", id = "" } = c.req.param();
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined || !isId(id)) return c.notFound();
  const document = await documentToReview(await reading(c), cooperation.id, id);
  return document === undefined ? c.notFound() : then({ register, cooperation, document });
}

const askedIn = (c: Context, { cooperation, document }: Open, batchId: string) => ({
  cooperationId: cooperation.id,
  documentId: document.id,
  accountId: viewerOf(c).account?.id ?? null,
  batchId,
});

/** Back to the page, at what the press has made. */
async function pressed(
  c: Context,
  open: Open,
  done: Result<{ batchId: string }, Refusal>,
  isOffered = true,
): Promise<Response> {
  if (!done.ok) return page(c, open, done.reason);
  const here = reviewPath(open.cooperation.slug, open.document.id);
  return c.redirect(withQuery(here, { tryck: isOffered ? done.value.batchId : null }), 303);
}

async function page(
  c: Context,
  { register, cooperation, document }: Open,
  refusal?: Refusal,
  readOtherwise?: readonly ReadDifference[],
): Promise<Response> {
  const db = await reading(c);
  const standing = standingForm.parse(c.req.query());
  const { uppgift, tryck } = standing;
  const made = document.corrections.filter(({ batchId }) => batchId === tryck);
  const chosen = uppgift || madeBy(document.corrected.facts, new Set(made.map(({ id }) => id)))?.key;
  const around = await aroundDocument(db, cooperation.id, document);
  const names = await namesIn(db, cooperation.id);
  const alike = made.length === 1 ? await alikeOf(db, cooperation.id, made[0]?.batchId ?? "") : [];
  const accounts = await accountNames(register, [
    document.review?.by,
    ...document.corrections.map((each) => each.madeBy),
  ]);
  const props = {
    visit: visitOf(c),
    cooperation,
    document,
    around,
    names,
    chosen,
    accounts,
    alike,
    repairs: await repairsIn(db, document.id),
    pictured: await picturedFor(c, register, document),
    standing,
    readOtherwise,
    refusal,
  };
  return c.html(<ReviewPage {...props} />, refusal === undefined ? 200 : 409);
}
