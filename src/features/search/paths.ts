export const searchPath = "/sok";
