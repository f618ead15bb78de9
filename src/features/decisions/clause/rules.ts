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
