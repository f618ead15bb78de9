interface Named {
  name: string;
}

/** The letter under which a Swede looks for a name: å, ä and ö are letters of their own, é is an e. */
export function letterOf({ name }: Named): string {
  const first = name.trim().charAt(0).toLocaleUpperCase("sv");
  if ("ÅÄÖ".includes(first)) return first;
  const plain = first.normalize("NFD").charAt(0);
  return /\p{L}/u.test(plain) ? plain : "#";
}

/** In the order given, which is the database's Swedish one. */
export function byLetter<Party extends Named>(parties: readonly Party[]): Map<string, Party[]> {
  return Map.groupBy(parties, letterOf);
}

/** Those whose name has these words in it, however it is cased. */
export function named<Party extends Named>(parties: readonly Party[], words: string): Party[] {
  const wanted = words.toLocaleLowerCase("sv");
  return parties.filter(({ name }) => name.toLocaleLowerCase("sv").includes(wanted));
}
