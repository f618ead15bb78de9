import type { PropsWithChildren } from "hono/jsx";
import { isOffice, isOfPlace } from "../../../platform/web/viewer.ts";
import type { Visit } from "../../../platform/web/visit.ts";
import { Page, type PageProps, type Section } from "../../../ui/page.tsx";
import { accountsPath } from "../../accounts/paths.ts";
import { actsPath } from "../../acts/paths.ts";
import { assignmentsPath } from "../../assignments/paths.ts";
import { consultationsPath } from "../../consultations/paths.ts";
import { contradictionsPath } from "../../contradictions/paths.ts";
import { decisionsPath } from "../../decisions/paths.ts";
import { importsPath } from "../../imports/paths.ts";
import { meetingsPath } from "../../meetings/paths.ts";
import { partiesPath } from "../../parties/paths.ts";
import { publishingPath } from "../../publishing/paths.ts";
import { roundsPath } from "../../rounds/paths.ts";
import { messages } from "../messages.ts";
import { cooperationPath } from "../paths.ts";
import type { Cooperation } from "../queries.ts";

type SectionName = keyof (typeof messages)["sv"]["sections"];

type Props = Omit<PageProps, "place" | "sections"> & {
  cooperation: Cooperation;
  /** The section of the header that the page belongs to; none for the front page. */
  section?: SectionName;
};

/** Every page inside a cooperation: its name and its sections stand in the header. */
export function CooperationPage({ cooperation, section, children, ...page }: PropsWithChildren<Props>) {
  const place = { ...cooperation, href: cooperationPath(cooperation.slug) };
  return (
    <Page {...page} place={place} sections={sectionsOf(cooperation, page.visit, section)}>
      {children}
    </Page>
  );
}

function sectionsOf(
  { id, slug, waiting, hasRounds, hasConsultations }: Cooperation,
  { language, viewer }: Visit,
  current?: SectionName,
): Section[] {
  const words = messages[language].sections;
  const isWithin = isOfPlace(viewer, id) || isOffice(viewer, id);
  const section = (name: SectionName, href: string) => ({
    href,
    text: words[name],
    isCurrent: name === current,
  });
  return [
    section("meetings", meetingsPath(slug)),
    section("decisions", decisionsPath(slug)),
    section("assignments", assignmentsPath(slug)),
    ...(isWithin || hasRounds ? [section("rounds", roundsPath(slug))] : []),
    ...(isWithin || hasConsultations ? [section("consultations", consultationsPath(slug))] : []),
    section("person", partiesPath(slug, "person")),
    section("organisation", partiesPath(slug, "organisation")),
    section("body", partiesPath(slug, "body")),
    ...(isOffice(viewer, id)
      ? [
          section("imports", importsPath(slug)),
          section("publishing", publishingPath(slug)),
          section("accounts", accountsPath(slug)),
          section("acts", actsPath(slug)),
          { ...section("settling", contradictionsPath(slug)), waiting },
        ]
      : []),
  ];
}
