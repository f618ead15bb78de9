// What the form that closes a round holds.
import { z } from "zod";
import { askedText } from "../../../lib/asked.ts";
import { ok, refuse } from "../../../lib/result.ts";
import { isDay } from "../../../lib/days.ts";

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);
const longText = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").trim().slice(0, 4000));

const sent = z.object({
  summa: askedText,
  dag: askedText,
  till: askedText,
  namn: askedText,
  plats: askedText,
  mandat: several,
  fran: askedText,
  tom: askedText,
  meddela: z.string().optional().catch(undefined),
  halsning: longText,
});

/** As it was typed; a form that comes back loses nothing. */
export type WrittenClosing = z.infer<typeof sent>;

export const writtenClosing = (body: unknown): WrittenClosing => sent.parse(body);

export function closingWritten({ dag, till, namn, plats, mandat, fran, tom }: WrittenClosing, today: string) {
  const days = [till, fran, tom].filter((day) => day !== "");
  if (!days.every(isDay)) return refuse("unread");
  const wanted = {
    dateId: orNone(dag),
    lastOn: orNone(till),
    name: orNone(namn),
    place: orNone(plats),
    seats: new Set(mandat),
    from: fran === "" ? today : fran,
    until: orNone(tom),
  };
  return ok(wanted);
}

const orNone = (text: string): string | null => (text === "" ? null : text);
