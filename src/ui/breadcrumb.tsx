export interface Crumb {
  href: string;
  text: string;
}

/** The way to this page; the page itself is its h1 and is not repeated. */
export function Trail({ crumbs, label }: { crumbs: Crumb[]; label: string }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="trail" aria-label={label}>
      <ol>
        {crumbs.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
