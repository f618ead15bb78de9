import type { Child, PropsWithChildren } from "hono/jsx";
import type { Visit } from "../platform/web/visit.ts";
import { withQuery } from "./address.ts";
import { type Crumb, Trail } from "./breadcrumb.tsx";
import { Document } from "./document.tsx";
import { messages } from "./messages.ts";

export interface Section {
  href: string;
  text: string;
  isCurrent: boolean;
  /** What waits there for somebody; nothing is shown at 0. */
  waiting?: number;
}

export interface PageProps {
  visit: Visit;
  /** The page's one h1, and the beginning of its title. */
  title: string;
  /** Stands in the title after the h1: "Möten – Sjöbygdens samverkan – Genbo". */
  place?: { name: string; href: string; slug: string } | undefined;
  sections?: Section[] | undefined;
  trail?: Crumb[] | undefined;
  /** One or two sentences under the h1. */
  lead?: Child;
  /** What is searched for, where the page is a search. */
  query?: string | undefined;
  /** Client scripts by name, "words" for ui/client/words.ts. */
  scripts?: string[] | undefined;
}

/** The whole document. Inside a cooperation, use CooperationPage of features/cooperations. */
export function Page(props: PropsWithChildren<PageProps>) {
  const { visit, title, place, sections = [], trail = [], lead, scripts, children } = props;
  const words = messages[visit.language];
  return (
    <Document language={visit.language} title={[title, place?.name]} scripts={scripts}>
      <Header {...props} />
      {sections.length > 0 ? <Sections sections={sections} label={words.sections} /> : null}
      <main id="innehall" tabindex={-1}>
        <div class="within">
          <div class="page-head">
            <Trail crumbs={trail} label={words.trail} />
            <h1>{title}</h1>
            {lead === undefined || lead === null ? null : <div class="lead">{lead}</div>}
          </div>
          {children}
        </div>
      </main>
      <footer class="foot">
        <div class="within">
          <span>{words.about}</span>
          <a href="#start">{words.toTop}</a>
        </div>
      </footer>
    </Document>
  );
}

function Header({ visit, place, query }: PageProps) {
  const words = messages[visit.language];
  const other = visit.language === "sv" ? "en" : "sv";
  return (
    <header class="band">
      <div class="within">
        <a class="brand" href="/" aria-label={words.home}>
          <Mark /> Genbo
        </a>
        {place === undefined ? null : (
          <a class="where" href={place.href}>
            {place.name}
          </a>
        )}
        <search class="find">
          {" "}
          <form action="/sok" method="get">
            {place === undefined ? null : <input type="hidden" name="samverkan" value={place.slug} />}
            <label class="visually-hidden" for="sok-overallt">
              {words.searchLabel}
            </label>
            <input
              id="sok-overallt"
              name="q"
              type="search"
              value={query}
              placeholder={words.searchPlaceholder}
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
        <AccountLink visit={visit} />
        <a class="tongue" href={withQuery(visit.address, { lang: other })} lang={other} hreflang={other}>
          {words.otherLanguage}
        </a>
      </div>
    </header>
  );
}

/** Who is signed in, and his way out; otherwise the way in. */
function AccountLink({ visit: { language, viewer, address } }: { visit: Visit }) {
  if (viewer.account !== null)
    return (
      <div class="who">
        <a href="/konto">{viewer.account.name}</a>
        <form method="post" action="/logga-ut">
          <button type="submit">{messages[language].signOut}</button>
        </form>
      </div>
    );
  return (
    <a class="who" href={withQuery("/logga-in", { till: address })}>
      {messages[language].signIn}
    </a>
  );
}

function Sections({ sections, label }: { sections: Section[]; label: string }) {
  return (
    <nav class="sections" aria-label={label}>
      <ul class="within">
        {sections.map(({ href, text, isCurrent, waiting = 0 }) => (
          <li>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {text}
              {waiting > 0 ? <span class="count">{waiting}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Two houses that face each other across the street. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="currentColor">
      <path d="M3 26V14l5.500-5.500L14 14v12h-3.500v-6h-4v6zM18 26V14l5.500-5.500L29 14v12h-3.500v-6h-4v6z" />
    </svg>
  );
}
