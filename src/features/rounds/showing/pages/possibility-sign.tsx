import type { Possibility } from "../../form/rules.ts";

const signs: Readonly<Record<Possibility, string>> = {
  yes: "M2.500 8.500l3.500 3.500 7.500-8",
  "if-need-be": "M2 9c2-4 4-4 6-1.500S12 10 14 6",
  no: "M3.500 3.500l9 9M12.500 3.500l-9 9",
};

/** The word stands beside it. */
export function PossibilitySign({ possibility }: { readonly possibility: Possibility }) {
  return (
    <svg class={`round-sign round-vote-${possibility}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={signs[possibility]} />
    </svg>
  );
}
