import { type Context, Hono } from "hono";
import { askedText, isId } from "../../lib/asked.ts";
import { refuse } from "../../lib/result.ts";
import type { Db, PartyKind } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { isOffice, viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { cooperationBySlug, officeWith } from "../cooperations/index.ts";
import { partiesOf } from "./directory/queries.ts";
import { mergeParties, undoMerge } from "./merging/commands.ts";
import { mergeForm } from "./merging/forms.ts";
import { messages } from "./messages.ts";
import { PartiesPage } from "./pages/parties-page.tsx";
import { PartyPage } from "./pages/party-page.tsx";
import { mergeAsked, mergesPath, mergeUndoingPath, partiesPath, partyPath } from "./paths.ts";
import { currentOf, isJoinedTo, keptOf, othersLike, partyAt, portraitOf } from "./portrait/queries.ts";
import { seenOf } from "./presence/queries.ts";
import { bodyAtWork } from "./working/queries.ts";
import { suggestionRoutes } from "./suggestions/routes.tsx";

export function partyRoutes(db: Db) {
  const routes = new Hono();
  for (const kind of ["person", "organisation", "body"] as const) {
    routes.get(partiesPath(":cooperation", kind), (c) => listPage(c, kind, c.req.param("cooperation")));
    routes.get(partyPath(":cooperation", kind, ":slug"), (c) => {
      const { cooperation, slug } = c.req.param();
      return partyPage(c, db, { cooperation, kind, slug });
    });
  }
  routes.route("/", suggestionRoutes(db));
  routes.post(mergesPath(":cooperation"), async (c) => {
    const form = mergeForm.safeParse(await c.req.parseBody());
    if (!form.success) return c.notFound();
    const { behall, annan } = form.data;
    const office = await officeWith(c, c.req.param("cooperation"), "parties", behall);
    const kept = office && (await currentOf(await reading(c), behall));
    if (kept === undefined) return c.notFound();
    if (annan !== null && !(await officeWith(c, c.req.param("cooperation"), "parties", annan)))
      return c.notFound();

    const result = annan === null ? refuse("not-found") : await mergeParties(db, behall, annan, whoAsks(c));
    const address = { cooperation: c.req.param("cooperation"), ...kept };
    if (result.ok) return c.redirect(partyPath(address.cooperation, kept.kind, kept.slug), 303);
    return partyPage(c, db, {
      ...address,
      refusal: messages[visitOf(c).language].mergeRefusals[result.reason],
    });
  });
  return routes.post(mergeUndoingPath(":cooperation", ":id"), async (c) => {
    const { cooperation, id } = c.req.param();
    const kept = isId(id) ? await keptOf(await reading(c), id) : undefined;
    if (kept === undefined || !(await officeWith(c, cooperation, "parties", kept.id))) return c.notFound();

    const result = await undoMerge(db, id, whoAsks(c));
    if (result.ok) return c.redirect(partyPath(cooperation, kept.kind, kept.slug), 303);
    const refusal = messages[visitOf(c).language].undoRefusals[result.reason];
    return partyPage(c, db, { cooperation, ...kept, refusal });
  });
}

const whoAsks = (c: Context) => viewerOf(c).account?.id ?? null;

async function listPage(c: Context, kind: PartyKind, slug: string) {
  const db = await reading(c);
  const cooperation = await cooperationBySlug(db, slug);
  if (cooperation === undefined) return c.notFound();

  const parties = await partiesOf(db, cooperation.id, kind);
  const page = { visit: visitOf(c), cooperation, kind, parties, query: askedText.parse(c.req.query("namn")) };
  return c.html(<PartiesPage {...page} />);
}

type Asked = { cooperation: string; kind: PartyKind; slug: string; refusal?: string };

async function partyPage(
  c: Context,
  register: Db,
  { cooperation: cooperationSlug, kind, slug, refusal }: Asked,
) {
  const db = await reading(c);
  const cooperation = await cooperationBySlug(db, cooperationSlug);
  if (cooperation === undefined) return c.notFound();
  const party = await partyAt(db, cooperation.id, kind, slug);
  if (party === undefined) return c.notFound();
  if (party.slug !== party.currentSlug) {
    return c.redirect(partyPath(cooperation.slug, kind, party.currentSlug), 302);
  }

  const [portrait, seen] = await Promise.all([portraitOf(db, party.id), seenOf(db, party)]);
  const others =
    c.req.query(mergeAsked) === undefined ? undefined : await othersLike(db, cooperation.id, party);
  const viewer = viewerOf(c);
  const maySeeStored =
    isOffice(viewer, cooperation.id) ||
    (viewer.account !== null && (await isJoinedTo(register, viewer.account.id, party.id)));
  const visit = visitOf(c);
  const asked = { bodyId: party.id, cooperationId: cooperation.id, viewer, today: visit.today };
  const work = kind === "body" ? await bodyAtWork(db, register, asked) : null;
  const page = { visit, cooperation, party, portrait, seen, work, others, maySeeStored };
  if (refusal === undefined) return c.html(<PartyPage {...page} />);
  return c.html(<PartyPage {...page} refusal={refusal} />, 409);
}
