export interface Attending {
  presence: "member" | "other" | "guest" | "absent";
}

/** Those who came, in the document's order, and those who sent their regrets. */
export function presentAndAbsent<Person extends Attending>(people: readonly Person[]) {
  return {
    present: people.filter(({ presence }) => presence !== "absent"),
    absent: people.filter(({ presence }) => presence === "absent"),
  };
}

/** "2" of "3a-2", in item "3a". */
export function clauseNumber({ slug, item }: { slug: string; item: string }): string {
  return slug.startsWith(`${item}-`) ? slug.slice(item.length + 1) : slug;
}
