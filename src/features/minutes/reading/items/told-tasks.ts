// Tasks that nobody is given in so many words: 'Gruppen ska redovisa …', 'Anna återkommer med …'.
import type { RecordPerson } from "../../record.ts";
import { anyOf, fold, folded } from "../folding.ts";
import { join, type Passage, slice, trim } from "../passage.ts";
import { dueIn } from "./due.ts";
import { holderIn, isAuthority, isPlace } from "./holders.ts";
import { namesIn } from "./names.ts";
import { noTask } from "./task-forms.ts";
import { anyInfinitive, anyPresent, passiveWithAgent, presentForm, strongPresent } from "./task-verbs.ts";
import type { Setting, Task } from "./task.ts";

const obligation = folded("^(?<before>.{0,120}?)(?<!\\p{L})(?:ska|skall|kommer att|måste)\\s");

/** 'Gruppen ska redovisa …', 'Innan arbetet börjar ska gruppen återkomma …' */
export function obliged(clause: Passage, decided: boolean, { date, people }: Setting): Task | null {
  const found = obligation.exec(fold(clause.text));
  if (found === null) return null;
  const before = slice(clause, 0, found.groups?.["before"]?.length ?? 0);
  const after = slice(clause, found[0].length);
  const verb = anyInfinitive.exec(fold(after.text));
  if (verb === null || (!decided && noTask.test(fold(before.text)))) return null;
  const between = after.text.slice(0, verb.index).trim();
  const isTimed = dueIn(clause, date).dueText !== null;
  const subject =
    holderIn(before, people) ?? (decided && isTimed && project.test(fold(before.text)) ? trim(before) : null);
  if (subject !== null && between.split(/\s+/).length <= 9) {
    if (!decided && (isAuthority(subject) || !(isTimed || isSingle(subject)))) return null;
    return { who: subject, what: trim(after) };
  }
  const inverted = decided || isTimed ? holderIn(slice(after, 0, verb.index), people) : null;
  return inverted === null ? null : { who: inverted, what: slice(after, verb.index), when: before };
}

/** A project holds no task but one that is decided, with a day: 'att projektet ska lämna en plan senast 1/4'. */
const project = folded("^\\p{L}*projektet\\s?$");

/** 'kommunerna ska' is what all always do; 'gruppen ska' is a task. */
function isSingle(holder: Passage): boolean {
  return (
    /(?:gruppen|[ae]ren|ledaren|chefen|direkt[oö]ren|sekretariatet|kansliet|ordf[oö]randen|\p{Lu}\p{L}+)$/u.test(
      holder.text,
    ) && !/(?:kommunerna|regionerna)$/i.test(holder.text)
  );
}

/** What those who meet decide is no task of theirs: 'Nämnden utser Anna att justera'. */
const decides = folded("^(?:utser|väljer|fastställer|tillsätter|antar|ersätter|ställer sig)(?!\\p{L})");
const those = folded(
  "^(?:gruppen|\\p{L}+gruppen|nätverket|forumet|nämnden|styrelsen|direktionen|mötet|årsmötet|stämman|kommittén|rådet|förbundsdirektionen|förbundsstyrelsen)$",
);
/** 'Anna svarar på frågor under sommaren' is a task, 'Anna arbetar med planen under året' goes on. */
const goesOn = folded("^(?:arbetar|deltar|leder|planerar|utvecklar|driver|bevakar|genomför|håller|tar|gör)");

const subordinate = folded("(?<!\\p{L})(?:som|vilket|att|när|om|eftersom|då)\\s(?:\\S+\\s){0,2}$");

/** 'Anna återkommer med …', 'Till nästa möte tar Anna fram …' */
export function inPresent(clause: Passage, decided: boolean, { date, people }: Setting): Task | null {
  const words = fold(clause.text);
  if (!anyPresent.test(words) && !invites.test(words)) return null;
  const due = dueIn(clause, date);
  const spansTime = /^under/i.test(due.dueText ?? "");
  const isTimed = due.due !== null || spansTime || /senast|nästa|inför/i.test(due.dueText ?? "");
  const sure = (decided ? anyPresent : strongPresent).exec(words) ?? invitedBy(words, people);
  const verb = sure ?? (isTimed ? anyPresent.exec(words) : null);
  if (verb === null) return null;
  const before = trim(slice(clause, 0, verb.index));
  if (noTask.test(fold(before.text)) || subordinate.test(`${fold(before.text)} `)) return null;
  const subject = holderIn(before, people);
  if (subject !== null) {
    if (decides.test(verb[0]) && those.test(fold(subject.text))) return null;
    if (sure === null && isAuthority(subject)) return null;
    if (spansTime && !decided && goesOn.test(verb[0])) return null;
    const isLoose = due.dueText === null || spansTime;
    const atHome = !decided && isLoose && isPlace(subject, people);
    return atHome ? null : { who: subject, what: trim(slice(clause, verb.index)) };
  }
  return invertedPresent(clause, before, verb, people);
}

const invites = folded("(?<!\\p{L})(?:bjuder in|inbjuder)(?=\\still\\s)");

/** 'Alby bjuder in till invigning' was said at the meeting; 'Anna bjuder in till studiebesök' is to be done. */
function invitedBy(words: string, people: readonly RecordPerson[]): RegExpExecArray | null {
  const verb = invites.exec(words);
  if (verb === null) return null;
  const name = words.slice(0, verb.index).trim();
  return people.some((person) => fold(person.name) === name || fold(person.name).startsWith(`${name} `)) &&
    name !== ""
    ? verb
    : null;
}

const holderBehind = /^\s(?:respektive\s)?[\p{L}-]+(?:\s(?:och\s)?\p{Lu}[\p{L}-]*){0,4}/u;

