// With ":cooperation" and the like this is the route; with slugs it is the link.
export const personalDataPath = <Cooperation extends string, Person extends string>(
  cooperation: Cooperation,
  person: Person,
) => `/${cooperation}/personer/${person}/uppgifter` as const;
