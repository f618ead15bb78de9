export const sv = {
  title: "Vad som nekats",
  lead: "De senaste tjugo av 30 dagar: inloggningar som inte lyckades, och sådant som någon försökt se eller göra utan att få det. Enstaka rader är som regel misstag; många från samma nät är det inte.",
  none: "Ingenting har nekats.",
  when: "När",
  kind: "Vad",
  what: "Adress",
  who: "Inloggad",
  from: "Från",
  nobody: "ingen",
  kinds: {
    "sign-in": "inloggning som inte lyckades",
    "too-many": "för många försök",
    elsewhere: "formulär från en annan webbplats",
    act: "ändring som nekades",
    page: "sida som nekades",
  },
};
