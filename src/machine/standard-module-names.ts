/** Those that have modules inside, as CPython 3.14 has them. */
export const STANDARD_PACKAGE_NAMES: ReadonlySet<string> = new Set(
  `
    asyncio collections compression concurrent concurrent.futures ctypes curses dbm email email.mime encodings
    ensurepip html http idlelib importlib importlib.metadata importlib.resources json logging multiprocessing
    pathlib profiling pydoc_data re sqlite3 string sysconfig tkinter tomllib turtledemo unittest urllib venv
    wsgiref xml xml.dom xml.etree xml.parsers xml.sax xmlrpc zipfile zoneinfo
  `
    .trim()
    .split(/\s+/),
);

/** Names of CPython 3.14's standard modules, for "did you forget to import". Source: sys.stdlib_module_names. */
export const STANDARD_MODULE_NAMES: ReadonlySet<string> = new Set(
  `
    abc annotationlib antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2
    cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent
    configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib
    dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
    functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib
    imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal
    math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode operator
    optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint profile
    pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
    rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver
    sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess symtable
    sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token
    tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib
    uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib
    zoneinfo
  `
    .trim()
    .split(/\s+/),
);
