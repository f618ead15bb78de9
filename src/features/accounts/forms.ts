import { z } from "zod";
import { ownPage } from "../../lib/own-page.ts";

/** What is no address of mail, or longer than one can be, is refused. The demonstration's people have theirs where no
 *  mail can ever come. */
export const maybeInventedEmail = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254));

/** Of somebody who is not invented. */
export const emailField = maybeInventedEmail.refine((email) => !email.endsWith(".invalid"));

export const nameField = z
  .string()
  .transform((text) => text.replaceAll("\0", "").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1).max(120));

/** What was written, to be shown again beside what is wrong with it. */
export const writtenField = z
  .string()
  .catch("")
  .transform((text) => text.replaceAll("\0", "").slice(0, 300));

/** A page of our own, by its path and query; the front page where it is anything else. */
export const pageField = z.string().catch("/").transform(ownPage);

export const signInForm = z.object({ epost: maybeInventedEmail });

/** Once a list is chosen from, its first line chooses nobody. */
export const chosenId = z.guid().nullable().catch(null);

export const dayField = z.iso.date();
export const maybeDayField = z.union([z.literal("").transform(() => null), dayField]);

/** Of a list of accounts: whom to look for, and which page. */
export const listForm = z.object({
  sok: writtenField,
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
});
