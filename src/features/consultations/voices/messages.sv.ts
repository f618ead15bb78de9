export const sv = {
  title: "Vad kommunerna har sagt, stycke för stycke",
  toRound: (number: number) => `Alla svar i runda ${number}`,
  counted: {
    agree: (count: number) => `${count} bifall`,
    "agree-with-comment": (count: number) => `${count} bifall med kommentar`,
    against: (count: number) => `${count} avslag`,
    abstain: (count: number) => `${count} avstår`,
    comment: (count: number) => (count === 1 ? "1 kommentar" : `${count} kommentarer`),
  },
  read: (number: number) => `Läs svaren i runda ${number}`,
  none: "Det finns inga svar att visa om enskilda stycken.",
  others: (count: number) =>
    count === 1 ? "Om ett stycke till är inget sagt." : `Om ${count} stycken till är inget sagt.`,
};
