/** By what a key knows whose it is; says nothing to anybody else. */
export const handleOf = (accountId: string) => new TextEncoder().encode(accountId);
