/** How large a paper may be, and how much may come at once. */
export const limits = { megabytes: 50, files: 20, uploadMegabytes: 100 };
