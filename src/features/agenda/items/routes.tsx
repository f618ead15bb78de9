import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { momentOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { partRulingForm, rulePart } from "../../publishing/index.ts";
import { contentWritten, newItemForm, revisionForm, writtenItem } from "../forms.ts";
import { presenterWritten } from "../presenting/rules.ts";
import { agendaPath, itemPath, itemReachPath, itemRemovalPath, itemsPath } from "../paths.ts";
import { type AtDesk, atDesk, type ShowDesk, toItem } from "../showing/desk.tsx";
import { partsOf } from "../showing/queries.ts";
import { changeItem, enterItem, removeItem } from "./changing/commands.ts";
import { agendaOf } from "./queries.ts";
import { contentOf } from "./rules.ts";

export interface ItemSurroundings {
  /** Where links in mail lead. */
  readonly originOf: (c: Context) => string;
  /** Of those who were called to an item that is taken off. */
  readonly takeLeaveOfGuests: (tx: Tx, taken: ItemTaken) => Promise<void>;
  readonly showDesk: ShowDesk;
}

/** An item that is taken off an agenda. */
export interface ItemTaken {
  readonly change: MeetingChange;
  readonly itemId: string;
  readonly origin: string;
  readonly now: Date;
}

export function itemRoutes(db: Db, { originOf, takeLeaveOfGuests, showDesk }: ItemSurroundings) {
  const own = [signedIn, ownForm] as const;
  const address = agendaPath(":cooperation", ":body", ":meeting");
  return new Hono()
    .post(itemsPath(address), ...own, async (c) => {
      const desk = await atDesk(c);
      if (desk === undefined) return c.notFound();
      const body = await c.req.parseBody({ all: true });
      const written = writtenItem.parse(body);
      const content = contentWritten(written);
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open", kept: written });
      if (!content.ok) return showDesk(c, desk.meeting, { reason: content.reason, kept: written });
      const { nytt, del: asked } = newItemForm.parse(body);
      const parts = await partsOf(await reading(c), desk.meeting.id);
      const place = parts.some(({ id }) => id === asked) ? { partId: asked } : {};
      const { title, kind, minutes, background, proposals } = content.value;
      const presenters = content.value.presenters.flatMap((each) => presenterWritten(each) ?? []);
      const item = { id: nytt, title, kind, minutes, background, proposals, presenters, ...place };
      const id = await enterItem(db, desk.change, { ...item, origin: originAt(desk) });
      return c.redirect(toItem(desk.address, id, false), 303);
    })
    .post(itemPath(address, ":item"), ...own, async (c) => {
      const asked = await askedItem(c, db);
      if (asked === undefined) return c.notFound();
      const { desk, itemId } = asked;
      const body = await c.req.parseBody({ all: true });
      const written = writtenItem.parse(body);
      const refused = { itemId, kept: written };
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open", ...refused });
      const content = contentWritten(written);
      if (!content.ok) return showDesk(c, desk.meeting, { reason: content.reason, ...refused });
      const { revision } = revisionForm.parse(body);
      const change = { change: desk.change, itemId, content: content.value, revision };
      const result = await changeItem(db, change);
      if (result.ok) return c.redirect(toItem(desk.address, itemId, false), 303);
      const standing = (await seenItems(c, desk)).find(({ id }) => id === itemId);
      const now = standing === undefined ? {} : { standing: contentOf(standing) };
      return showDesk(c, desk.meeting, { reason: result.reason, ...refused, ...now });
    })
    .post(itemRemovalPath(address, ":item"), ...own, async (c) => {
      const asked = await askedItem(c, db);
      if (asked === undefined) return c.notFound();
      const { desk, itemId } = asked;
      if (!desk.isOpen) return showDesk(c, desk.meeting, { reason: "not-open", itemId });
      const taken = { change: desk.change, itemId, origin: originOf(c), now: momentOf(c) };
      const takeLeave = (tx: Tx) => takeLeaveOfGuests(tx, taken);
      const result = await removeItem(db, { change: desk.change, itemId, takeLeave });
      if (result.ok) return c.redirect(desk.address, 303);
      return showDesk(c, desk.meeting, { reason: result.reason, itemId });
    })
    .post(itemReachPath(address, ":item"), ...own, async (c) => {
      const asked = await askedItem(c, db);
      if (asked === undefined) return c.notFound();
      const { desk, itemId } = asked;
      const form = partRulingForm.safeParse(await c.req.parseBody({ all: true }));
      if (!form.success) return showDesk(c, desk.meeting, { reason: "unread", itemId });
      const { synlighet: reach, person: persons, trots: despiteFindings } = form.data;
      const part = { id: itemId, kind: "item" as const };
      const result = await rulePart(db, { ...desk.change, part, reach, persons, despiteFindings });
      if (result.ok) return c.redirect(toItem(desk.address, itemId, true), 303);
      return showDesk(c, desk.meeting, { reason: result.reason, itemId });
    });
}

/** What comes when the meeting is over was said at the table. */
const originAt = ({ meeting }: AtDesk) => (meeting.state === "held" ? "table" : "desk");

const seenItems = async (c: Context, { meeting }: AtDesk) => agendaOf(await reading(c), meeting.id);

/** An item of the meeting that whoever asks sees, or that is no more. */
async function askedItem(c: Context, db: Db): Promise<{ desk: AtDesk; itemId: string } | undefined> {
  const desk = await atDesk(c);
  const itemId = c.req.param("item") ?? "";
  if (desk === undefined || !isId(itemId)) return undefined;
  const isSeen = (await seenItems(c, desk)).some(({ id }) => id === itemId);
  const isThere = await db.selectFrom("items").select("id").where("id", "=", itemId).executeTakeFirst();
  return isSeen || isThere === undefined ? { desk, itemId } : undefined;
}
