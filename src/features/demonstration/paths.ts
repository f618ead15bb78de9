export const demonstrationOutboxPath = "/demonstration/utkorg";

export const demonstrationPath = <Id extends string>(account: Id) =>
  `/logga-in/demonstration/${account}` as const;
