// The parts beside the ordinary one, each under a number of its own in the form: "del-0-namn".
import { z } from "zod";
import { isId } from "../../../lib/asked.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import { ticked, typed } from "../forms.ts";
import { dayTyped, timeTyped } from "../typed/rules.ts";
import type { MeetingFault, WantedPart } from "../meeting/rules.ts";

const persons = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .transform((all) => [...new Set(all.filter(isId))]);

const part = z.object({
  id: typed,
  namn: typed,
  dag: typed,
  start: typed,
  slut: typed,
  plats: typed,
  krets: z.enum(["body", "closed"]).catch("body"),
  person: persons,
  bort: ticked,
});

export type WrittenPart = z.infer<typeof part>;

export const unwrittenPart: WrittenPart = part.parse({ krets: "closed" });

/** Nobody divides a meeting into more. */
const most = 8;

export function writtenParts(sent: Record<string, unknown>): WrittenPart[] {
  return Array.from({ length: most }, (_, number) => {
    const lead = `del-${number}-`;
    const own = Object.entries(sent).filter(([name]) => name.startsWith(lead));
    return part.parse(Object.fromEntries(own.map(([name, value]) => [name.slice(lead.length), value])));
  }).filter(({ id, ...rest }) => id !== "" || isBegun(rest));
}

const isBegun = ({ namn, dag, start, slut, plats, person }: Omit<WrittenPart, "id">): boolean =>
  [namn, dag, start, slut, plats].some((text) => text !== "") || person.length > 0;

export function wantedParts(
  written: readonly WrittenPart[],
  heldOn: string,
): Result<WantedPart[], MeetingFault> {
  const parts: WantedPart[] = [];
  for (const each of written) {
    if (each.bort) continue;
    const wanted = wantedPart(each, heldOn);
    if (!wanted.ok) return wanted;
    parts.push(wanted.value);
  }
  return ok(parts);
}

function wantedPart(written: WrittenPart, heldOn: string): Result<WantedPart, MeetingFault> {
  const { id, namn: name, dag, start, slut, plats, krets, person } = written;
  const day = dag === "" ? null : dayTyped(dag, heldOn);
  const [starts, ends] = [start, slut].map((text) => (text === "" ? null : timeTyped(text)));
  if (name === "") return refuse("part-without-name");
  if (name.length > 300 || plats.length > 300) return refuse("too-long");
  if (dag !== "" && day === null) return refuse("unreadable-day");
  if ((start !== "" && starts === null) || (slut !== "" && ends === null)) return refuse("unreadable-time");
  if (krets === "closed" && person.length === 0) return refuse("part-without-persons");
  return ok({
    id: isId(id) ? id : null,
    name,
    heldOn: day?.day ?? null,
    starts: starts ?? null,
    ends: ends ?? null,
    place: plats === "" ? null : plats,
    persons: krets === "closed" ? person : null,
  });
}
