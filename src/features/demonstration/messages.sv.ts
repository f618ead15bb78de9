export const sv = {
  heading: "Pröva i demonstrationen",
  lead: "Vidsjöbygden och dess människor är påhittade. Logga in som någon av dem och se vad just den får se.",
  noMail: "Inga mejl går ut härifrån. De ligger, med sina länkar, i",
  outbox: {
    title: "Demonstrationens utkorg",
    lead: "Mejlen till de påhittade människorna i Vidsjöbygden. De skickas inte, och deras länkar släpper bara in påhittade konton.",
    recipient: "Till",
    created: "Skrivet",
    none: "Inga mejl än",
    noneText:
      "Logga in som sekreteraren och bjud in någon, till exempel nils@demonstration.invalid, så ligger inbjudan här.",
  },
  parts: {
    sekreterare: "sekreterare",
    direktor: "kommundirektör",
    sammankallande: "sammankallande i en arbetsgrupp",
    registrator: "registrator i en kommun",
  },
};
