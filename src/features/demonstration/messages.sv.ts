export const sv = {
  heading: "Pröva i demonstrationen",
  lead: "Vidsjöbygden och dess människor är påhittade. Logga in som någon av dem och se vad just den får se.",
  parts: {
    sekreterare: "sekreterare",
    direktor: "kommundirektör",
    sammankallande: "sammankallande i en arbetsgrupp",
    registrator: "registrator i en kommun",
  },
};