function invertedPresent(
  clause: Passage,
  before: Passage,
  verb: RegExpExecArray,
  people: readonly RecordPerson[],
): Task | null {
  if (!/^[\p{L}\d]/u.test(before.text) || before.text.split(/\s+/).length > 10) return null;
  const simple = /^\S+/.exec(verb[0])?.[0] ?? verb[0];
  const after = slice(clause, verb.index + simple.length);
  const named = holderBehind.exec(after.text)?.[0];
  const holder = named === undefined ? null : holderIn(slice(after, 0, named.length), people);
  if (holder === null || named === undefined) return null;
  const doing = slice(clause, verb.index, verb.index + simple.length);
  return { who: holder, what: join([doing, trim(slice(after, named.length))]), when: before };
}

const opensByName = /^\p{Lu}[\p{L}-]+(?:\soch\s\p{Lu}[\p{L}-]+)?\s(?=(\p{Ll}+r)\s)/u;
/** What people are, think, feel and always do is no task. */
const noDoing = folded(
  `^${anyOf(`
  är, var, har, vill, ser, tycker, tror, anser, menar, säger, undrar, hoppas, känner, upplever, arbetar, jobbar,
  får, blir, behöver, brukar, kommer, ingår, räknar, sitter, slutar, börjar, går, leder, deltar, möter, ifrågasätter, tjänstgör, anmäler, avstår, lämnar, inträder, bjuder, håller, tar, ger, finns, saknar, har, kör,
  heter, bor, vet, förstår, tackar, hälsar, öppnar, avslutar, välkomnar, föreslår, påpekar, betonar, önskar,
  yrkar, instämmer, ansvarar, uppger, nämner, konstaterar, noterar, understryker, meddelar, påminner, lyfter,
  frågar, svarar, redovisar, tipsar, planerar, fungerar, efterlyser, efterfrågar, berömmer, utgår, bifaller`)}$`,
);
const longestDuty = 9;

/** 'Anna gör affischen.': somebody by his first name, who was there, and in few words what he does. */
export function byName(clause: Passage, people: readonly RecordPerson[]): Task | null {
  const found = opensByName.exec(clause.text);
  const verb = fold(found?.[1] ?? "");
  if (found === null || clause.text.split(/\s+/).length > longestDuty || noDoing.test(verb)) return null;
  if (
    !presentForm.test(verb) ||
    reports.test(verb) ||
    /^(?:informer|presenter|rapporter|orienter)/i.test(verb)
  )
    return null;
  if (noTask.test(fold(clause.text))) return null;
  const who = trim(slice(clause, 0, found[0].length));
  const named = namesIn(who, people);
  const isPresent =
    named.length > 0 &&
    named.every(({ name }) => people.some((each) => each.name === name && each.presence !== "guest"));
  return isPresent ? { who, what: trim(slice(clause, found[0].length)) } : null;
}

const comesBack = folded("senast|inför|innan|före|klart|till (?:nästa|mötet|den|v|\\p{L}*mötet)|nästa");
const reports = folded("^(?:föred|redo|oriente|berätta|beskri|till|hälsa|öppna|avsluta)");
const reaching = /\s(?:med|till|på|för|av|om|under|vid)(?:\s|$)/;

/** 'Bo fixar lokalen till nästa möte': a holder, a present tense and a day. */
export function byAnyVerb(clause: Passage, { date, people }: Setting): Task | null {
  const words = fold(clause.text);
  if (noTask.test(words) || !comesBack.test(words)) return null;
  if (!comesBack.test(fold(dueIn(clause, date).dueText ?? ""))) return null;
  for (const space of clause.text.slice(0, 80).matchAll(/\s/g)) {
    const verb = /^\s(\S+)/.exec(clause.text.slice(space.index, space.index + 40))?.[1] ?? "";
    const before = slice(clause, 0, space.index);
    if (
      !/^\p{Ll}/u.test(verb) ||
      !presentForm.test(fold(verb)) ||
      reports.test(fold(verb)) ||
      reaching.test(before.text)
    )
      continue;
    if (!/^\p{Lu}|^(?:respektive|alla|samtliga|varje)\s/u.test(before.text)) continue;
    const holder = holderIn(before, people);
    if (
      holder !== null &&
      decides.test(fold(clause.text.slice(space.index + 1))) &&
      those.test(fold(holder.text))
    )
      return null;
    return holder === null ? null : { who: holder, what: trim(slice(clause, space.index)) };
  }
  return null;
}

const agent =
  /^(?:respektive\s|varje\s)?(?:\p{Lu}[\p{L}’'-]*(?:\s(?:och\s)?\p{Lu}[\p{L}’'-]*){0,4}|[\p{L}-]+)/u;

/** 'Intervjuerna genomförs av Jan' */
export function byAgent(clause: Passage, people: readonly RecordPerson[]): Task | null {
  const found = passiveWithAgent.exec(fold(clause.text));
  const { object, rest } = found?.groups ?? {};
  if (found === null || object === undefined || rest === undefined) return null;
  if (/(?:som|vilket|att|har|hade)$/i.test(object)) return null;
  const by = found[0].length - rest.length;
  const named = agent.exec(clause.text.slice(by))?.[0];
  const who = named === undefined ? null : holderIn(slice(clause, by, by + named.length), people);
  if (who === null || named === undefined) return null;
  const behind = slice(clause, by + named.length);
  const doing = slice(clause, 0, by - "av ".length);
  return {
    who,
    what: join(
      /^\s(?:som|vilket)\s\p{L}+r\s/u.test(behind.text) ? [trim(doing)] : [trim(doing), trim(behind)],
    ),
  };
}
