// What people write when they are asked whether they come: whole phrases, in Swedish and English. What stands in no
// table is not understood.

/** What a phrase says. `manner` goes with whoever comes: how, or that one will meet. */
export type Meaning = "yes" | "no" | "maybe" | "substitute" | "manner" | "nothing";

/** In place of the name of somebody who may sit for another. */
export const someone = "§";

const whole = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join("|")})$`, "u");

const by =
  "(?:(?:via|på|över|genom|per) (?:länk|teams|zoom|skype|video|webben|nätet|distans|telefon|plats)|digitalt|fysiskt|online)";
const to = "(?:(?:till|på|i|vid) (?:mötet|möte|sammanträdet|träffen))";
const how = `(?: ${to}| ${by})*`;
const come = "(?:komma|delta|deltaga|vara med|medverka|närvara)";
const then = "(?: då| den dagen| den gången| denna gång| den här gången)?";
const not = "(?:inte|ej|icke)";

const byInEnglish =
  "(?:remotely|online|in person|by (?:link|video|phone)|(?:via|on) (?:link|teams|zoom|video))";
const howInEnglish = `(?: (?:to |at )?the meeting| ${byInEnglish})*`;
const comeInEnglish =
  "(?:come|attend|make it|join|participate|be there|be attending|be joining|be able to attend)";

const meanings: readonly (readonly [Meaning, RegExp])[] = [
  [
    "yes",
    whole(
      `ja${how}`,
      "jajamän|japp|jadå|javisst|ja visst|absolut|självklart|yes|yep|yeah|of course|absolutely",
      `(?:ja )?(?:jag )?(?:kommer|deltar|medverkar|närvarar|ansluter|är med|är på plats)${how}`,
      `(?:ja )?(?:jag )?kan(?: ${come})?${how}`,
      "(?:ja )?(?:det )?kan jag",
      "(?:jag )?(?:tackar ja|accepterar|bekräftar(?: mitt deltagande| min närvaro)?)",
      "räkna med mig|ni kan räkna med mig",
      `(?:yes )?(?:i'll|i will|i can|i shall)(?: ${comeInEnglish}${howInEnglish})?`,
      `(?:yes )?(?:i'm|i am) (?:coming|attending|joining|in)${howInEnglish}`,
      `(?:will )${comeInEnglish}${howInEnglish}|attending|coming|count me in|i accept`,
    ),
  ],
  [
    "no",
    whole(
      "nej|nä|nej då|no|nope",
      `(?:nej )?(?:jag )?(?:kan|kommer|deltar|medverkar|hinner) ${not}(?: att kunna)?(?: ${come})?${how}${then}`,
      `(?:nej )?(?:så |då )?(?:kan|kommer|deltar|hinner) jag ${not}(?: att kunna)?(?: ${come})?${how}${then}`,
      `(?:jag )?(?:har|får|har fått|anmäler)(?: jag)?(?: ett)? förhinder${then}|förhinder|har jag (?:fått )?förhinder${then}`,
      `(?:jag )?är (?:förhindrad|upptagen|bortrest)${then}`,
      "(?:jag )?(?:tackar nej|måste tacka nej|får tacka nej|avböjer|måste avböja|uteblir)",
      `(?:no )?i (?:can't|cannot|can not|won't|will not|won't be able to|will not be able to) ?(?:${comeInEnglish})?${howInEnglish}`,
      `(?:i'm|i am) (?:unable to|not able to) ${comeInEnglish}${howInEnglish}`,
      `(?:can't|cannot|unable to|not able to) ${comeInEnglish}${howInEnglish}`,
      "(?:i'm |i am )?not (?:coming|attending)|i decline|i (?:must|have to) decline",
    ),
  ],
  [
    "maybe",
    whole(
      `kanske|eventuellt|osäkert|oklart(?: än| ännu)?|(?:jag )?är osäker|(?:jag )?vet ${not}(?: än| ännu| säkert)*`,
      "maybe|perhaps|tentatively|(?:i )?(?:don't|do not) know(?: yet)?|(?:i'm |i am )?not sure(?: yet)?",
    ),
  ],
  [
    "substitute",
    whole(
      `${someone} (?:ersätter(?: mig)?|(?:kommer|går|deltar|sitter|är med) (?:i mitt ställe|i stället|istället|för mig)|tar min plats)`,
      `(?:jag )?(?:ersätts av|skickar|blir ersatt av) ${someone}(?: i mitt ställe| i stället| istället)?`,
      `(?:min )?ersättare:?(?: är| blir)? ${someone}`,
      `${someone} (?:will )?(?:replaces? me|substitutes? for me|attends? (?:instead|in my place)|comes? instead|come in my place|takes? my place)`,
      `${someone} is my substitute|my substitute is ${someone}|i will be replaced by ${someone}`,
    ),
  ],
  [
    "manner",
    whole(
      `(?:på )?${by}|${byInEnglish}|(?:så )?vi ses(?: då| där| på mötet)?|see you(?: there| then)?`,
      "(?:jag )?ser fram emot (?:det|mötet)|looking forward to (?:it|the meeting)|gärna",
    ),
  ],
  [
    "nothing",
    whole(
      "hej|hejsan|hallå|tja|tjena|hi|hello|god (?:morgon|dag|kväll|middag)|good (?:morning|afternoon)",
      "(?:hej|hejsan|hi|hello) (?:alla|allihop|allihopa|på er|på dig|igen|all|everyone|again)",
      "(?:(?:stort |många )?tack(?: så mycket)?|thanks|thank you|many thanks)(?: (?:för|for) (?:the |din |er )?(?:kallelsen?|inbjudan|inbjudningen|påminnelsen?|mejlet|mailet|informationen|invitation|invite|reminder|call|e?mail))?",
      "ha det (?:bra|gott|fint)|trevlig helg|ha en (?:bra|fin) dag|have a (?:nice|good) day",
    ),
  ],
];

