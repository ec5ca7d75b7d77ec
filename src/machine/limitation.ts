/**
 * What a program asked for that a page cannot have, and why: not the program's mistake, so whoever shows
 * the run says so. A table of the standard modules that are missing. Knows no words of any language.
 */
import { STANDARD_MODULE_NAMES } from './standard-module-names.ts';

export type LimitationReason =
  | 'threads'
  | 'processes'
  | 'network'
  | 'files'
  | 'screen'
  | 'terminal'
  | 'machine-code'
  | 'installation'
  | 'system'
  | 'tracing'
  | 'input'
  | 'unwritten'
  | 'packages';

export interface Limitation {
  /** What was asked for, as Python writes it: `import socket`, `open()`. */
  readonly feature: string;
  readonly reason: LimitationReason;
}

/** Standard modules of which a page lacks what they are about. Those in no row are only not written yet. */
const REASONS: Readonly<Partial<Record<LimitationReason, string>>> = {
  threads: '_thread concurrent threading',
  processes: 'multiprocessing subprocess pty',
  network:
    'ftplib http imaplib netrc poplib select selectors smtplib socket socketserver ssl urllib webbrowser wsgiref xmlrpc',
  files:
    'bz2 compileall dbm filecmp fileinput glob gzip lzma mailbox py_compile shelve shutil sqlite3 tarfile tempfile wave zipapp zipfile',
  screen: 'antigravity idlelib tkinter turtle turtledemo',
  terminal: 'bdb cmd code curses getpass pdb readline rlcompleter termios tty',
  'machine-code': 'ctypes mmap',
  installation: 'ensurepip importlib modulefinder pkgutil pydoc pydoc_data runpy site sysconfig venv zipimport',
  system: 'faulthandler fcntl grp msvcrt nt posix pwd resource signal syslog winreg winsound',
  tracing: 'cProfile profile pstats trace tracemalloc',
};

const REASON_OF: ReadonlyMap<string, LimitationReason> = new Map(
  (Object.entries(REASONS) as [LimitationReason, string][]).flatMap(([reason, names]) =>
    names.split(' ').map((name) => [name, reason] as const),
  ),
);

/** Why there is no module of this name. */
export function missingModule(name: string): Limitation {
  const top = name.split('.')[0] as string;
  const reason = REASON_OF.get(top) ?? (STANDARD_MODULE_NAMES.has(top) ? 'unwritten' : 'packages');
  return { feature: `import ${name}`, reason };
}
