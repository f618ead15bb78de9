// The verbs of those who report at a meeting. Patterns are matched against folded text.
import { anyOf, folded } from "../folding.ts";

const report = anyOf("rapport, information, redovisning, redogörelse, lägesrapport");
const account = anyOf(`
  presentation, lägesrapport, information, uppdatering, överblick, översikt, redogörelse, rapport, lägesbild,
  nulägesbild, genomgång, tillbakablick, bakgrund, beskrivning`);
const talk = anyOf("presentation, föredrag, dragning, genomgång");
const reporting = anyOf(`
  redogjorde, redogör, orienterade, orienterar, presenterade(?! sig), presenterar, berättade, berättar,
  rapporterade, rapporterar, avrapporterade, avrapporterar, återrapporterade, redovisade, redovisar,
  informerade, informerar, föredrog, föredrar, föredrar, beskrev, beskriver, visade(?! (?:runt|sig|vägen)),
  visar(?! (?:runt|sig|att)), gick igenom, går igenom, gick genom, går genom, inledde(?! (?:mötet|sammanträdet|träffen)), introducerade,
  introducerar, föreläste, föreläser, drog(?! (?:tillbaka|sig|ut|in)), dragning,
  lämna(?:de|r)(?=\\s(?:\\p{L}+ )?${report}), gav(?=\\sen |\\s\\p{L}*rapport|information),
  ger(?=\\sen (?:\\p{L}+ )?${account}|\\s\\p{L}*rapport|\\sinformation),
  höll(?=\\si?\\s?(?:en (?:\\p{L}+ )?)?${talk}), återkopplade, återkopplar,
  lägesrapporterade, delgav, delger, summerade, sammanfattade, deltar i mötet och, deltog och`);
export const reports = folded(`(?<![\\p{L}])${reporting}(?![\\p{L}])`);

/** 'Planen redovisades av Anna' */
export const reportedBy = folded(
  "(?<![\\p{L}])(?:redovisades|presenterades|föredrogs|föredras|lämnades|ges|gavs|rapporterades|hölls) (?:[^.]{0,60}\\s)?av\\s",
);

/** Before the verb, these make it a task, a wish or somebody else's words. */
export const notReporting = folded(
  "(?<![\\p{L}])(?:att|som|vilket|ska|skall|kommer|återkommer|kan|bör|vill|har|hade|när|om|uppdrag|förklarar?|ledde)(?![\\p{L}])",
);

/** '… på nästa möte' is yet to come. */
export const returning = folded(
  "(?:på|vid|till|inför) (?:nästa|kommande|\\p{L}*mötet den|\\p{L}*sammanträdet den)|senast (?:den|v|till|i)",
);
