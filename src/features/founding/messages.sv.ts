export const sv = {
  installation: "Installationen",
  title: "Ny samverkan",
  lead: "Vad den heter, vilka kommuner som är med och vem som sköter den. Sekreteraren får en inbjudan med e-post, läser in protokollen och bjuder in resten.",
  name: "Namn",
  slug: "Adress",
  slugHint: "Det som står efter snedstrecket: sjobygden i genbo.se/sjobygden. Tomt: namnet.",
  from: "Första dag",
  fromHint: "Sedan när kommunerna samverkar.",
  municipalities: "Kommuner",
  chosen: (county: string, count: number) => (count === 0 ? county : `${county}, ${count} valda`),
  secretary: "Den första sekreteraren",
  secretaryName: "Namn",
  secretaryEmail: "E-postadress",
  make: "Skapa och bjud in",
  refusals: {
    fields:
      "Skriv samverkans namn, den första dagen, och sekreterarens namn och e-postadress, som namn@kommun.se.",
    municipalities: "Välj de kommuner som är med.",
    "bad-slug": "Adressen får bara ha a–z, siffror och bindestreck, som sjobygden.",
    "reserved-slug": "Den adressen har Genbo själv. Välj en annan.",
    "taken-slug":
      "En samverkan har redan den adressen. Välj en annan, eller bjud in en sekreterare till den som finns.",
    closed: "Sekreterarens konto är stängt. Öppna det igen först, under Installationen.",
    demonstration: "Den adressen hör till demonstrationen. Skriv sekreterarens egen.",
  },
};
