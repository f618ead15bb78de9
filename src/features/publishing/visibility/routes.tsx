import { type Context, Hono } from "hono";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, officeAt } from "../../cooperations/index.ts";
import { partRulingForm, rulingForm, visibilityForm } from "../forms.ts";
import { type RefusedRuling, VisibilityPage } from "../pages/visibility-page.tsx";
import { itemVisibilityPath, partVisibilityPath, visibilityPath } from "../paths.ts";
import { visibleAt } from "../showing/queries.ts";
import { ruleMeeting, rulePart } from "./commands.ts";
import type { Address, RuledMeeting, RuledPart } from "./queries.ts";
import type { PartKind } from "./rules.ts";

export function visibilityRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(visibilityPath(":cooperation", ":body", ":meeting"), signedIn, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      return cooperation === undefined ? c.notFound() : visibilityPage(c, db, cooperation, c.req.param());
    })
    .post(visibilityPath(":cooperation", ":body", ":meeting"), ...own, async (c) => {
      const asked = await ruling(c, db);
      if (asked === undefined) return c.notFound();
      const form = rulingForm.safeParse(await c.req.parseBody({ all: true }));
      if (!form.success) return visibilityPage(c, db, asked.cooperation, asked.address, unread);
      const { synlighet: reach, person: persons, trots: despiteFindings } = form.data;
      const result = await ruleMeeting(db, { ...asked.said, reach, persons, despiteFindings });
      return answered(c, db, asked, result.ok ? null : result.reason);
    })
    .post(itemVisibilityPath(":cooperation", ":body", ":meeting", ":item"), ...own, async (c) => {
      const asked = await ruling(c, db);
      const item = asked?.meeting.items.find(({ slug }) => slug === c.req.param("item"));
      if (asked === undefined || item === undefined) return c.notFound();
      return rulingOfPart(c, db, asked, { id: item.id, kind: "item", place: `#punkt-${item.slug}` });
    })
    .post(partVisibilityPath(":cooperation", ":body", ":meeting", ":part"), ...own, async (c) => {
      const asked = await ruling(c, db);
      const part = asked === undefined ? undefined : partOf(asked.meeting, c.req.param("part"));
      if (asked === undefined || part === undefined) return c.notFound();
      return rulingOfPart(c, db, asked, { ...part, place: `?del=${part.id}#del-${part.id}` });
    });
}

const unread: RefusedRuling = { reason: "unread", words: "" };

export async function visibilityPage(
  c: Context,
  db: Db,
  cooperation: Cooperation,
  address: Address,
  refusal?: RefusedRuling,
) {
  const visible = await visibleAt(await reading(c), db, cooperation.id, address);
  if (visible === undefined) return c.notFound();
  const { del: chosen } = visibilityForm.parse({ del: c.req.query("del") ?? c.req.param("part") });
  const shown = { ...visible, chosen, refusal };
  const page = <VisibilityPage {...{ visit: visitOf(c), cooperation, visible: shown }} />;
  return c.html(page, refusal === undefined ? 200 : 400);
}

async function ruling(c: Context, db: Db) {
  const { cooperation: slug = "", body = "", meeting: name = "" } = c.req.param();
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return undefined;
  const address = { cooperation: slug, body, meeting: name };
  const visible = await visibleAt(await reading(c), db, cooperation.id, address);
  if (visible === undefined) return undefined;
  const { meeting } = visible;
  const said = {
    cooperationId: cooperation.id,
    meetingId: meeting.id,
    accountId: viewerOf(c).account?.id ?? null,
  };
  return { cooperation, address, meeting, said };
}

type Ruling = NonNullable<Awaited<ReturnType<typeof ruling>>>;

const partOf = ({ items, files }: RuledMeeting, id: string): RuledPart | undefined =>
  [...items.flatMap(({ parts }) => parts), ...files].find((part) => part.id === id);

interface AskedPart {
  readonly id: string;
  readonly kind: PartKind;
  /** Where on the page it stands. */
  readonly place: string;
}

async function rulingOfPart(c: Context, db: Db, asked: Ruling, part: AskedPart) {
  const form = partRulingForm.safeParse(await c.req.parseBody({ all: true }));
  if (!form.success) return visibilityPage(c, db, asked.cooperation, asked.address, unread);
  const { synlighet: reach, person: persons, trots: despiteFindings } = form.data;
  const result = await rulePart(db, { ...asked.said, part, reach, persons, despiteFindings });
  return answered(c, db, asked, result.ok ? null : result.reason, part.place);
}

function answered(
  c: Context,
  db: Db,
  { cooperation, address }: Ruling,
  reason: RefusedRuling["reason"] | null,
  place = "",
) {
  if (reason !== null) return visibilityPage(c, db, cooperation, address, { reason, words: "" });
  return c.redirect(visibilityPath(address.cooperation, address.body, address.meeting) + place, 303);
}
