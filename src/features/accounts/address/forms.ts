import { z } from "zod";
import { emailField } from "../forms.ts";

export const addressForm = z.object({ epost: emailField });

/** What has just been done, to be told on the page that comes after. */
export const doneForm = z.object({ gjort: z.enum(["adress", "inbjudan"]).nullable().catch(null) });
