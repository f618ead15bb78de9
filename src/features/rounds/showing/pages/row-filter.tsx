import type { Language } from "../../../../lib/language.ts";
import { Choices } from "../../../../ui/choices.tsx";
import { InputField } from "../../../../ui/field.tsx";
import { FilterBar } from "../../../../ui/filter-bar.tsx";
import { roundPath } from "../../paths.ts";
import { messages } from "../messages.ts";
import type { Narrowed, Share } from "../narrowing/rules.ts";
import { hasAnswer } from "../rules.ts";
import type { Told } from "../telling.ts";

interface Props {
  readonly language: Language;
  readonly told: Told;
  readonly narrowed: Narrowed;
}

/** Of very many rows those that are looked for: by what they have answered, and by name. */
export function RowFilter({ language, told: { round, rows }, narrowed }: Props) {
  const words = messages[language];
  const { visa, namn } = narrowed.wanted;
  const address = roundPath(round.cooperationSlug, round.number);
  const choice = (share: Share | null, count: number) => ({
    href: `${address}${queryOf(share, namn)}#svar`,
    text: share === null ? words.everyRow : words.shares[share],
    count,
    isCurrent: share === visa,
  });
  return (
    <>
      <Choices
        label={words.narrow}
        choices={[
          choice(null, rows.length),
          ...narrowed.shares.map(({ share, count }) => choice(share, count)),
        ]}
      />
      <FilterBar action={`${address}#svar`} language={language} isFiltered={visa !== null || namn !== ""}>
        <InputField id="namn" name="namn" type="search" label={words.findName} value={namn} />
        {visa === null ? null : <input type="hidden" name="visa" value={visa} />}
      </FilterBar>
    </>
  );
}

function queryOf(share: Share | null, name: string): string {
  const asked = [...(share === null ? [] : [["visa", share]]), ...(name === "" ? [] : [["namn", name]])];
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked)}`;
}

/** Above the rows, and there as long as they are scrolled: how it stands, and how many of them are shown. */
export function RowSum({ language, told, narrowed }: Props) {
  const words = messages[language];
  const { rows, sum } = told;
  const answered = rows.filter(({ state }) => hasAnswer(state)).length;
  return (
    <p class="round-above">
      <strong>{words.answered(answered, rows.length)}</strong>
      {sum === null ? null : <span class="round-above-parts">{words.parts(sum).join(" · ")}</span>}
      {narrowed.isNarrowed ? <span>{words.rowsShown(narrowed.rows.length)}</span> : null}
      <a href="#svar">{words.toFilter}</a>
    </p>
  );
}
