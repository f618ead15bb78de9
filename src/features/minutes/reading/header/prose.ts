// Sentences that stand in a header: no key and no value.
const verbs =
  /(?<!\p{L})(?:hälsa[rd]e?|välkomna(?:r|de)|öppna(?:r|de|t)|inled(?:er|de)|börja(?:r|de)|förklara(?:r|de)|berätta(?:r|de)|informera(?:r|de)|redovisa(?:r|de)|konstatera(?:r|de|s|des)|notera(?:s|des|t)|har|hade|var|är|ska|skulle|beslut(?:ar|ade|ades)|ledde|leds|leddes|leder|fastställ(?:s|des)|godkän(?:ns|des)|ut(?:ses|sågs)|valdes|gick|genomför(?:s|des)|skickades|tackade|lämna(?:r|de)|fungerade|anmälde|kunde|skrev|höll|satt|antecknade|förde|gjorde|fick)(?!\p{L})/iu;
const tellsAttendance = /^(?:Från|Dessutom|Även|Vidare|Också)\s.*\s(?:närvarade|deltog|medverkade|deltar)\s/u;

/** 'Ordföranden hälsade alla välkomna.' */
export function isSentence(text: string): boolean {
  return tellsAttendance.test(text) || verbs.test(text.replace(/\([^)]*\)/g, ""));
}
