/** How a process that is started in a folder names that folder. On Linux it can do so without being able to
 *  reach it from the root, which the account of the server often can't (a checkout under /root). */
export const hereAs = (folder: string) => (process.platform === "linux" ? "/proc/self/cwd" : folder);
