const small = new Set(
  `alla att av bara blev bli blir de dem den denna deras dess dessa det detta du där efter ej eller en ett från för
  ha hade han har hon hur här i in inför inom inte ja jag kan man med mellan men mot ni nu när nästa och om oss på
  samt sedan sig sin sina sitt ska skulle som så till under upp ut utan vad var vara varit vem vi vid vilka vilken
  vilket vår våra än är över`.split(/\s+/),
);

/** Words that are everywhere and tell nothing of what a text is about. */
export const tellsNothing = (word: string): boolean => small.has(word);
