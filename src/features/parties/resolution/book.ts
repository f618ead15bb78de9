// The parties that one document may mean: those the register already knows, and those it adds.
import type { PartyKind } from "../../../platform/db/schema.ts";

export interface Spelling {
  readonly spelling: string;
  readonly folded: string;
}

export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly spellings: Spelling[];
  /** Organisations that the person has sat for, where it matters for telling two of one name apart. */
  readonly organisations: readonly string[];
  /** Bodies the person has been seen in; known for those of whom a first name is all there is. */
  readonly bodies: readonly string[];
}

export interface NewParty extends Spelling {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly municipalityCode: string | null;
}

export interface NewSpelling extends Spelling {
  readonly partyId: string;
}

// Longer than any name: beyond it stands a reader's mistake that no index should carry.
const longestName = 200;

export class PartyBook {
  readonly added: NewParty[] = [];
  readonly newSpellings: NewSpelling[] = [];
  readonly #newId: () => string;
  readonly #parties: Party[] = [];
  readonly #bySpelling = new Map<string, Party[]>();
  readonly #byFolded = new Map<string, Party[]>();
  readonly #noted = new Set<string>();

  constructor(known: readonly Party[], newId: () => string) {
    this.#newId = newId;
    for (const party of known) this.#enter(party);
  }

  spelled(kind: PartyKind, spelling: string): readonly Party[] {
    return this.#bySpelling.get(`${kind} ${clip(spelling)}`) ?? [];
  }

  folded(kind: PartyKind, folded: string): readonly Party[] {
    return this.#byFolded.get(`${kind} ${clip(folded)}`) ?? [];
  }

  find(matches: (party: Party) => boolean): Party | undefined {
    return this.#parties.find(matches);
  }

  ofKind(kind: PartyKind): readonly Party[] {
    return this.#parties.filter((party) => party.kind === kind);
  }

  /** Writes down that the party has been called so. */
  note(party: Party, spelling: string, folded: string): Party {
    const alias = { spelling: clip(spelling), folded: clip(folded) };
    const key = `${party.id} ${alias.spelling}`;
    if (!this.#noted.has(key)) {
      this.newSpellings.push({ partyId: party.id, ...alias });
      party.spellings.push(alias);
      this.#index(party, alias);
    }
    return party;
  }

  add(kind: PartyKind, name: string, spelling: Spelling, about: Partial<Party> = {}): Party {
    const party: Party = {
      municipalityCode: null,
      organisations: [],
      bodies: [],
      ...about,
      id: this.#newId(),
      kind,
      name: clip(name),
      spellings: [],
    };
    const { id, municipalityCode } = party;
    this.added.push({ id, kind, name: party.name, municipalityCode, ...spelling });
    this.#enter(party);
    return this.note(party, spelling.spelling, spelling.folded);
  }

  #enter(party: Party): void {
    this.#parties.push(party);
    for (const alias of party.spellings) this.#index(party, alias);
  }

  #index(party: Party, alias: Spelling): void {
    this.#noted.add(`${party.id} ${alias.spelling}`);
    push(this.#bySpelling, `${party.kind} ${alias.spelling}`, party);
    push(this.#byFolded, `${party.kind} ${alias.folded}`, party);
  }
}

function push(map: Map<string, Party[]>, key: string, party: Party): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [party]);
  else if (!there.includes(party)) there.push(party);
}

function clip(name: string): string {
  return name.trim().slice(0, longestName).trim().toWellFormed();
}
