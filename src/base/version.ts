/** The version of this package. A test holds it to that of package.json, which code that runs anywhere cannot read. */
export const VERSION = '0.1.0';
