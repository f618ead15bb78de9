export const sv = {
  title: "Utseende på handlingar",
  lead: "Kallelser, protokoll och utdrag som hämtas ur Genbo bär samverkans logotyp, färg och adress.",
  logotype: "Logotyp",
  logotypeHint: "PNG eller JPEG, högst 500 kB. Lämna tomt för att behålla den som finns.",
  remove: "Ta bort logotypen",
  current: (owner: string) => `Logotyp för ${owner}`,
  colour: "Färg på rubriker",
  colourHint: "Den ska gå att läsa mot vitt papper: kontrasten ska vara minst 4,5 till 1.",
  line: "Rad i sidfoten",
  lineHint: "Adress, webbplats eller organisationsnummer. Högst 160 tecken.",
  save: "Spara",
  saved: "Sparat. Öppna ett provblad och se hur handlingarna blir.",
  sample: "Öppna ett provblad (PDF)",
  refused: {
    "no-colour": "Färgen ska skrivas som # och sex tecken, till exempel #1f4e79.",
    "too-pale": "Färgen är för ljus för att läsas mot vitt papper. Välj en mörkare.",
    "long-line": "Raden i sidfoten är för lång. Den får ha högst 160 tecken.",
    "large-logotype":
      "Logotypen är för stor. Den får vara högst 500 kB och 4 000 bildpunkter bred eller hög.",
    "not-a-picture": "Logotypen ska vara en bild i formatet PNG eller JPEG.",
    "damaged-picture": "Bilden går inte att läsa. Spara om den som PNG och försök igen.",
  },
};
