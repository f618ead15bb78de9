import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  status: {
    label: "Saved",
    saved: "Saved {tid}",
    saving: "Saving …",
    waiting: "Waiting for the network. {antal} kept here in the browser, to be sent as soon as it can be.",
    noContact:
      "No contact with Genbo just now. What you write is kept here in the browser and sent as soon as possible.",
    over: "This page gets nothing new any more. Load it again.",
    writesHere: "{namn} is writing here",
    signedOut: "You are signed out. {antal} kept here in the browser. Sign in again, and it is sent.",
    other: "Somebody else is signed in in this browser. {antal} not sent until you have signed in again.",
    one: "One change",
    many: "{antal} changes",
    lost: "This could not be saved, because what it belonged to cannot be written in any more. Copy it if it is to be kept:",
    forget: "Throw it away",
    removed: "Somebody else has removed the line you were writing in. What you wrote is still here.",
    removedWords: "What you wrote",
    putBack: "Put it back as a new input",
    signIn: "Sign in",
  },
  conflict: {
    told: "Somebody else has written here meanwhile. Nothing is lost: choose what is to stand.",
    stands: "It now says",
    yours: "You wrote",
    keepMine: "Write mine",
    keepTheirs: "Leave it",
  },
  contact: {
    lost: "No contact with Genbo. What stands here may be old.",
    over: "This page gets nothing new any more. Load it again.",
  },
};
