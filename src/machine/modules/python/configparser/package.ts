/** The module `configparser`, from its parts. Source: https://docs.python.org/3.14/library/configparser.html */
import { PARSERS } from './parsers.ts';
import { VALUES } from './values.ts';

export const SOURCE = VALUES + PARSERS;
