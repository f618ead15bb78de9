export const sv = {
  "no-date": "Dokumentet säger inte vilken dag mötet hölls.",
  "no-body": "Dokumentet säger inte vilket organ som möttes.",
  "no-people": "Ingen närvaro kunde läsas ur dokumentet.",
  "no-items": "Inga punkter hittades i dokumentet.",
};
