import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  heading: "Try it in the demonstration",
  lead: "Vidsjöbygden and its people are made up. Sign in as one of them and see what that person may see.",
  parts: {
    sekreterare: "secretary",
    direktor: "municipal director",
    sammankallande: "convener of a working group",
    registrator: "registrar of a municipality",
  },
};
