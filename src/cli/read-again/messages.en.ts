import type { Words } from "./messages.ts";

const count = (number: number) => number.toLocaleString("en-GB");

export const en: Words = {
  usage:
    "Usage: genbo read-again --cooperation ADDRESS [FILE …] [--lang sv|en]\nWithout files all documents of the cooperation are read again. What people have corrected stays.",
  noCooperation: (slug) => `No cooperation has the address “${slug}”. Nothing has been read.`,
  noFile: (name) => `No document is called “${name}”. Nothing has been read.`,
  changes: (others, words, unplaced) =>
    [
      others === 1 ? "1 fact is read otherwise" : `${count(others)} facts are read otherwise`,
      ...(words === 0
        ? []
        : [
            words === 1
              ? "1 damaged word is repaired otherwise"
              : `${count(words)} damaged words are repaired otherwise`,
          ]),
      ...(unplaced === 0 ? [] : [`${count(unplaced)} corrections have no place any more, and wait`]),
    ].join("; "),
  done: (all, others) =>
    `${all === 1 ? "1 document" : `${count(all)} documents`} read again, ${count(others)} with something new.`,
  parts: {
    header: "header",
    person: "person",
    item: "heading",
    presenter: "presenter",
    input: "input",
    decision: "decision",
    assignment: "assignment",
    annex: "annex",
    proposal: "proposal",
  },
  refusals: {
    "not-found": "is no longer there.",
    copy: "is a copy, and has no facts of its own.",
    "run-here": "the meeting is run in Genbo, and its minutes are written there.",
    masked: "has masked words. Take the masks off first, and mask again afterwards.",
    "in-use": "people have worked on something that would go. Nothing has changed.",
    closed: "something closed would come to stand where others see it. Nothing has changed.",
    unreadable: "can't be read again.",
    "other-text": "reads as another text than the one that is stored. Nothing has changed.",
    "changed-since": "was changed while it was read. Try again.",
  },
};
