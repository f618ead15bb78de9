import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  installation: "The installation",
  title: "New cooperation",
  lead: "What it is called, which municipalities belong to it and who runs it. The secretary gets an invitation by mail, imports the minutes and invites the rest.",
  name: "Name",
  slug: "Address",
  slugHint: "What stands after the slash: sjobygden in genbo.se/sjobygden. Empty: the name.",
  from: "First day",
  fromHint: "Since when the municipalities cooperate.",
  municipalities: "Municipalities",
  chosen: (county, count) => (count === 0 ? county : `${county}, ${count} chosen`),
  secretary: "The first secretary",
  secretaryName: "Name",
  secretaryEmail: "E-mail address",
  make: "Make it and invite",
  refusals: {
    fields:
      "Write the name of the cooperation, its first day, and the secretary's name and e-mail address, as name@municipality.se.",
    municipalities: "Choose the municipalities that belong to it.",
    "bad-slug": "The address may have only a–z, figures and hyphens, as sjobygden.",
    "reserved-slug": "That address is Genbo's own. Choose another.",
    "taken-slug":
      "A cooperation has that address already. Choose another, or invite a secretary to the one that is there.",
    closed: "The secretary's account is closed. Open it again first, under The installation.",
    demonstration: "That address belongs to the demonstration. Write the secretary's own.",
  },
};
