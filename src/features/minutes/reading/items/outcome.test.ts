import { expect, test } from "vitest";
import { outcomeOf } from "./outcome.ts";

test.each([
  [
    "approved",
    [
      "Planen godkändes.",
      "att anta planen",
      "Vera Sund valdes till ordförande.",
      "att uppdra åt Vera att avvakta svaret",
      "Attsats ett bifalles.",
      "att mötet flyttas till maj",
      "Planen fastställs med ändringen att mötet flyttas.",
      "att förklara paragrafen omedelbart justerad",
      "Protokollet godkändes och lades till handlingarna.",
    ],
  ],
  ["noted", ["Informationen antecknas."]],
  [
    "rejected",
    [
      "att avslå motionen",
      "Ansökan avslogs.",
      "Gruppen godkände inte förslaget men vill se ett nytt.",
      "Förslaget godkändes inte.",
      "att inte anta planen",
      "att inte prioritera projektet",
      "att inte bevilja ansökan",
      "Styrelsen tackar nej till inbjudan.",
      "Attsats två avslås.",
    ],
  ],
  [
    "noted",
    [
      "Protokollet lades till handlingarna.",
      "Informationen noteras.",
      "att notera informationen",
      "Det noteras att gruppen fått informationen.",
      "att hälsa Vera välkommen",
      "Gruppen välkomnar förslaget.",
      "att tacka för informationen",
    ],
  ],
  [
    "referred",
    [
      "att överlämna ärendet till styrelsen för beslut",
      "Ärendet återremitteras.",
      "att remittera förslaget till medlemmarna",
      "att hänskjuta frågan till styrelsen",
    ],
  ],
  [
    "deferred",
    [
      "Ärendet bordlades.",
      "att bordlägga frågan till nästa möte",
      "att avvakta utredningen",
      "Frågan skjuts upp till hösten.",
      "att frågan tas upp på nytt i maj",
    ],
  ],
  ["withdrawn", ["Punkten utgår.", "Ärendet utgick p.g.a. tidsbrist."]],
])("%s is what came of each", (outcome, clauses) => {
  expect(clauses.map((clause) => [clause, outcomeOf(clause)])).toEqual(
    clauses.map((clause) => [clause, outcome]),
  );
});
