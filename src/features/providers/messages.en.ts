import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  title: "Sign in with the municipality's sign-in",
  lead: "The same as at work. The secretariat must have invited you first.",
  signInWith: (name) => `Sign in with ${name}`,
  none: "No municipality signs its own people in here",
  noneText: "Sign in with a link by mail instead.",
  toSignIn: "Other ways to sign in",
  leaving: (name) => `On to ${name}`,
  leavingText: "In a moment you come to the municipality's sign-in, and from there back here.",
  goOn: (name) => `Go to ${name}`,
  leavingOut: (name) => `You are signed out of Genbo. Now you are being signed out at ${name} too.`,
  again: "Try again",
  proof: {
    title: "Confirm the address once",
    lead: (name) =>
      `${name} has signed you in, but does not vouch that the e-mail address is yours. So you show it yourself, a single time.`,
    sent: (email) =>
      `If ${email} has an account here, a link is on its way there. Open it in this browser within 15 minutes, and the sign-in is joined to the account.`,
    nothing:
      "Nothing within some minutes? Look among the junk mail, and ask the secretariat whether that is the address that was invited.",
  },
  join: {
    title: (name) => `Join the sign-in at ${name}`,
    lead: (name, email) =>
      `From now on ${name} signs you in to the account of ${email}, without a link by mail. Do so only if it was you who signed in there just now.`,
    join: "Join",
    notNow: "Not now",
  },
  trouble: {
    "not-begun-here": {
      title: "The sign-in was not begun here",
      text: "The municipality's answer belongs to no sign-in under way in this browser. Perhaps it has been used already, took more than ten minutes or began in another browser. Begin again here.",
    },
    "too-often": {
      title: "Too many attempts",
      text: "The municipality's sign-in has been asked for too many times from here. Wait an hour, or sign in with a link by mail.",
    },
    declined: {
      title: "The sign-in was broken off",
      text: "The municipality's sign-in did not let you in, or you broke it off. Nothing has happened; try again whenever you want.",
    },
    unavailable: {
      title: "The municipality's sign-in does not answer",
      text: "It is down, too slow or can't be understood. Try again in a while, or sign in with a link by mail meanwhile.",
    },
    clock: {
      title: "The clocks differ",
      text: "The municipality's sign-in and Genbo disagree by more than a minute on what time it is, so the answer can't be accepted. Tell whoever runs Genbo, and sign in with a link by mail meanwhile.",
    },
    untrusted: {
      title: "The answer can't be trusted",
      text: "What came back from the municipality's sign-in is not right, so you are not signed in. Try again. Should it happen anew: tell whoever runs Genbo, and sign in with a link by mail meanwhile.",
    },
    "no-email": {
      title: "The municipality did not say who you are",
      text: "The municipality's sign-in gave no e-mail address, so your account can't be found. Ask the municipality's IT department to give it to Genbo, or sign in with a link by mail.",
    },
    "email-of-others": {
      title: "The address belongs to somebody else",
      text: "This municipality may not sign in people with an e-mail address like yours. Choose your own municipality, or sign in with a link by mail.",
    },
    "no-account": {
      title: "You are not invited yet",
      text: "The municipality knows who you are, but there is no account with your e-mail address in Genbo. Ask the cooperation's secretariat for an invitation to that very address.",
    },
    "account-of-another": {
      title: "The account is somebody else's already",
      text: "The municipality's sign-in has been used for the account with your e-mail address before, but by somebody else. Ask the cooperation's secretariat for an account of your own.",
    },
    "account-closed": {
      title: "The account is closed",
      text: "Your account in Genbo is closed. Ask the cooperation's secretariat or whoever runs Genbo to open it, if that is wrong.",
    },
  },
};
