import { Hono } from "hono";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { Db } from "../../platform/db/schema.ts";
import { reading } from "../../platform/web/reading.ts";
import { viewerOf } from "../../platform/web/viewer.ts";
import { visitOf } from "../../platform/web/visit.ts";
import { signInTo } from "../accounts/paths.ts";
import { type Cooperation, officeAt } from "../cooperations/index.ts";
import { takeOut } from "./exporting/commands.ts";
import { enclosing, written } from "./exporting/rules.ts";
import { actsForm, type ExportFormat } from "./forms.ts";
import { ActsPage } from "./pages/acts-page.tsx";
import { actsPath } from "./paths.ts";
import { actsBetween, actsOn, type Chosen, kindCounts } from "./queries.ts";
import { accountsNamed, idsAt, thingsSeen } from "./subjects/queries.ts";
import { idsIn } from "./subjects/rules.ts";

export function actRoutes(db: Db) {
  return new Hono().get(actsPath(":cooperation"), async (c) => {
    const cooperation = await officeAt(c, c.req.param("cooperation"));
    const { account } = viewerOf(c);
    const visit = visitOf(c);
    if (cooperation === undefined)
      return account === null ? c.redirect(signInTo(visit.address)) : c.notFound();

    const form = actsForm.parse(c.req.query());
    const reader = await reading(c);
    const place = { meeting: form.mote, item: form.punkt };
    const about = form.mote === "" ? null : await idsAt(reader, cooperation.id, place);
    const chosen: Chosen = { cooperation: cooperation.id, kind: form.slag, about };
    if (form.format !== null) {
      const { slag: kind, mote: meeting, punkt: item, format } = form;
      const asked = { cooperationId: cooperation.id, accountId: account?.id ?? null };
      const last = await takeOut(db, { ...asked, facts: { format, kind, meeting, item } });
      return exported(c, db, { cooperation, chosen, format, last });
    }

    const [acts, counts] = await Promise.all([actsOn(db, chosen, form.sida), kindCounts(db, chosen)]);
    const ids = acts.flatMap(idsIn);
    const names = new Map([...(await thingsSeen(reader, ids)), ...(await accountsNamed(db, ids))]);
    return c.html(
      <ActsPage
        visit={visit}
        cooperation={cooperation}
        form={form}
        counts={counts}
        acts={acts}
        names={names}
      />,
    );
  });
}

interface Export {
  readonly cooperation: Cooperation;
  readonly chosen: Chosen;
  readonly format: ExportFormat;
  /** The number of the act with which it ends. */
  readonly last: string;
}

const contentTypes = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** A thousand acts at a time, so that a long record takes no more memory than a short one. */
function exported(c: Context, db: Db, { cooperation, chosen, format, last }: Export) {
  c.header("Content-Type", contentTypes[format]);
  c.header("Transfer-Encoding", "chunked");
  c.header("Content-Disposition", `attachment; filename="handelser-${cooperation.slug}.${format}"`);
  return stream(c, async (out) => {
    await out.write(enclosing[format].before);
    let after = "0";
    for (;;) {
      const acts = await actsBetween(db, chosen, after, last);
      const lines = acts.map((act, i) => written(format, act, after === "0" && i === 0));
      await out.write(lines.join(""));
      const end = acts.at(-1);
      if (end === undefined || out.aborted) break;
      after = end.id;
    }
    await out.write(enclosing[format].after);
  });
}
