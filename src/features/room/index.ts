export { openRooms, type Rooms } from "./live/rooms.ts";
export { liveRoutes } from "./live/routes.ts";
export { roomRoutes } from "./routes.tsx";
export { type FromBrowser, type FromRoom, type View, views } from "./live/protocol.ts";
