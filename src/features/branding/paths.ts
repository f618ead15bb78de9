// With ":cooperation" these are the routes; with a slug they are the links.
export const brandingPath = <C extends string>(cooperation: C) => `/${cooperation}/utseende` as const;
export const logotypePath = <C extends string>(cooperation: C) => `/${cooperation}/utseende/logotyp` as const;
/** A paper as it will look. */
export const samplePath = <C extends string>(cooperation: C) => `/${cooperation}/utseende/provblad` as const;
