// A house with its town on a line of its own: 'Badhuset, Åvik', 'Biblioteket i Bevik'.
const house =
  /^(?:(?:på|i|vid)\s)?\p{L}*(?:hus|bibliotek|gård|hall|skola|kontor|centrum|slott|hotell|museum|station|lokal|sal|residens|park)(?:et|en|an|n)?(?:,|\si)\s\p{Lu}[\p{L}-]+(?=$|,)/iu;

export const isPlaceLine = (text: string): boolean => text.length <= 60 && house.test(text);
