/** The package `concurrent`, which holds `concurrent.futures` and nothing of its own. */
export const SOURCE = String.raw`
`;
