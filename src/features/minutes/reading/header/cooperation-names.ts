// Names that tell of themselves that they are a cooperation's: 'Femklövern', 'Samverkan Kust', 'Vindbygden'.

const surely =
  /^(?:(?:Familjen|Samverkan)\s\p{Lu}\p{L}+|\p{Lu}\p{L}*(?:samverkan|samarbetet|klövern|alliansen)(?:\s\p{Lu}\p{L}+)?)$/u;
/** So may a place, or a paper's name, be called. */
const perhaps = /^\p{Lu}\p{L}*(?:kommun|regionen|bygden|landet)$/u;

export const isSurelyCooperation = (name: string): boolean => surely.test(name);
export const mayBeCooperation = (name: string): boolean => surely.test(name) || perhaps.test(name);
