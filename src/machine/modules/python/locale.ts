/** The module `locale`, where only the locale C is installed. Source: https://docs.python.org/3.14/library/locale.html */
export const SOURCE = String.raw`
__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll',
           'strxfrm', 'str', 'atof', 'atoi', 'format_string', 'currency', 'LC_CTYPE', 'LC_COLLATE', 'LC_TIME',
           'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

_text = str
_NAMES = ('C', 'POSIX', '', 'C.UTF-8', 'C.utf8')
_chosen = ['C'] * 6
_chosen[LC_CTYPE] = 'C.UTF-8'


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if not isinstance(category, int) or not 0 <= category <= LC_ALL:
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    if locale is not None:
        if not isinstance(locale, _text):
            locale = '.'.join([part for part in locale if part])
        if locale not in _NAMES:
            raise Error('unsupported locale setting')
        name = {'POSIX': 'C', '': 'C.UTF-8', 'C.utf8': 'C.UTF-8'}.get(locale, locale)
        for one in range(LC_ALL) if category == LC_ALL else [category]:
            _chosen[one] = name
    if category != LC_ALL:
        return _chosen[category]
    if len(set(_chosen)) == 1:
        return _chosen[0]
    names = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES')
    return ';'.join([f'{name}={value}' for name, value in zip(names, _chosen)])


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        name = setlocale(category)
        if ';' in name:
            raise TypeError('category LC_ALL is not supported')
    else:
        name = setlocale(category)
    return ('C', 'UTF-8') if name == 'C.UTF-8' else (None, None)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    return ('C', 'UTF-8')


def getencoding():
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def localeconv():
    unknown = ('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes',
               'n_sep_by_space', 'p_sign_posn', 'n_sign_posn')
    empty = ('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep')
    return {**dict.fromkeys(empty, ''), 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '',
            **dict.fromkeys(unknown, CHAR_MAX), 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(string1, string2, /):
    return (string1 > string2) - (string1 < string2)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return f'{val:.12g}'


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
`;
