import { z } from "zod";
import { chosenId, dayField, maybeDayField, maybeInventedEmail, nameField, writtenField } from "../forms.ts";
import { mandateRoles } from "../mandates/rules.ts";
import { roles } from "../roles/rules.ts";

/** Chosen where the invited is nobody in the register. */
export const nobody = "ingen";

const roleField = z.enum(roles).nullable().catch(null);

export const inviteForm = z.object({
  namn: nameField,
  epost: maybeInventedEmail,
  /** Null until somebody has said who it is. */
  person: z.union([z.literal(nobody), chosenId]),
  uppgift: roleField,
  kommun: chosenId,
  organ: chosenId,
});

/** What was written, to be shown again. */
export const writtenInvite = z.object({
  namn: writtenField,
  epost: writtenField,
  person: writtenField,
  uppgift: writtenField,
  kommun: writtenField,
  organ: writtenField,
});
export type WrittenInvite = z.infer<typeof writtenInvite>;

export const joinForm = z.object({ konto: z.guid(), person: z.guid() });

export const mandateForm = z.object({
  organ: z.guid(),
  person: z.guid(),
  kommun: chosenId,
  som: z.enum(mandateRoles),
  fran: dayField,
  till: maybeDayField,
});

export const writtenMandate = z.object({
  organ: writtenField,
  person: writtenField,
  kommun: writtenField,
  som: writtenField,
  fran: writtenField,
  till: writtenField,
});
export type WrittenMandate = z.infer<typeof writtenMandate>;

export const endMandateForm = z.object({ sista: dayField });
