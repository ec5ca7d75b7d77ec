/**
 * What an author can set on a diagram: one row an option. Knows the meaning,
 * the form and the default of each; knows not where it was written or who
 * draws with it.
 */
import type { HideItem } from './hiding.ts';
import { hideList } from './hiding.ts';
import type { FileReference, LineRange, Reader, StepChoice, StepReference } from './readers.ts';
import {
  choice,
  failure,
  fileReference,
  flag,
  identifier,
  languageTag,
  lineRanges,
  stepChoices,
  stepReference,
  text,
  wholeNumber,
} from './readers.ts';

/** What the picture shows, from the simplest to the true story; `auto` chooses by the number of objects. */
export const DETAILS = ['auto', 'values', 'objects', 'cpython', 'allocator'] as const;
export type DetailOption = (typeof DETAILS)[number];

/** Languages in which the words exist. */
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How functions, classes and modules that are only defined appear: as a word in their slot, or in boxes of their own. */
export const FUNCTION_LOOKS = ['chips', 'boxes'] as const;
export type FunctionLook = (typeof FUNCTION_LOOKS)[number];

/** Whether names far from their object become marks beside it, or every reference is an arrow. */
export const ARROW_LOOKS = ['tags', 'all'] as const;
export type ArrowLook = (typeof ARROW_LOOKS)[number];

/** What a reader moves with: all there is, only the buttons and the slider, or nothing that is seen. */
export const CONTROLS = ['full', 'minimal', 'none'] as const;
export type ControlsLook = (typeof CONTROLS)[number];

/** What readers get to see: the whole run to step through, a few steps side by side, or one. */
export const VIEWS = ['player', 'steps', 'still'] as const;
export type View = (typeof VIEWS)[number];

/** Versions of Python whose behaviour a program can be shown with. */
export const PYTHONS = ['3.11', '3.12', '3.13', '3.14', '3.15'] as const;
export type PythonVersion = (typeof PYTHONS)[number];

/** What time it is in the program: that of a clock which only the program moves, or that of the computer. */
export const CLOCKS = ['virtual', 'real'] as const;
export type ClockOption = (typeof CLOCKS)[number];

/** Whether what is random in Python is the same in every run. */
export const CHANCES = ['fixed', 'real'] as const;
export type Chance = (typeof CHANCES)[number];

/** Options that may be set for all diagrams of a site as well. */
export interface SiteOptions {
  readonly view: View;
  readonly detail: DetailOption;
  readonly dial: boolean;
  readonly lang: Language | null;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number | null;
  readonly hide: readonly HideItem[];
  readonly functions: FunctionLook;
  readonly arrows: ArrowLook;
  readonly autoplay: boolean;
  readonly controls: ControlsLook;
  readonly static: boolean;
  readonly 'max-steps': number;
  readonly 'max-instructions': number;
  readonly 'max-memory': number;
  readonly 'max-output': number;
  readonly 'max-depth': number;
  readonly python: PythonVersion;
  readonly clock: ClockOption;
  readonly random: Chance;
  readonly hash: Chance;
}

/** The options of one diagram, every one with a value. */
export interface DiagramOptions extends SiteOptions {
  readonly title: string;
  readonly caption: string;
  readonly step: StepReference | null;
  readonly steps: readonly StepChoice[];
  readonly highlight: readonly LineRange[];
  readonly fails: boolean | string;
  readonly expect: string;
  readonly stdin: string;
  readonly src: FileReference | null;
  readonly id: string;
}

export type OptionName = keyof DiagramOptions;

export type Scope = 'site' | 'diagram';

export interface OptionRow<Name extends OptionName> {
  readonly reader: Reader<NonNullable<DiagramOptions[Name]>>;
  readonly default: DiagramOptions[Name];
  readonly scope: Name extends keyof SiteOptions ? 'site' : 'diagram';
  /** Whether it means something to the element, which then takes it as an attribute; else only the build uses it. */
  readonly element: boolean;
  /** What it does, for the reference in the documentation. */
  readonly doc: string;
}

