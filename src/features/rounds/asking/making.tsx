// A new round: its kind is chosen, and then its question, terms and form.
import { type Context, Hono } from "hono";
import { isId } from "../../../lib/asked.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { isOffice, viewerOf } from "../../../platform/web/viewer.ts";
import { visitOf } from "../../../platform/web/visit.ts";
import { ownForm, signedIn } from "../../accounts/index.ts";
import { type Cooperation, cooperationBySlug } from "../../cooperations/index.ts";
import { type OwnBody, ownBodies } from "../../planning/index.ts";
import { newRoundPath, roundChangePath, roundPath } from "../paths.ts";
import { makeRound } from "./commands.ts";
import { readyFields, stepped } from "./fields/rules.ts";
import { fromForm, roundWritten, sentForm, type WrittenRound, writtenRound } from "./forms.ts";
import { messages } from "./messages.ts";
import { KindPage } from "./pages/kind-page.tsx";
import { NewRoundPage } from "./pages/new-round-page.tsx";
import type { RoundFormProps } from "./pages/round-form.tsx";
import { bodiesNamed } from "./queries.ts";
import { type Source, sourceOf } from "./sources/queries.ts";

export function makingRoutes(db: Db) {
  const address = newRoundPath(":cooperation");
  return new Hono()
    .get(address, signedIn, async (c) => {
      const desks = await desksAt(c);
      if (desks === undefined) return c.notFound();
      const { slag, punkt, beslut } = fromForm.parse(c.req.query());
      const source = await sourceAt(c, desks, { punkt, beslut });
      if ((punkt ?? beslut) !== null && source === undefined) return c.notFound();
      const { cooperation } = desks;
      if (slag === null) return c.html(<KindPage {...{ visit: visitOf(c), cooperation, source }} />);
      return formPage(c, desks, source, { written: beginning(c, slag, desks, source) });
    })
    .post(address, signedIn, ownForm, async (c) => {
      const desks = await desksAt(c);
      if (desks === undefined) return c.notFound();
      const body = await c.req.parseBody({ all: true });
      const { nytt: id, steg } = sentForm.parse(body);
      const written = writtenRound(body);
      const source = await sourceAt(c, desks, written);
      const page = (shown: Pick<RoundFormProps, "focus" | "refusal">, of = written) =>
        formPage(c, desks, source, { id, written: of, ...shown });
      if (steg !== null) {
        const fields = stepped(written.fields, steg, `${written.slag}-${crypto.randomUUID().slice(0, 8)}`);
        return page({ focus: focusAfter(steg, fields.length) }, { ...written, fields });
      }
      if ((written.punkt ?? written.beslut) !== null && source === undefined)
        return page({ refusal: { reason: "no-source" } });
      const { today, language } = visitOf(c);
      const read = roundWritten(written, { today, labels: messages[language].labels });
      if (!read.ok) return page({ refusal: read.refused });
      if (!mayRun(desks, read.value.bodyId)) return page({ refusal: { reason: "no-body" } });
      const { cooperation } = desks;
      const accountId = viewerOf(c).account?.id ?? null;
      const from = { itemId: written.punkt, decisionId: written.beslut };
      const maker = { id, cooperationId: cooperation.id, accountId, ...from };
      const number = await db.transaction().execute((tx) => makeRound(tx, maker, read.value));
      return c.redirect(roundChangePath(roundPath(cooperation.slug, number)), 303);
    });
}

export interface Desks {
  readonly cooperation: Cooperation;
  readonly bodies: readonly OwnBody[];
  /** The secretariat runs what is no body's. */
  readonly mayRunAll: boolean;
}

/** The bodies whose rounds he runs; to others there is nothing here. */
export async function desksAt(c: Context): Promise<Desks | undefined> {
  const reader = await reading(c);
  const cooperation = await cooperationBySlug(reader, c.req.param("cooperation") ?? "");
  if (cooperation === undefined) return undefined;
  const bodies = await ownBodies(reader, cooperation.id);
  const mayRunAll = isOffice(viewerOf(c), cooperation.id);
  return bodies.length === 0 && !mayRunAll ? undefined : { cooperation, bodies, mayRunAll };
}

export const mayRun = ({ bodies, mayRunAll }: Desks, bodyId: string | null): boolean =>
  bodyId === null ? mayRunAll : bodies.some(({ id }) => id === bodyId);

/** Where the next word is to be written. */
export function focusAfter(
  step: NonNullable<ReturnType<typeof sentForm.parse>["steg"]>,
  count: number,
): number {
  if (step.step === "add") return count - 1;
  const at = step.step === "up" ? step.at - 1 : step.step === "down" ? step.at + 1 : step.at;
  return Math.max(0, Math.min(at, count - 1));
}

async function sourceAt(
  c: Context,
  { cooperation }: Desks,
  { punkt, beslut }: Pick<WrittenRound, "punkt" | "beslut">,
): Promise<Source | undefined> {
  return sourceOf(await reading(c), { cooperationId: cooperation.id, itemId: punkt, decisionId: beslut });
}

/** What a form begins with: the fields of its kind, and what its source brings along. */
function beginning(
  c: Context,
  slag: WrittenRound["slag"],
  { bodies }: Desks,
  source: Source | undefined,
): WrittenRound {
  const words = messages[visitOf(c).language];
  const asked = c.req.query("organ");
  const own = bodies.find(({ id, slug }) => slug === asked || id === source?.bodyId) ?? bodies[0];
  const clauses = source?.clauses ?? [];
  const heading = source?.kind === "decision" ? words.decided : words.proposal;
  const background = [
    ...(source === undefined || source.background === "" ? [] : [source.background]),
    ...(clauses.length === 0 ? [] : [[heading, ...clauses].join("\n")]),
  ].join("\n\n");
  return {
    ...writtenRound({ slag }),
    fraga: source?.title ?? "",
    bakgrund: background,
    organ: own?.id ?? "",
    krets: own === undefined ? "cooperation" : "body",
    fragar: slag === "dates" ? "members" : "municipalities",
    punkt: source?.kind === "item" ? source.id : null,
    beslut: source?.kind === "decision" ? source.id : null,
    fields: readyFields(slag, words.labels).map((field) =>
      field.kind === "names" && own !== undefined ? { ...field, bodyId: own.id } : field,
    ),
  };
}

async function formPage(
  c: Context,
  desks: Desks,
  source: Source | undefined,
  shown: Pick<RoundFormProps, "written" | "focus" | "refusal"> & { readonly id?: string },
) {
  const { cooperation, bodies, mayRunAll } = desks;
  const allBodies = await bodiesNamed(await reading(c), cooperation.id);
  const { id, ...form } = shown;
  const named = id !== undefined && isId(id) ? id : undefined;
  const page = { visit: visitOf(c), cooperation, source, bodies, mayRunAll, allBodies, id: named, ...form };
  return c.html(<NewRoundPage {...page} />, shown.refusal === undefined ? 200 : 400);
}
