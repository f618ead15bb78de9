// Who runs a cooperation may change what is in its register: its secretariat.
import type { Context } from "hono";
import { reading } from "../../../platform/web/reading.ts";
import { isOffice, viewerOf } from "../../../platform/web/viewer.ts";
import { type Cooperation, cooperationBySlug, type Held, isHeld } from "../queries.ts";

/** The cooperation of an address, for its secretariat; for anybody else there is nothing here. */
export async function officeAt(c: Context, slug: string): Promise<Cooperation | undefined> {
  const cooperation = await cooperationBySlug(await reading(c), slug);
  return cooperation !== undefined && isOffice(viewerOf(c), cooperation.id) ? cooperation : undefined;
}

/** The same where a row is to be changed, which must be one of that cooperation's and one that he sees. */
export async function officeWith(
  c: Context,
  slug: string,
  held: Held,
  id: string,
): Promise<Cooperation | undefined> {
  const cooperation = await officeAt(c, slug);
  if (cooperation === undefined) return undefined;
  return (await isHeld(await reading(c), held, id, cooperation.id)) ? cooperation : undefined;
}