/** Names are the same in a fence's meta, in the first-line comment, as an attribute and as a setting of the plugin. */
export const OPTIONS: { readonly [Name in OptionName]: OptionRow<Name> } = {
  title: {
    reader: text('a text in quotes'),
    default: '',
    scope: 'diagram',
    element: true,
    doc: 'Heading above the diagram.',
  },
  caption: {
    reader: text('a text in quotes'),
    default: '',
    scope: 'diagram',
    element: true,
    doc: 'Sentence under the picture, before the words of the step.',
  },
  step: {
    reader: stepReference(),
    default: null,
    scope: 'diagram',
    element: true,
    doc: 'Step to show first: a number from 0, a negative number that counts from the end, or the name of a mark. Without it the player starts at 0 and a still picture shows the end.',
  },
  steps: {
    reader: stepChoices(),
    default: [],
    scope: 'diagram',
    element: true,
    doc: 'Steps of which still pictures are made, one below the other, each with its words: numbers, stretches such as `4-6`, names of marks, or `marks` for all of them in the order of the run. Without it the one that `step` says. In the page the view `steps` and what is printed of a player show them.',
  },
  view: {
    reader: choice(VIEWS),
    default: 'player',
    scope: 'site',
    element: true,
    doc: 'What readers see: the `player`; `steps`, small pictures with their words side by side (those that `steps` says, else the marked ones, else the first, the last and up to four at which most is born and dies); `still`, one picture with its words. The remark plugin makes the last two without any script. A player is printed as `steps`; without script it is one picture, with small ones of the marked steps or a few others below.',
  },
  detail: {
    reader: choice(DETAILS),
    default: 'auto',
    scope: 'site',
    element: true,
    doc: 'What the picture shows: `values` in the slots, `objects` in boxes of their own, the true story of `cpython`, or its `allocator` as well. `auto` is `objects` while the fullest step has at most 24 of them, else `values`.',
  },
  dial: {
    reader: flag(),
    default: false,
    scope: 'site',
    element: true,
    doc: 'Lets readers choose the detail themselves, from a list below the picture; they begin with that of `detail`. The list has the allocator where the program can be run again in the page, or was recorded with it.',
  },
  lang: {
    reader: languageTag(LANGUAGES),
    default: null,
    scope: 'site',
    element: true,
    doc: 'Language of the words. Without it the language of the page, else English.',
  },
  theme: {
    reader: choice(THEMES),
    default: 'auto',
    scope: 'site',
    element: true,
    doc: 'Colours: `light`, `dark`, or as the page has it.',
  },
  width: {
    reader: wholeNumber(240, 4000),
    default: 720,
    scope: 'site',
    element: false,
    doc: 'Room in px that a still picture must fit. The player takes the room it has.',
  },
  height: {
    reader: wholeNumber(120, 4000),
    default: null,
    scope: 'site',
    element: true,
    doc: 'The most room in px that the picture takes in height. The player lets a higher one be scrolled; a still one is made smaller.',
  },
  highlight: {
    reader: lineRanges(),
    default: [],
    scope: 'diagram',
    element: true,
    doc: 'Lines of the code to emphasise. `{2,4-6}` alone means the same.',
  },
  hide: {
    reader: hideList(),
    default: [],
    scope: 'site',
    element: true,
    doc: 'What to leave out, separated by commas. Of the picture and the words: a variable by its name (`hide=tmp`), all objects of a type (`hide=type:Node`), `functions` for functions, classes and modules that are only defined. Of the code: lines (`hide=1-3`). A variable that is called `functions` is `name:functions`. References that are left out still count.',
  },
  functions: {
    reader: choice(FUNCTION_LOOKS),
    default: 'chips',
    scope: 'site',
    element: true,
    doc: 'Functions, classes and modules that are only defined: `chips` in their slots, or `boxes` of their own.',
  },
  arrows: {
    reader: choice(ARROW_LOOKS),
    default: 'tags',
    scope: 'site',
    element: true,
    doc: 'References to objects far away: `tags` at the object, or `all` as arrows.',
  },
  autoplay: {
    reader: flag(),
    default: false,
    scope: 'site',
    element: true,
    doc: 'Play when the diagram comes into view.',
  },
  controls: {
    reader: choice(CONTROLS),
    default: 'full',
    scope: 'site',
    element: true,
    doc: 'What a reader moves with. `full`: buttons, a slider below a strip of the whole run, further ways to move on demand, lines of code that can be run to. `minimal`: three buttons and the slider. `none`: nothing; keys and methods go on working.',
  },
  static: {
    reader: flag(),
    default: false,
    scope: 'site',
    element: false,
    doc: 'Only the still picture, the words and the code: no player, no script. Where a script makes the diagram, in a comment on the first line, it means `view=still`.',
  },
  fails: {
    reader: failure(),
    default: false,
    scope: 'diagram',
    element: false,
    doc: 'The program is meant to fail, with any error or with one of the type given; the build says so when it does not.',
  },
  expect: {
    reader: text('an expectation in quotes, such as "refs(x) == 2"'),
    default: '',
    scope: 'diagram',
    element: false,
    doc: 'What must hold at the end of the program; the build says so when it does not.',
  },
  stdin: {
    reader: text('a text in quotes', { escapes: true }),
    default: '',
    scope: 'diagram',
    element: true,
    doc: 'What the program reads with `input()`; `\\n` ends a line.',
  },
  src: {
    reader: fileReference(),
    default: null,
    scope: 'diagram',
    element: false,
    doc: "A file with the program, which then does not stand in the article: a path from the folder of the article, or from the setting `root` of the plugin when it begins with `/`; `names.py:3-20` takes lines of it. Only files below those folders are read. The attribute `src` of the element is an address, which the reader's browser fetches.",
  },
  'max-steps': {
    reader: wholeNumber(1, 1_000_000),
    default: 100_000,
    scope: 'site',
    element: true,
    doc: 'Steps after which the run ends, so that an endless loop does not hang the page.',
  },
  'max-instructions': {
    reader: wholeNumber(1_000, 1_000_000_000),
    default: 10_000_000,
    scope: 'site',
    element: true,
    doc: 'Instructions after which the run ends, however few steps they make: built-ins count as many as they have work.',
  },
  'max-memory': {
    reader: wholeNumber(1, 1_024),
    default: 64,
    scope: 'site',
    element: true,
    doc: 'Size of the living objects, in MiB, at which the run ends.',
  },
  'max-output': {
    reader: wholeNumber(1, 100_000_000),
    default: 1_000_000,
    scope: 'site',
    element: true,
    doc: 'Characters of output after which the run ends.',
  },
  'max-depth': {
    reader: wholeNumber(5, 100_000),
    default: 1_000,
    scope: 'site',
    element: true,
    doc: 'Depth of calls at which Python raises `RecursionError`: what `sys.getrecursionlimit` answers.',
  },
  python: {
    reader: choice(PYTHONS),
    default: '3.14',
    scope: 'site',
    element: true,
    doc: 'The version of Python to behave like: how it counts references, sizes objects and collects garbage. The language is that of 3.14 in all.',
  },
  clock: {
    reader: choice(CLOCKS),
    default: 'virtual',
    scope: 'site',
    element: true,
    doc: 'Time in the program. `virtual`: it is 2026 when the program starts, an instruction takes 100 ns, `sleep` as long as it says without waiting, and every run prints the same. `real`: the time of the computer that runs the program, so that no two builds are the same; `sleep` still does not wait.',
  },
  random: {
    reader: choice(CHANCES),
    default: 'fixed',
    scope: 'site',
    element: true,
    doc: 'Random numbers without a seed, `secrets`, `uuid` and `os.urandom`. `fixed`: the same in every run. `real`: as random as the computer can, so that no two builds are the same.',
  },
  hash: {
    reader: choice(CHANCES),
    default: 'fixed',
    scope: 'site',
    element: true,
    doc: 'Hashes of strings and bytes, which decide the order of a set. `fixed`: those of Python with `PYTHONHASHSEED=0`. `real`: others in every run, as Python has them by default, so that no two builds are the same.',
  },
  id: {
    reader: identifier(),
    default: '',
    scope: 'diagram',
    element: true,
    doc: 'Identifier of the diagram in the page, for links to it.',
  },
};

/** Every option's name, in the order of the reference. */
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTIONS) as OptionName[];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
