/** Every text is written in Swedish first, and has its English beside it. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];
