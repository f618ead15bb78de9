// No mail can ever come to an address under .invalid (RFC 2606), so nobody real has one.
const domain = "@demonstration.invalid";

/** Of one of the demonstration's invented people. */
export const isOfDemonstration = (email: string): boolean => email.endsWith(domain);

export const demonstrationAddress = (name: string): string => `${name}${domain}`;
