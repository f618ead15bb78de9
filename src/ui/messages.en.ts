import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  skip: "Skip to content",
  home: "Genbo, the start page",
  sections: "Parts of the cooperation",
  trail: "You are here",
  search: "Search",
  searchLabel: "Search everything imported",
  searchPlaceholder: "Search decisions, people, words …",
  signIn: "Sign in",
  signOut: "Sign out",
  otherLanguage: "Svenska",
  about: "Genbo: municipal neighbours working together",
  toTop: "To the top of the page",
  show: "Show",
  clear: "Clear the selection",
  filter: "Choose what is shown",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  page: (number, of) => `Page ${number} of ${of}`,
  notFound: {
    title: "There is no such page",
    text: "The address leads nowhere. It may be misspelled, or what it pointed at has not been imported here.",
    signIn:
      "Did you expect a page that is not open to everybody? Sign in, and it is shown if you may see it.",
    ask: "Did you see the page before? A mandate or a role may have ended, or the page been closed. Ask the secretariat of your cooperation.",
  },
  failed: {
    title: "Something went wrong on our side",
    text: "The page could not be shown. The fault is noted in the log and nothing has been lost. Try again in a while.",
  },
  unavailable: {
    title: "The database does not answer just now",
    text: "Nothing has been lost. Try again in a while. If it lasts, ask whoever runs Genbo to see that the database is up and that its disk is not full.",
  },
  tooOften: {
    title: "Too many searches in a short time",
    text: "Whoever has not signed in may search 120 times a minute from the same network. Wait a minute and reload the page, or sign in.",
  },
  elsewhere: {
    title: "The form came from another site",
    text: "For safety only forms sent from here are accepted. Go to the start page and try again there.",
  },
  nameTaken: {
    title: "It could not be saved",
    text: "What was sent has a name that something else has already. Nothing has been saved or changed. Open the form anew and fill it in again.",
  },
  comment: {
    waiting: "Waits for an answer",
    accepted: "Taken in",
    declined: "Not taken in",
    word: "A word on why",
    wordHint: "Needed where the comment is not taken in.",
    accept: "Take in",
    decline: "Do not take in",
    again: "Change the answer",
  },
  toHome: "To the start page",
  hidden: "Hidden from the public",
};
