/** So many are read at once; of more, how many they are is said first. */
const most = 20;

export function NamesBeside({
  names,
  nobody,
}: {
  readonly names: readonly string[];
  readonly nobody: string;
}) {
  if (names.length === 0) return <>{nobody}</>;
  if (names.length <= most) return <>{names.join(", ")}</>;
  return (
    <details>
      <summary>{names.slice(0, 3).join(", ")} …</summary>
      {names.slice(3).join(", ")}
    </details>
  );
}
