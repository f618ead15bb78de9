// One browser in the room.
import type { Language } from "../../../lib/language.ts";
import type { Access } from "../../../platform/db/reading.ts";
import type { FromRoom, View } from "./protocol.ts";

export interface Browser {
  /** Of the connection. */
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string; readonly sessionId: string };
  readonly view: View;
  readonly language: Language;
  /** Has said hello, and is told what changes. */
  isFollowing: boolean;
  access: Access;
  /** His own part, and who else is at the desk, as they were sent last. */
  own: string;
  here: string;
  send(message: FromRoom): void;
  /** The same, written down once for many. */
  sendText(text: string): void;
  close(code: number): void;
}
