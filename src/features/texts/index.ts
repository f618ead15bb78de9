export { type Home, type HomeKind, itemHome, partHome } from "./home.ts";
export { messages as textMessages } from "./messages.ts";
export { Contact } from "./pages/contact.tsx";
export { keptFor, SavedStatus } from "./pages/saved-status.tsx";
export { Told } from "./pages/told.tsx";
export { forget } from "./kept.ts";
export { type Texts, textsOf, updatesSince, updatesStored } from "./queries.ts";
export { fewUpdates, fold, storedDocument } from "./stored/commands.ts";
export { enterWords, type Row, type Taken, takeIn, wordsWritten } from "./taking/commands.ts";
