import { type Context, Hono } from "hono";
import type { Db } from "../../platform/db/schema.ts";
import { cameFrom } from "../../platform/web/came-from.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { ownForm, provedLately, signedIn } from "../accounts/index.ts";
import { signInTo } from "../accounts/paths.ts";
import { type Cooperation, officeAt } from "../cooperations/index.ts";
import { meetingsPath } from "../meetings/paths.ts";
import {
  listForm,
  openingForm,
  partRulingForm,
  rulingForm,
  unmaskingForm,
  visibilityForm,
  wordsForm,
} from "./forms.ts";
import { maskWords, passWords, unmaskWords } from "./masking/commands.ts";
import { messages } from "./messages.ts";
import { openByRule } from "./opening/commands.ts";
import { PublishingPage } from "./pages/publishing-page.tsx";
import { type RefusedRuling, VisibilityPage } from "./pages/visibility-page.tsx";
import {
  itemVisibilityPath,
  maskingPath,
  openingPath,
  partVisibilityPath,
  passingPath,
  publishingPath,
  unmaskingPath,
  visibilityPath,
} from "./paths.ts";
import { publishingOf, visibleAt } from "./showing/queries.ts";
import { ruleMeeting, rulePart } from "./visibility/commands.ts";
import { type Address, meetingSeen, type RuledMeeting, type RuledPart } from "./visibility/queries.ts";
import type { PartKind } from "./visibility/rules.ts";

export function publishingRoutes(db: Db) {
  const own = [signedIn, ownForm] as const;
  return new Hono()
    .get(publishingPath(":cooperation"), async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      return cooperation === undefined ? nothingHere(c) : listPage(c, db, cooperation);
    })
    .post(openingPath(":cooperation"), ...own, provedLately, async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      if (cooperation === undefined) return c.notFound();
      const { fore, organ, trots } = openingForm.parse(await c.req.parseBody());
      if (fore === null) return listPage(c, db, cooperation, messages[visitOf(c).language].noDay);

      const rule = { cooperationId: cooperation.id, before: fore, body: organ, despiteFindings: trots };
      await openByRule(db, { ...rule, accountId: accountOf(c) });
      const again = new URLSearchParams({ fore, ...(organ === null ? {} : { organ }) });
      return c.redirect(`${publishingPath(cooperation.slug)}?${again}`, 303);
    })
    .post(maskingPath(":cooperation"), ...own, async (c) => {
      const form = wordsForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined) return c.notFound();
      const { ord: words, slag: kind } = form.data;
      const result = await maskWords(db, { ...asked.said, words, kind });
      if (result.ok) return c.redirect(backFrom(c, asked.address), 303);
      return visibilityPage(c, db, asked.cooperation, asked.address, { reason: result.reason, words });
    })
    .post(passingPath(":cooperation"), ...own, async (c) => {
      const form = wordsForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined || form.data.ord.trim() === "") return c.notFound();
      await passWords(db, { ...asked.said, words: form.data.ord, kind: form.data.slag });
      return c.redirect(backFrom(c, asked.address), 303);
    })
    .post(unmaskingPath(":cooperation"), ...own, async (c) => {
      const form = unmaskingForm.safeParse(await c.req.parseBody());
      const asked = form.success ? await officeWithMeeting(c, form.data.mote) : undefined;
      if (!form.success || asked === undefined) return c.notFound();
      const result = await unmaskWords(db, { ...asked.said, id: form.data.maskering });
      if (result.ok) return c.redirect(backFrom(c, asked.address), 303);
      return visibilityPage(c, db, asked.cooperation, asked.address, {
        reason: "unmasked-already",
        words: "",
      });
    })
    .get(visibilityPath(":cooperation", ":body", ":meeting"), async (c) => {
      const cooperation = await officeAt(c, c.req.param("cooperation"));
      return cooperation === undefined ? nothingHere(c) : visibilityPage(c, db, cooperation, c.req.param());
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
const accountOf = (c: Context) => viewerOf(c).account?.id ?? null;

/** To the page whose form was sent: the list, or a meeting's. */
const backFrom = (c: Context, { cooperation, body, meeting }: Address) =>
  cameFrom(c, publishingPath(cooperation), meetingsPath(cooperation)) ??
  visibilityPath(cooperation, body, meeting);

const nothingHere = (c: Context) =>
  viewerOf(c).account === null ? c.redirect(signInTo(visitOf(c).address)) : c.notFound();

async function listPage(c: Context, db: Db, cooperation: Cooperation, refusal?: string) {
  const form = listForm.parse(c.req.query());
  const publishing = await publishingOf(await reading(c), db, cooperation.id, form);
  const page = (
    <PublishingPage {...{ visit: visitOf(c), cooperation, publishing: { ...publishing, refusal } }} />
  );
  return c.html(page, refusal === undefined ? 200 : 400);
}

async function visibilityPage(
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

/** The secretariat, and a meeting of its own that it sees. */
async function officeWithMeeting(c: Context, meetingId: string) {
  const cooperation = await officeAt(c, c.req.param("cooperation") ?? "");
  if (cooperation === undefined) return undefined;
  const address = await meetingSeen(await reading(c), cooperation, meetingId);
  if (address === undefined) return undefined;
  return {
    cooperation,
    address,
    said: { cooperationId: cooperation.id, meetingId, accountId: accountOf(c) },
  };
}

async function ruling(c: Context, db: Db) {
  const { cooperation: slug = "", body = "", meeting: name = "" } = c.req.param();
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return undefined;
  const address = { cooperation: slug, body, meeting: name };
  const visible = await visibleAt(await reading(c), db, cooperation.id, address);
  if (visible === undefined) return undefined;
  const { meeting } = visible;
  const said = { cooperationId: cooperation.id, meetingId: meeting.id, accountId: accountOf(c) };
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
