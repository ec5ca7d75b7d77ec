/** The module `linecache` in Python. Source: https://docs.python.org/3.14/library/linecache.html */
export const SOURCE = String.raw`
__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    pass


def updatecache(filename, module_globals=None):
    lines = _source_lines(filename)
    if lines is None:
        return []
    cache[filename] = (sum(map(len, lines)), None, lines, filename)
    return lines


def lazycache(filename, module_globals):
    return False
`;
