// Whose words a mail has, and by what names he may call himself.
import { municipalities } from "../../../lib/municipalities/municipalities.ts";
import { foldName } from "../../../lib/names.ts";
import type { ReadMail } from "../../../platform/mail-in/read.ts";
import type { Writer } from "./queries.ts";
import type { Names } from "./words.ts";

/** His own address says that it is he. The one that only he was given does so for another of his, as at home; but not
 *  for somebody else to whom he has sent it on. */
export function isHis(
  { email, accountEmail, name }: Writer,
  { from, fromName }: Pick<ReadMail, "from" | "fromName">,
  tag: string,
): boolean {
  if (from === email || from === accountEmail) return true;
  const told = new Set(foldName(`${fromName} ${from.split("@", 1)[0] ?? ""}`).split(" "));
  const words = foldName(name).split(" ");
  return tag !== "" && words.length > 1 && words.every((word) => told.has(word));
}

export function namesFor(
  { organisation, name }: Pick<Writer, "organisation" | "name">,
  { asked, askers }: Pick<Names, "asked" | "askers">,
): Names {
  const plain = organisation?.replace(/s? (?:kommun|stad)$/i, "");
  const own = [organisation, plain, name].filter((each) => each !== null && each !== undefined);
  const all = [...municipalities.map((municipality) => municipality.name), ...asked];
  const isOthers = (each: string) => !own.includes(each);
  return { own, others: all.filter(isOthers), asked: asked.filter(isOthers), askers };
}
