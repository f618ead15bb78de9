// Words that make a day the day of a meeting: 'kommundirektörsmötet den 11 juni', 'Protokollet från den 25 mars'.
import { bodyIn } from "./header/body.ts";
import type { FoundDate } from "./dates.ts";

export interface MeetingNamed {
  /** As written; null where the words name no body. */
  readonly body: string | null;
  readonly time: "past" | "coming";
  /** Where the naming words begin in the sentence. */
  readonly start: number;
}

const gap =
  "[\\s,:(–-]*(?:(?:den|är|blir|hålls|hölls|ägde rum|var|äger rum|planeras(?: till)?|preliminärt|prel\\.?|till|på)[\\s:]+){0,3}$";
const meetingWord =
  /(?<![\p{L}-])(?<owner>\p{L}[\p{L}-]*s\s)?(?<stem>[\p{L}-]*?)(?:m[öoé]ten?|m[öoé]tet|m[öoé]tes?dag|sammanträdet?|träffen?)s?(?<rest>\si\s\p{L}+)?/u;
const endingInMeeting = new RegExp(`${meetingWord.source}${gap}`, "iu");
const endingInMinutes = new RegExp(
  `(?<![\\p{L}])(?:protokoll(?:et)?|(?:minnes|m[öoé]tes)?anteckning(?:ar|arna))(?:\\s(?:fr[åa]n|av|för|daterat|per))?${gap}`,
  "iu",
);
const endingInBody = new RegExp(
  `(?<![\\p{L}-])(?:till|i|vid|på|inför)\\s(?<body>[\\p{L}-]*(?:gruppen|styrelsen|nämnden|direktionen|nätverket|rådet|utskottet|kommittén|forumet))${gap}`,
  "iu",
);
const endingInDecision = new RegExp(
  `(?<body>[\\p{L}-]*(?:gruppen|styrelsen|nämnden|direktionen|nätverket|rådet|utskottet|kommittén|forumet))\\s(?:beslutade|beslöt|behandlade|godkände|antog|fastställde)${gap}`,
  "iu",
);
const comingTitle =
  /(?:n[äa]sta|kommande)\s(?<meeting>[\p{L}-]*(?:m[öoé]ten?|sammanträden?|träff))|m[öoé]testider|m[öoé]tesdagar|sammanträdestider/iu;

export function meetingNamed(sentence: string, date: FoundDate, title: string): MeetingNamed | null {
  const before = sentence.slice(Math.max(0, date.index - 120), date.index);
  const shift = date.index - before.length;
  const decided = endingInDecision.exec(before);
  if (decided !== null)
    return { body: decided.groups?.["body"] ?? null, time: "past", start: shift + decided.index };
  const meeting = endingInMeeting.exec(before);
  if (meeting !== null) {
    const body = bodyOf(meeting.groups?.["owner"] ?? "", meeting.groups?.["stem"] ?? "", meeting[0]);
    if (body === undefined) return null;
    return {
      body,
      time: timeOf(sentence, before.slice(0, meeting.index), meeting[0]),
      start: shift + meeting.index,
    };
  }
  const minutes = endingInMinutes.exec(before);
  if (minutes !== null) return { body: null, time: "past", start: shift + minutes.index };
  const body = endingInBody.exec(before);
  if (body !== null) {
    return {
      body: body.groups?.["body"] ?? null,
      time: timeOf(sentence, before.slice(0, body.index), body[0]),
      start: shift + body.index,
    };
  }
  return underTitle(sentence, date, title);
}

const ownMeeting =
  /^(?:dagens|n[äa]sta|förra|föregående|ordinarie|extra|kommande|senaste|april|maj|juni|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|jan\p{L}*|feb\p{L}*|mars|vår|höst|sommar|vinter)$/iu;

/** undefined where the word is no body's meeting: 'dialogmötet', 'frukostmöte'. */
function bodyOf(owner: string, stem: string, words: string): string | null | undefined {
  const word =
    words
      .trim()
      .split(/[\s,:(]/)
      .find((each) => /m[öoé]te|sammanträd|träff/iu.test(each)) ?? "";
  if (/^(?:samråd|dialog|frukost|lunch|informations|uppstart)/iu.test(stem)) return undefined;
  if (stem !== "" && !ownMeeting.test(stem))
    return bodyIn({ text: word, at: [] }) === null ? undefined : word;
  const whose = owner.trim();
  if (
    whose === "" ||
    ownMeeting.test(whose) ||
    /^(?:dess|deras|vars|dagens|sitt|ett|årets|gruppens|höstens|vårens)$/iu.test(whose)
  )
    return null;
  return bodyIn({ text: whose, at: [] }) === null ? null : `${whose} ${word}`;
}

const pastWords = /(?<![\p{L}])(?:fr[åa]n|av|föregående|förra|senaste|protokoll(?:et)?|anteckningarna)\s*$/iu;
const comingWords = /(?<![\p{L}])(?:till|inför|innan|före|n[äa]sta|kommande)\s*$/iu;
const pastVerbs =
  /(?<![\p{L}])(?:\p{L}{2,}(?:ades|ade|ats|tes|des|jorde)|beslöts?|var|togs?|beskrev|hölls|gick|fick|blev|hade|sågs?)(?![\p{L}])/iu;
const comingVerbs =
  /(?<![\p{L}])(?:ska|skall|kommer|återkom\p{L}*|redovisas|anmäls|utses|planeras|tas|skickas|flyttas|bjuds|föreslås|lyfts|n[äa]sta|kommande)(?![\p{L}])/iu;

function timeOf(sentence: string, before: string, words: string): "past" | "coming" {
  if (/^(?:n[äa]sta|kommande)/iu.test(words) || comingWords.test(before)) return "coming";
  if (pastWords.test(before)) return "past";
  const told = clauseOf(sentence, before, words);
  const telling = pastVerbs.test(told) || comingVerbs.test(told) ? told : sentence;
  return pastVerbs.test(telling) && !comingVerbs.test(telling) ? "past" : "coming";
}

/** 'På mötet den 11 juni beslutades att priset ska höjas': the meeting stands in the clause before 'att'. */
function clauseOf(sentence: string, before: string, words: string): string {
  const after = sentence.slice(sentence.indexOf(before + words) + before.length + words.length);
  return `${before.split(/\satt\s/u).at(-1) ?? ""}${words}${after.split(/\satt\s/u)[0] ?? ""}`;
}

/** Under 'Nästa möte' a line that begins with a day tells the day of that meeting. */
function underTitle(sentence: string, date: FoundDate, title: string): MeetingNamed | null {
  const told = comingTitle.exec(title);
  const leads = /^[\s•–-]*(?:(?:är|blir|hålls|m[öoé]tet|m[öoé]te|den|på|preliminärt)[\s:]+)*$/iu.test(
    sentence.slice(0, date.index),
  );
  if (told === null || !leads) return null;
  const word = told.groups?.["meeting"];
  const named = word !== undefined && bodyIn({ text: word, at: [] }) !== null;
  return { body: named ? word : null, time: "coming", start: date.index };
}
