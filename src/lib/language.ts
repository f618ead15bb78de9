/** Swedish is the source language; English is complete. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];
