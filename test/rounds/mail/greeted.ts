// Replies by mail that greet whoever asks, whose name may be a municipality's too.
import type { WrittenReply } from "./wrapping.ts";

export const greeted: readonly WrittenReply[] = [
  ["outlook", "Hej Nora!\n\nBifall", "agree"],
  ["iphone", "Hej Nora! Ja från Höör.", "agree"],
  ["gmail", "Hej Nora,\n\nHöör bifaller förslaget.\n\nTack för påminnelsen!", "agree"],
  ["outlook-html", "Hi Nora,\n\nWe agree.", "agree"],
  ["apple-english", "Dear Nora,\n\nHöör supports the proposal.", "agree"],
  ["outlook-web", "Hej Nora Ek!\n\nVi tillstyrker.", "agree"],
  ["gmail-app", "Hej Anna-Karin!\n\nBifall", "agree"],
  ["samsung", "God morgon Nora, vi står bakom förslaget.", "agree"],
  ["outlook-ios", "Hej igen Nora!\nNej.", "against"],
  ["thunderbird", "Hej Nora\n\nHöör avstår.", "abstain"],
  ["gmail-signed", "Hejsan Nora!\n\nVi står utanför.", "outside"],
  [
    "outlook-text",
    "Hej Nora! Bifall, med tillägget att arkivet följs upp efter ett år.",
    "agree-with-comment",
  ],
  ["outlook", "Hej Vilhelmina!\n\nBifall", "agree"],
  ["alone", "Hej Nora 😊\n\nBifall\n\nMvh Karin", "agree"],
  // Whom it is about, and not who is greeted.
  ["outlook", "Hej Nora! Bifall från Lomma, men Burlöv säger nej.", "~"],
  ["outlook-web", "Hej Nora! Bifall från Höör, men Burlöv säger nej.", "~"],
  ["iphone", "Hej Nora! Bifall från Lomma.", "~agree"],
  ["gmail", "Hej! Nora bifaller.", "~agree"],
  ["apple", "Hej Nora! Nora bifaller.", "~agree"],
  ["outlook-text", "Hej Nora och Burlöv! Bifall", "~agree"],
  ["gmail-app", "Hej Nora kommun!\n\nBifall", "~agree"],
  ["samsung", "Hej Eslöv!\n\nBifall", "~agree"],
  ["bare", "Hej, Nora och Höör bifaller", "~agree"],
  ["outlook-ios", "Hej Nora, är det bifall som gäller?", "~agree"],
  ["thunderbird", "Hej Nora! Vi återkommer efter nämnden.", "~"],
  ["outlook-html", "Hi Nora, yes, if Lomma agrees.", "~agree-with-comment"],
  ["gmail-below", "Hej Nora! Bifall... tror jag", "~agree"],
  ["absence-unmarked", "Hej! Nora svarar i mitt ställe till och med fredag.", "~"],
  ["forwarded", "Hej Nora!\n\nBifall", "~"],
];
