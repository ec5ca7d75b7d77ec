/** The package `urllib`: nothing of its own. */
export const SOURCE = '';
