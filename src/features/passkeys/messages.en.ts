import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  signInTitle: "Sign in with a passkey",
  signInLead:
    "A passkey is in your computer, phone or security key, and opens with a finger, a face or a code.",
  signIn: "Sign in with a passkey",
  otherWays: "Other ways to sign in",
  account: "Your account",
  title: "Your passkeys",
  lead: "With a passkey you sign in without waiting for mail. Feel free to add one for each device you use.",
  add: "Add a passkey",
  name: "The passkey's name",
  nameHint: "So that you know it again: “Work phone”.",
  signInAgain: "Sign in again to add or remove passkeys",
  signInAgainText: "Passkeys open your account, so Genbo wants to know that it is you.",
  toSignIn: "Sign in again",
  key: "Passkey",
  made: "Added",
  used: "Last used",
  never: "Never",
  change: "Change",
  rename: "Rename",
  nameOf: (name) => `Name of ${name}`,
  remove: "Remove",
  none: "You have no passkeys yet",
  elsewhere: "Other sessions",
  elsewhereText: (count) =>
    `You are signed in in ${count} other ${count === 1 ? "browser" : "browsers"}. If you have replaced or removed a passkey that somebody else may have had, end them too.`,
  endElsewhere: "End all other sessions",
  noScript: "Passkeys need a browser that runs scripts (JavaScript). Sign in in another way.",
  failures: {
    unsupported: "This browser can't use passkeys here. Update it, or sign in in another way.",
    insecure:
      "Passkeys can be used only where Genbo is reached by https and a name, not an address of figures. Tell whoever runs Genbo.",
    known: "This device already has a passkey to your account.",
    cancelled: "No passkey was chosen. Try again, or sign in in another way.",
    often: "Passkeys have been asked for too many times from here. Wait an hour, or sign in in another way.",
    unreached: "Genbo did not answer. See that you are connected and try again.",
  },
  mail: {
    hello: (name) => `Hello ${name}!`,
    added: "A passkey has been added to your account in Genbo",
    removed: "A passkey has been removed from your account in Genbo",
    addedText: (key) => `The passkey “${key}” signs you in to Genbo from now on.`,
    removedText: (key) => `The passkey “${key}” does not sign you in to Genbo any more.`,
    notYou: "Was it not you? Remove passkeys that you do not know and sign out all other browsers here:",
  },
  refused: {
    "no-answer":
      "The browser gave no passkey. Passkeys need scripts (JavaScript); turn them on and try again, or sign in in another way.",
    "not-asked":
      "The question to the passkey is too old, answered already or was asked in another browser. Try again here.",
    unknown:
      "Genbo does not know the passkey. It may have been removed; sign in in another way and add it again.",
    "not-verified":
      "The passkey's answer is not right, so nothing has happened. Try again. Should it happen anew: sign in in another way and replace the passkey.",
    copied:
      "The passkey has been used fewer times than Genbo remembers, and may have been copied. Sign in in another way, remove the passkey and tell whoever runs Genbo.",
    "account-closed":
      "Your account in Genbo is closed. Ask the cooperation's secretariat or whoever runs Genbo to open it, if that is wrong.",
    "known-already": "The passkey has been added already.",
    "too-many": "You have as many passkeys as there is room for. Remove one that you do not use first.",
    "no-name": "Write a name for the passkey, 60 characters at most.",
  },
};
