// What can be taken out of minutes under way, and where it stands.

export const removable = {
  inspel: "inputs",
  beslut: "decisions",
  uppdrag: "assignments",
  narvaro: "attendances",
  franvaro: "item_absences",
  votering: "votes",
  reservation: "reservations",
} as const;
export type Removable = keyof typeof removable;
export const isRemovable = (name: string): name is Removable => name in removable;
