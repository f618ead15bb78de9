/** Days before the meeting when Genbo reminds by itself. */
export const reminderDays = 3;
