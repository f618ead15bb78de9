import type { Option } from "../../../ui/field.tsx";
import type { ChoosableParty } from "../people/queries.ts";

export const optionsOf = (parties: readonly ChoosableParty[], kind: ChoosableParty["kind"]): Option[] =>
  parties.filter((party) => party.kind === kind).map(({ id, name }) => ({ value: id, text: name }));
