// How a paper on a page of its own looks, on a screen and printed.
import { Markup } from "./markup.ts";

/** The colour is checked where it is chosen, and is six hexadecimal digits or none. */
export function paperStyle(colour: string | null): Markup {
  return new Markup(`
:root { --ink: #1f2933; --quiet: #52606d; --rule: #cbd2d9; --accent: ${colour ?? "#1f2933"}; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 "Source Sans 3", "Source Sans Pro", Calibri, system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 1.8em 0 0.5em; break-after: avoid; }
h1 { font-size: 1.8rem; margin-top: 0.3em; }
h2 { font-size: 1.25rem; }
h3, h4 { font-size: 1.05rem; }
header p, .role, footer { color: var(--quiet); margin: 0; }
.logotype { max-height: 3.5rem; max-width: 14rem; }
dl { display: grid; grid-template-columns: minmax(7.5rem, 28%) 1fr; gap: 0.4rem 1rem; }
dt { font-weight: 700; }
dd { margin: 0; grid-column: 2; }
.clauses { list-style: none; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; hyphens: auto; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--rule);
  overflow-wrap: break-word; }
.signature { margin-top: 2rem; break-inside: avoid; }
.signature p { margin: 0.3rem 0; }
.line { border-bottom: 1px solid var(--ink); width: 18rem; max-width: 100%; height: 2.5rem; }
footer { margin-top: 3rem; font-size: 0.9rem; }
@media print { body { margin: 0; max-width: none; } }
`);
}
