// What a cooperation's papers look like.

export interface Look {
  /** Whose they are: the logotype is said to be his, to whoever does not see it. */
  readonly owner: string;
  readonly logotype: Logotype | null;
  /** "#1f4e79": of headings. */
  readonly colour: string | null;
  /** At the foot of each page: where letters reach him. */
  readonly line: string | null;
}

export interface Logotype {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
}

export const logotypeName = (owner: string) => `Logotyp för ${owner}`;
