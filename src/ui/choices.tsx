export interface Choice {
  href: string;
  text: string;
  count?: number;
  isCurrent: boolean;
}

/** A row of links of which one is chosen: years, letters. */
export function Choices({ choices, label }: { choices: Choice[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul class="choices">
        {choices.map(({ href, text, count, isCurrent }) => (
          <li>
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {text}
              {count === undefined ? null : <span> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
