/** The module `argparse`, from its parts. Source: https://docs.python.org/3.14/library/argparse.html */
import { ACTIONS } from './actions.ts';
import { CONTAINERS } from './containers.ts';
import { FORMATTER } from './formatter.ts';
import { PARSER } from './parser.ts';

export const SOURCE = ACTIONS + FORMATTER + CONTAINERS + PARSER;
