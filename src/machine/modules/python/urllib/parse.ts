/** The module `urllib.parse`. Source: https://docs.python.org/3.14/library/urllib.parse.html; resolving references: RFC 3986, 5.2 */
export const SOURCE = String.raw`
from collections import namedtuple as _namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp',
               'snews', 'prospero', 'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git',
               'git+ssh', 'ws', 'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip',
               'sips', 'mms', 'sftp', 'tel']
non_hierarchical = ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais', 'imap', 'snews', 'sip', 'sips']
uses_query = ['', 'http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips']
uses_fragment = ['', 'ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais', 'https', 'shttp', 'snews', 'file',
                 'prospero']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'

_CONTROL = ''.join([chr(code) for code in range(33)])
_UNRESERVED = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


def clear_cache():
    """Nothing is kept."""


# ---- str and bytes ----

def _as_texts(*arguments):
    """The arguments as strs, and what makes of a result what the arguments were."""
    first = arguments[0]
    is_text = isinstance(first, str)
    for argument in arguments[1:]:
        if argument and isinstance(argument, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return (*arguments, _same)
    return (*[one.decode('ascii', 'strict') if one else '' for one in arguments], _encoded)


def _same(result):
    return result


def _encoded(result):
    return result.encode('ascii', 'strict') if isinstance(result, str) else result.encode()


class _Texts:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


class _Netloc:
    """What the network location of a URL says. Signs are of the type of the parts."""

    __slots__ = ()

    def _signs(self, text):
        return text if isinstance(self, _Texts) else text.encode('ascii')

    def _sides(self):
        """User, password, host and port, None each where missing."""
        sign = self._signs
        login, at, place = self.netloc.rpartition(sign('@'))
        user = password = None
        if at:
            user, colon, password = login.partition(sign(':'))
            if not colon:
                password = None
        _, bracket, inner = place.partition(sign('['))
        if bracket:
            host, _, port = inner.partition(sign(']'))
            _, _, port = port.partition(sign(':'))
        else:
            host, _, port = place.partition(sign(':'))
        return user, password, host or None, port or None

    @property
    def username(self):
        return self._sides()[0]

    @property
    def password(self):
        return self._sides()[1]

    @property
    def hostname(self):
        host = self._sides()[2]
        if host is None:
            return None
        name, percent, zone = host.partition(self._signs('%'))
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._sides()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        number = int(port)
        if number > 65535:
            raise ValueError('Port out of range 0-65535')
        return number

    from types import GenericAlias
    __class_getitem__ = classmethod(GenericAlias)
    del GenericAlias


_DefragFields = _namedtuple('_DefragResultBase', 'url fragment')
_SplitFields = _namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseFields = _namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')


class _Defragged:
    __slots__ = ()

    def geturl(self):
        if not self.fragment:
            return self.url
        return self.url + ('#' if isinstance(self.url, str) else b'#') + self.fragment


class _Split:
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class _Parsed:
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResult(_DefragFields, _Defragged, _Texts):
    __slots__ = ()


class SplitResult(_SplitFields, _Split, _Netloc, _Texts):
    __slots__ = ()


class ParseResult(_ParseFields, _Parsed, _Netloc, _Texts):
    __slots__ = ()


class DefragResultBytes(_DefragFields, _Defragged, _Bytes):
    __slots__ = ()


class SplitResultBytes(_SplitFields, _Split, _Netloc, _Bytes):
    __slots__ = ()


class ParseResultBytes(_ParseFields, _Parsed, _Netloc, _Bytes):
    __slots__ = ()


for _text, _data in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                     (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _data
    _data._decoded_counterpart = _text
del _text, _data


# ---- taking apart ----

def urlparse(url, scheme='', allow_fragments=True):
    url, scheme, give = _as_texts(url, scheme)
    return give(ParseResult(*[part or '' for part in _six_parts(url, scheme, allow_fragments)]))


def _six_parts(url, scheme, allow_fragments):
    scheme, netloc, path, query, fragment = _parts(url, scheme, allow_fragments)
    params = None
    if scheme in uses_params and ';' in path:
        path, params = _split_params(path)
    return scheme, netloc, path, params, query, fragment


def _split_params(path):
    # The parameters of the last segment.
    slash = path.rfind('/')
    semicolon = path.find(';', slash if slash >= 0 else 0)
    return (path, None) if semicolon < 0 else (path[:semicolon], path[semicolon + 1:])


def urlsplit(url, scheme='', allow_fragments=True):
    url, scheme, give = _as_texts(url, scheme)
    return give(SplitResult(*[part or '' for part in _parts(url, scheme, allow_fragments)]))


def _parts(url, scheme, allow_fragments):
    # None for a part that is not there, as against one that is empty.
    url = url.lstrip(_CONTROL)
    scheme = scheme.strip(_CONTROL)
    for sign in '\t\r\n':
        url = url.replace(sign, '')
        scheme = scheme.replace(sign, '')
    netloc = query = fragment = None
    name, colon, rest = url.partition(':')
    if colon and name and name[0].isascii() and name[0].isalpha() and all(sign in scheme_chars for sign in name):
        scheme, url = name.lower(), rest
    if url[:2] == '//':
        end = min([at for at in (url.find(sign, 2) for sign in '/?#') if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_brackets(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return scheme, netloc, url, query, fragment


def _check_brackets(netloc):
    place = netloc.rpartition('@')[2]
    before, bracket, rest = place.partition('[')
    if not bracket:
        host = place.partition(':')[0]
    else:
        if before:
            raise ValueError('Invalid IPv6 URL')
        host, _, port = rest.partition(']')
        if port and not port.startswith(':'):
            raise ValueError('Invalid IPv6 URL')
    if host.startswith('v'):
        version, dot, text = host[1:].partition('.')
        if not (version and dot and text and all(sign in '0123456789abcdefABCDEF' for sign in version)):
            raise ValueError('IPvFuture address is invalid')
    elif _is_ipv4(host):
        raise ValueError('An IPv4 address cannot be in brackets')
    elif not _is_ipv6(host.partition('%')[0]):
        raise ValueError(f'{host!r} does not appear to be an IPv4 or IPv6 address')


def _is_ipv4(host):
    numbers = host.split('.')
    return len(numbers) == 4 and all(
        number.isascii() and number.isdigit() and int(number) < 256 and (number == '0' or number[0] != '0')
        for number in numbers)


def _is_ipv6(host):
    groups = host.split(':')
    if _is_ipv4(groups[-1]):
        groups[-1:] = ['0', '0']
    if host.count('::') > 1 or ':::' in host or len(groups) < 3:
        return False
    if '::' in host:
        if host.startswith('::'):
            groups.pop(0)
        if host.endswith('::'):
            groups.pop()
        fits = len(groups) <= 8
    else:
        fits = len(groups) == 8
    return fits and all(
        len(group) <= 4 and all(sign in '0123456789abcdefABCDEF' for sign in group)
        and (group or '::' in host) for group in groups)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, give = _as_texts(*components)
    if params:
        url = f'{url};{params}'
    return give(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, give = _as_texts(*components)
    if not netloc:
        # Schemes that have a network location show an empty one, unless the path would be none.
        netloc = '' if scheme and scheme in uses_netloc and (not url or url[:1] == '/') and url[:2] != '//' else None
    return give(_whole(scheme, netloc, url, query or None, fragment or None))


def _whole(scheme, netloc, url, query, fragment):
    if netloc is not None:
        if url and url[:1] != '/':
            url = '/' + url
        url = f'//{netloc}{url}'
    elif url[:2] == '//':
        url = '//' + url
    if scheme:
        url = f'{scheme}:{url}'
    if query is not None:
        url = f'{url}?{query}'
    if fragment is not None:
        url = f'{url}#{fragment}'
    return url


def urldefrag(url):
    url, give = _as_texts(url)
    if '#' not in url:
        return give(DefragResult(url, ''))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return give(DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, give = _as_texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = _six_parts(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = _six_parts(url, bscheme, allow_fragments)

    def joined():
        inner = path if params is None else f'{path};{params}'
        return give(_whole(scheme, netloc, inner, query, fragment))

    if scheme != bscheme or scheme not in uses_relative:
        return give(url)
    if scheme in uses_netloc:
        if netloc:
            return joined()
        netloc = bnetloc
    if not path and params is None:
        path, params = bpath, bparams
        if query is None:
            query = bquery
            if fragment is None:
                fragment = bfragment
        return joined()
    if path[:1] == '/':
        segments = path.split('/')
    else:
        before = bpath.split('/') if bpath or bparams is None else []
        if before and before[-1] != '':
            before.pop()
        segments = before + path.split('/')
        # Empty segments inside are no steps of their own here.
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    path = '/'.join(_without_dots(segments)) or ('' if segments == [''] else '/')
    return joined()


def _without_dots(segments):
    """RFC 3986, 5.2.4: . stays where it is, .. goes up."""
    kept = []
    for segment in segments:
        if segment == '..':
            if kept:
                kept.pop()
        elif segment != '.':
            kept.append(segment)
    if segments[-1] in ('.', '..'):
        kept.append('')
    return kept


# ---- quoting ----

def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    is_data = isinstance(string, bytes)
    if is_data and b' ' not in string or isinstance(string, str) and ' ' not in string:
        return quote(string, safe, encoding, errors)
    extra = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + extra, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    plain = set(_UNRESERVED) | {code for code in safe if code < 128}
    return ''.join([chr(code) if code in plain else f'%{code:02X}' for code in bs])


_HEX = '0123456789abcdefABCDEF'


def unquote_to_bytes(string):
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = string.split(b'%')
    parts = [first]
    for part in rest:
        pair = part[:2].decode('latin-1')
        if len(pair) == 2 and pair[0] in _HEX and pair[1] in _HEX:
            parts.append(bytes([int(pair, 16)]))
            parts.append(part[2:])
        else:
            parts.append(b'%' + part)
    return b''.join(parts)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    encoding = 'utf-8' if encoding is None else encoding
    errors = 'replace' if errors is None else errors
    # Runs of ASCII are bytes of the encoding; other characters stand for themselves.
    parts, run = [], []
    for sign in string:
        if sign.isascii():
            run.append(sign)
            continue
        if run:
            parts.append(unquote_to_bytes(''.join(run)).decode(encoding, errors))
            run = []
        parts.append(sign)
    if run:
        parts.append(unquote_to_bytes(''.join(run)).decode(encoding, errors))
    return ''.join(parts)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


# ---- queries ----

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')
        equal = '='

        def read(text):
            return unquote_plus(text, encoding, errors)
    elif not qs:
        return []
    else:
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, 'ascii')
        equal = b'='

        def read(text):
            return unquote_to_bytes(text.replace(b'+', b' '))
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equal)
        if not found:
            if strict_parsing:
                raise ValueError(f'bad query field: {field!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((read(name), read(value)))
    return pairs


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        name = quoted(key)
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                parts.append(f'{name}={quoted(value)}')
            else:
                parts += [f'{name}={quoted(item)}' for item in value]
        else:
            parts.append(f'{name}={quoted(value)}')
    return '&'.join(parts)
`;
