import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  stances: {
    agree: "Agree",
    "agree-with-comment": "Agree with comment",
    against: "Against",
    abstain: "Abstain",
  },
  possibilities: { yes: "Yes", "if-need-be": "If need be", no: "No" },
  roles: {
    member: "member",
    substitute: "substitute",
    chair: "chair",
    secretary: "secretary",
    convener: "convener",
  },
  outside: "The municipality stands outside",
  answer: "Answer",
  comment: "Comment",
  commentHint:
    "Needed for Agree with comment, and may otherwise be left empty. The comment goes with the decision.",
  many: "Choose one or several.",
  optional: "May be left empty.",
  dates: "Answer for each day.",
  names: (role, most) =>
    most === 1
      ? `The name of the person proposed as ${role}.`
      : `The names of those proposed as ${role}, at most ${most}.`,
  namesAlone: (most: number) =>
    most === 1 ? "One name, and a title if it is needed." : `At most ${most} names.`,
  person: "Name",
  personAt: (place) => `Name ${place}`,
  title: "Title",
  titleAt: (place) => `Title ${place}`,
  moreNames: "More names",
  nobody: "We have nobody to propose",
  nobodyTold: "Has nobody to propose",
  numbers: "Write the numbers in digits, such as 12.5 or 1 200. What you do not know may be left empty.",
  number: (label, unit, year) =>
    [label, year === null ? "" : String(year), unit === "" ? "" : `(${unit})`]
      .filter((each) => each !== "")
      .join(" "),
  fileHint: (megabytes) => `PDF, Word, Excel, picture or text, at most ${megabytes} MB. May be left out.`,
  keptFile: (name) => `${name} has been sent. Choose another file to replace it.`,
  keptFileUnnamed: "A file has been sent. Choose another to replace it.",
  document: "Take a stance on the paragraphs you wish, and comment on them. Leave the others.",
  paragraph: (place) => `Paragraph ${place}`,
  noStance: "No stance",
  commentAt: (place) => `Comment on paragraph ${place}`,
  stanceAt: (place) => `Stance on paragraph ${place}`,
  noParagraphs: "No paragraph has a comment.",
  left: "No answer",

  problems: {
    "no-stance": "Choose one of the answers.",
    "no-comment": "Write the comment, or choose Agree without one.",
    "no-choice": "Choose one of the alternatives.",
    "days-left": "Answer yes, if need be or no for each day.",
    "no-names": "Write at least one name, or tick that you have nobody to propose.",
    "names-and-nobody": "There are both names and that you have nobody. Remove what does not apply.",
    "title-alone": "Write a name for the title.",
    "not-a-number":
      "Write the number in digits only, such as 12.5 or 1 200, with no point or comma between thousands.",
    "too-long": "The text is too long. There is room for 20,000 characters, and 200 in a name.",
    nothing: "The answer is empty. Fill in one of the fields.",
    "file-empty": "The file is empty. Choose another.",
    "file-encrypted": "The file is locked with a password. Save it without one and choose it again.",
    "file-old": "The file is in an older format. Save it as PDF or docx and choose it again.",
    "file-unknown": "That kind of file is not taken. Choose PDF, Word, Excel, a picture or text.",
    "file-too-large": "The file is too large. Choose a smaller one.",
    "file-again": "Choose the file once more: it was not kept when something else had to be put right.",
  },
};
