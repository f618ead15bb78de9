export { type Home, type HomeKind, itemHome, partHome } from "./documents/home.ts";
export { messages as textMessages } from "./messages.ts";
export { Contact } from "./pages/contact.tsx";
export { keptFor, SavedStatus } from "./pages/saved-status.tsx";
export { Told } from "./pages/told.tsx";
export { forget } from "./documents/kept.ts";
export { textsOf, updatesSince, updatesStored } from "./queries.ts";
export { fewUpdates, fold, storedDocument } from "./stored/commands.ts";
export { enterWords, type Taken, takeIn, wordsWritten } from "./taking/commands.ts";
