// With ":id" the second is the route; with an id it is the link.
export const outboxPath = "/installation/utkorg";
export const mailPath = <Id extends string>(id: Id) => `/installation/utkorg/${id}` as const;
