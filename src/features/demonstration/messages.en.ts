import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  heading: "Try it in the demonstration",
  lead: "Vidsjöbygden and its people are made up. Sign in as one of them and see what that person may see.",
  noMail: "No mail leaves from here. It lies, with its links, in",
  outbox: {
    title: "The demonstration's outbox",
    lead: "Mail to the invented people of Vidsjöbygden. It is not sent, and its links let in invented accounts alone.",
    recipient: "To",
    created: "Written",
    none: "No mail yet",
    noneText:
      "Sign in as the secretary and invite somebody, for instance nils@demonstration.invalid, and the invitation lies here.",
  },
  parts: {
    sekreterare: "secretary",
    direktor: "municipal director",
    sammankallande: "convener of a working group",
    registrator: "registrar of a municipality",
  },
};
