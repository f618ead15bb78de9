// Which words are forms of one word, by its endings; what a stemmer would cut too short or not at all is kept apart.

// Nouns, and the endings of verbs and adjectives that most words have.
const endings = new Set(
  `s n ns en ens et ets t ts an ans na nas ar ars arna arnas er ers erna ernas or ors orna ornas
  a as e es r rs ad at ade ades ats it`.split(/\s+/),
);
const longestEnding = 5;
const shortestBase = 3;

/** What can be left of a word without its ending, the word itself first. */
export function basesOf(word: string): string[] {
  const bases = [word];
  const most = Math.min(longestEnding, word.length - shortestBase);
  for (let length = 1; length <= most; length++)
    if (endings.has(word.slice(-length))) bases.push(word.slice(0, -length));
  return bases;
}

export function isEnding(letters: string): boolean {
  return letters === "" || endings.has(letters);
}

// Words that change within: few, but the trade is full of their compounds (bostad, grannland, avslå, fastställa).
const changing = [
  ["stad", "städ"],
  ["land", "länd"],
  ["strand", "stränd"],
  ["hand", "händ"],
  ["man", "män"],
  ["bok", "böck"],
  ["natt", "nätt"],
  ["slå", "slog", "slag"],
  ["stå", "stod"],
  ["ta", "tog", "tag"],
  ["dra", "drog", "drag"],
  ["lägg", "lad", "lag"],
  ["bjud", "bjöd"],
  ["skriv", "skrev"],
  ["se", "såg", "sed", "sedd"],
  ["eum", "e"],
  ["ium", "i"],
];

/** The ways a base is spelled before its endings: regel – regl(er), medlem – medlemm(ar), stad – städ(er). */
function spellingsOf(base: string, ending: number): string[] {
  return [
    base,
    base.replace(/([mn])\1$/, "$1"),
    base.replace(/(?<=[aeiouyåäö])([mn])$/, "$1$1"),
    base.replace(/(?<=[^aeiouyåäö])e([lrn])$/, "$1"),
    // A shorter ending is rather another word's: Petre is no Peter.
    ending < 2 ? base : base.replace(/(?<=[^aeiouyåäölrn])([lrn])$/, "e$1"),
    ...changing.flatMap((stems) => changed(base, stems)),
  ];
}

function changed(base: string, stems: readonly string[]): string[] {
  const own = stems.find((stem) => base.endsWith(stem));
  if (own === undefined) return [];
  return stems.map((stem) => base.slice(0, -own.length) + stem);
}

/** Every base that a form of the word can have. */
export function basesOfForms(word: string): ReadonlySet<string> {
  return new Set(basesOf(word).flatMap((base) => spellingsOf(base, word.length - base.length)));
}

/** Whether the word is a form of the one whose bases these are (`basesOfForms`). */
export function isFormOf(bases: ReadonlySet<string>, word: string): boolean {
  return basesOf(word).some((base) => bases.has(base));
}
