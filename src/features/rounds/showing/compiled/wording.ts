export const wording = {
  asOf: (stage: string, day: string) => `${stage}. Svaren som de stod ${day}.`,
  silent: "Har inte svarat",
  shown: "Vad som visas",
  remarks: "Övriga kommentarer",
  uncounted: "Svar som inte räknas",
  who: "Vilka som har svarat",
  quoted: (text: string) => `”${text}”`,
  counted: (count: number, names: readonly string[]) => (count === 0 ? "0" : `${count}: ${names.join(", ")}`),
  best: (day: string, best: string) => `${day} (${best.toLowerCase()})`,
};