/** None where it is in no table. */
export const meaningOf = (phrase: string): Meaning | undefined =>
  meanings.find(([, phrases]) => phrases.test(phrase))?.[0];

const within = (...words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "u");

/** What somebody probably means who also says something else: the first that fits. */
const guesses: readonly (readonly [Exclude<Meaning, "manner" | "nothing">, RegExp])[] = [
  [
    "substitute",
    within("ersätter", "ersätts", "ersättare", "i mitt ställe", "substitute", "in my place", "replaces me"),
  ],
  ["yes", within("(?:inget|inga|utan) (?:förhinder|hinder|problem)", "no problem", "nej problem")],
  [
    "no",
    within(
      "nej",
      "tyvärr",
      "dessvärre",
      "förhinder",
      "förhindrad",
      "bortrest",
      "sjuk",
      `(?:kan|kommer|deltar|hinner) (?:jag )?(?:\\p{L}+ )?${not}`,
      "no",
      "can't",
      "cannot",
      "won't",
      "unable",
      "unfortunately",
      "decline",
    ),
  ],
  [
    "maybe",
    within(
      "kanske",
      "eventuellt",
      "preliminärt",
      "osäker",
      "vet inte",
      "återkommer",
      "försöker",
      "maybe",
      "perhaps",
      "might",
      "not sure",
      "try to",
    ),
  ],
  [
    "yes",
    within(
      "ja",
      "japp",
      "kommer",
      "deltar",
      "medverkar",
      "ansluter",
      "är med",
      "kan",
      "ok",
      "okej",
      "gärna",
      "passar",
      "vi ses",
      "yes",
      "attend",
      "come",
      "coming",
      "join",
      "be there",
    ),
  ],
];

export const guessOf = (text: string) => guesses.find(([, words]) => words.test(text))?.[0];
