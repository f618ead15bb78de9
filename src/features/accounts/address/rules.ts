// Whose address may be changed by whom. Whoever gets the mail of an account comes in by it.

export type AddressRefusal =
  | "not-found"
  | "same"
  | "address-taken"
  | "administrators"
  | "elsewhere"
  | "demonstration";

interface Subject {
  email: string;
  isAdministrator: boolean;
  isDemonstration: boolean;
  /** Cooperations in which it has ever been given something. */
  cooperations: readonly string[];
}

/** A secretariat may do so for those who have to do with its own cooperation alone; null where it may. */
export function whyNotReaddress(
  { email, isAdministrator, isDemonstration, cooperations }: Subject,
  wished: string,
  /** Null is the administrator. */
  secretariatOf: string | null,
): AddressRefusal | null {
  if (isDemonstration) return "demonstration";
  if (secretariatOf !== null) {
    if (!cooperations.includes(secretariatOf)) return "not-found";
    if (isAdministrator) return "administrators";
    if (cooperations.some((each) => each !== secretariatOf)) return "elsewhere";
  }
  return email === wished ? "same" : null;
}
