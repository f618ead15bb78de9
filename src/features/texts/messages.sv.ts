export const sv = {
  status: {
    label: "Sparat",
    saved: "Sparat {tid}",
    saving: "Sparar …",
    waiting: "Väntar på nätet. {antal} ligger kvar här i webbläsaren och skickas så snart det går.",
    noContact:
      "Ingen kontakt med Genbo just nu. Det du skriver sparas här i webbläsaren och skickas så snart det går.",
    over: "Sidan får inget nytt längre. Ladda om den.",
    writesHere: "{namn} skriver här",
    signedOut: "Du är utloggad. {antal} ligger kvar här i webbläsaren. Logga in igen, så skickas det.",
    other:
      "Någon annan är inloggad i den här webbläsaren. {antal} skickas inte förrän du har loggat in igen.",
    one: "En ändring",
    many: "{antal} ändringar",
    lost: "Det här kunde inte sparas, för det det hörde till går inte att skriva i längre. Kopiera det om det ska med:",
    forget: "Släng det",
    removed: "Raden som du skrev i har någon annan tagit bort under tiden. Det du skrev finns kvar här.",
    removedWords: "Det du skrev",
    putBack: "Lägg in det som ett nytt inspel",
    signIn: "Logga in",
  },
  conflict: {
    told: "Någon annan har skrivit här under tiden. Inget är borta: välj vad som ska stå.",
    stands: "Där står nu",
    yours: "Du skrev",
    keepMine: "Skriv mitt",
    keepTheirs: "Låt det stå",
  },
  contact: {
    lost: "Ingen förbindelse med Genbo. Det som står här kan vara gammalt.",
    over: "Sidan får inget nytt längre. Ladda om den.",
  },
};
