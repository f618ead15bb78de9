import { z } from "zod";
import { emailField, nameField, writtenField } from "../forms.ts";

export const administratorForm = z.object({ namn: nameField, epost: emailField });
export const secretaryForm = administratorForm.extend({ samverkan: z.guid() });

/** What was written, to be shown again in the form that it was written in. */
export const writtenAppointment = z.object({
  namn: writtenField,
  epost: writtenField,
  samverkan: writtenField,
});
export type WrittenAppointment = z.infer<typeof writtenAppointment>;
