/** Somebody who is to present an item, as written: a name, and whom he sits for. */
export interface Presenter {
  readonly name: string;
  readonly organisation: string | null;
  /** Where it is known who that is. */
  readonly personId?: string;
}

/** "Karin Sandell, Lerby" and "Karin Sandell (Lerby)" alike. */
export function presenterWritten(text: string): Presenter | null {
  const told = /^(?<name>[^,(]+)(?:[,(]\s*(?<organisation>[^)]*)\)?)?$/u.exec(text.trim())?.groups;
  const name = told?.["name"]?.trim() ?? "";
  const organisation = told?.["organisation"]?.trim() ?? "";
  return name === "" ? null : { name, organisation: organisation === "" ? null : organisation };
}

export const writtenOf = ({ name, organisation }: Presenter): string =>
  organisation === null ? name : `${name}, ${organisation}`;
