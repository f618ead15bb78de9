// What is written and followed live: a meeting, or the response to a consultation. The room knows of it no more than this.
import type { Language } from "../../../lib/language.ts";
import type { Access } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import type { Part } from "../../../ui/part.ts";
import type { closedFor } from "../../acts/index.ts";
import type { HomeKind } from "../../texts/index.ts";
import type { Own } from "../own/rules.ts";
import type { Browser } from "./browser.ts";
import type { Heard } from "./heard.ts";
import type { FromBrowser, View, WriteRefusal } from "./protocol.ts";
import type { RowWords } from "./queries.ts";

/** What those who see the same see by. */
export interface Sight {
  readonly access: Access;
  readonly view: View;
  readonly language: Language;
  /** Whose own it is, where each writes in something else. */
  readonly account: string | null;
}

export interface Subject {
  readonly id: string;
  /** Whose texts its documents are. */
  readonly texts: HomeKind;
  readonly views: readonly View[];
  /** Whether each who has this view sees it in his own way. */
  isApart(view: View): boolean;
  /** What they see there; null where they have nothing to do there. */
  accessIn(register: Db, sight: Sight): Promise<Access | null>;
  /** Everything; null where it is not for them. */
  pictureOf(seen: Db, register: Db, sight: Sight, today: string): Promise<Picture | null>;
  /** Those of some items that they write in. */
  writtenAmong(seen: Db, register: Db, sight: Sight, items: readonly string[]): Promise<readonly string[]>;
  /** What stands in rows by now, for those who follow. */
  wordsOf(seen: Db, rows: readonly string[]): Promise<readonly RowWords[]>;
  /** Makes items ready to be written live. */
  openTexts(register: Db, accountId: string, items: readonly string[]): Promise<unknown>;
  /** Stores what somebody has written; or says why not. */
  write(register: Db, writer: Browser, said: Writing): Promise<WriteRefusal | null>;
  /** Who somebody is there. */
  readonly ownIn?: (register: Db, accountId: string) => Promise<Own>;
}

export type Writing = Extract<FromBrowser, { kind: "write" }>;

/** What those who see the same have before them. */
export interface Picture {
  /** What is told of there: items of a meeting, parts of a response. */
  readonly items: ReadonlySet<string>;
  /** Whether they are told what is written in an item as those who write. */
  readonly isWritten: (item: string) => boolean;
  /** Nothing in them is anybody's own: forms are made for nobody, and the browser says for whom. */
  readonly parts: (today: string) => Part[];
  readonly ownPart?: (own: Own) => Part;
  /** Where it is, if something there may be for named persons alone. */
  readonly place: Parameters<ReturnType<typeof closedFor>>[0] | null;
  /** The same after what has been heard alone has changed. */
  readonly anew: (seen: Db, heard: Changed) => Promise<Picture | null>;
}

export type Changed = Omit<Heard, "everything" | "rows">;
