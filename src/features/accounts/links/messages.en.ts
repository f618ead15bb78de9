import type { sv } from "./messages.sv.ts";

export const en: typeof sv = {
  addressMail: {
    subject: "Your address in Genbo has changed",
    hello: (name) => `Hello ${name}!`,
    text: (by, from, to) =>
      `${by} has changed the e-mail address of your account in Genbo from ${from} to ${to}.`,
    notYou: "The old address signs nobody in any more. If this is wrong, tell the secretariat at once.",
    signIn: "You sign in with the new one:",
  },
  signInMail: {
    subject: "Your link to Genbo",
    hello: (name) => `Hello ${name}!`,
    text: "This link signs you in. Open it in the same browser that you asked for it in. It works for 15 minutes and once.",
    notYou:
      "Was it not you who asked? Then you need not do anything: the link works only where it was asked for.",
  },
  invitationMail: {
    subject: (place) => (place === null ? "Invitation to Genbo" : `Invitation to ${place} in Genbo`),
    hello: (name) => `Hello ${name}!`,
    text: (inviter, place) =>
      place === null
        ? `${inviter} invites you to run an installation of Genbo.`
        : `${inviter} invites you to ${place}, which has its meetings and decisions in Genbo.`,
    once: "The link signs you in the first time. It works for seven days and once; do not pass it on.",
    asUsual: "You have an account already: sign in as usual.",
  },
};
