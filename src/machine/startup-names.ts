/**
 * Words that CPython has among its names before a program begins, in its own modules: a string of the program that is interned
 * is the one of the name, and is not counted. Only words that programs are likely to say; measured on 3.14.10.
 */
const WORDS = [
  'abc access action add alias aliases append archive args argv attribute audit backend base bases big bits ',
  'buffer cache cached callback checked child clear close closed cls cmd code common compress config contents ',
  'copy count data date day decode default delete depth dict doc done dot edges elem empty encode end entries ',
  'entry env error errors event exc exception exists extend extension factory file filename files filters final ',
  'find finder flags float flush fn fold func get head here history home hook hour id ident ignore imag index ',
  'info input insert instance int io it item items iterator join key keys kwargs label last level lib line lines ',
  'link list little loader loads locale location lock locked lookup lower magic main mapping message metaclass ',
  'method methods minute missing mode module modules month msg name names namespace nested never new next null ',
  'number object offset old open order origin other output owner package parent part partition password path ',
  'paths peek pid platform pop popitem pos prefix print py python raw read real record ref register registry ',
  'release remove rename replace reset rest result return reverse root search second seek self send sep session ',
  'set shape shell size sleep sort source spam spec split stack start state step stop str stream strict string ',
  'strip struct sub suffix tag tail target task tell test text throw time times title top true truncate tuple ',
  'type update upper val value values version wait walk warn where win write writer year zip',
];

export const STARTUP_NAMES: ReadonlySet<string> = new Set(WORDS.join('').split(' '));
