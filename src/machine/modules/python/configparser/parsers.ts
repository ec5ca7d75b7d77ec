/** `configparser`, second part: parsers, their sections and converters. */
export const PARSERS = String.raw`

# ---- parsers ----

class RawConfigParser(MutableMapping):
    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_MISSING, converters=_MISSING,
                 allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = self._dict()
        self._defaults = self._dict()
        self._converters = ConverterMapping(self)
        self._proxies = self._dict()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        if interpolation is _MISSING:
            interpolation = self._DEFAULT_INTERPOLATION
        elif interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError(f'interpolation= must be None or an instance of Interpolation; got an object of type '
                            f'{type(interpolation)}')
        self._interpolation = interpolation
        if converters is not _MISSING:
            self._converters.update(converters)
        self._allow_unnamed_section = allow_unnamed_section
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    # ---- sections ----

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section is UNNAMED_SECTION and not self._allow_unnamed_section:
            raise UnnamedSectionDisabledError
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    # ---- reading ----

    def read(self, filenames, encoding=None):
        """A page has no files, so none of them can be read."""
        return []

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source='<dict>'):
        added = set()
        for section, keys in dictionary.items():
            section = section if section is UNNAMED_SECTION else str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in added:
                    raise
            added.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)
                added.add((section, key))
                self.set(section, key, value)

    def _read(self, lines, source):
        try:
            errors = self._read_lines(lines, source)
        finally:
            # Values are lists of lines until here.
            for name, own in [(self.default_section, self._defaults), *self._sections.items()]:
                for key, value in own.items():
                    if isinstance(value, list):
                        value = '\n'.join(value).rstrip()
                    own[key] = self._interpolation.before_read(self, name, key, value)
        if errors is not None:
            raise errors

    def _read_lines(self, lines, source):
        seen = set()
        section = name = option = None
        indent_before = 0
        errors = None
        if self._allow_unnamed_section:
            name = UNNAMED_SECTION
            section = self._sections.setdefault(name, self._dict())
            self._proxies.setdefault(name, SectionProxy(self, name))
        for lineno, line in enumerate(lines, 1):
            value, has_comment = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    if not has_comment and section is not None and option and section[option] is not None:
                        section[option].append('')
                else:
                    indent_before = len(line) + 1
                continue
            indent = len(line) - len(line.lstrip()) if line.strip() else 0
            if section is not None and option and indent > indent_before:
                if section[option] is None:
                    raise MultilineContinuationError(source, lineno, line)
                section[option].append(value)
                continue
            indent_before = indent
            header = value[1:value.rfind(']')] if value[0] == '[' and value.rfind(']') > 1 else None
            if header:
                name = header
                if name in self._sections:
                    if self._strict and name in seen:
                        raise DuplicateSectionError(name, source, lineno)
                    section = self._sections[name]
                elif name == self.default_section:
                    section = self._defaults
                else:
                    section = self._dict()
                    self._sections[name] = section
                    self._proxies[name] = SectionProxy(self, name)
                seen.add(name)
                option = None
                continue
            if section is None:
                raise MissingSectionHeaderError(source, lineno, line)
            key, delimiter, text = self._split(value)
            if not delimiter and not self._allow_no_value:
                errors = errors or ParsingError(source)
                errors.append(lineno, line)
                continue
            option = self.optionxform(key.rstrip())
            if not option:
                errors = errors or ParsingError(source)
                errors.append(lineno, line)
            if self._strict and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, lineno)
            seen.add((name, option))
            section[option] = [text.strip()] if delimiter else None
        return errors

    def _without_comment(self, line):
        """A line without white space around and comments, and whether it had one."""
        end = len(line)
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    end = min(end, at)
                    break
                at = line.find(prefix, at + 1)
        text = line.strip()
        if text.startswith(self._comment_prefixes) and self._comment_prefixes:
            return '', True
        return line[:end].strip(), end < len(line)

    def _split(self, text):
        places = [(at, -len(sign), sign) for sign in self._delimiters if (at := text.find(sign)) >= 0]
        if not places:
            return text, '', ''
        at, _, sign = min(places)
        return text[:at], sign, text[at + len(sign):]

    # ---- values ----

    def _known(self, section, vars):
        """Where values are looked for: given ones, those of the section, defaults."""
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
            own = {}
        given = {self.optionxform(key): value if value is None else str(value) for key, value in (vars or {}).items()}
        return _ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_MISSING):
        try:
            known = self._known(section, vars)
        except NoSectionError:
            if fallback is _MISSING:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in known:
            if fallback is _MISSING:
                raise NoOptionError(option, section)
            return fallback
        value = known[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, known)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_MISSING, **kwargs):
        try:
            value = self.get(section, option, raw=raw, vars=vars, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is _MISSING:
                raise
            return fallback
        return conv(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_MISSING, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_MISSING, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_MISSING, **kwargs):
        convert = self._convert_to_boolean
        return self._get_conv(section, option, convert, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_MISSING, raw=False, vars=None):
        if section is _MISSING:
            return super().items()
        known = self._defaults.copy()
        try:
            known.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(known)
        for key, value in (vars or {}).items():
            known[self.optionxform(key)] = value
        if raw:
            return [(name, known[name]) for name in names]
        before_get = self._interpolation.before_get
        return [(name, before_get(self, section, name, known[name], known)) for name in names]

    def popitem(self):
        for name in self.sections():
            value = self[name]
            del self[name]
            return name, value
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._section(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        own = self._section(section)
        option = self.optionxform(option)
        existed = option in own
        if existed:
            del own[option]
        return existed

    def _section(self, section):
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    # ---- writing ----

    def write(self, fp, space_around_delimiters=True):
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        for section, own in self._sections.items():
            self._write_section(fp, section, own.items(), delimiter, section is UNNAMED_SECTION)

    def _write_section(self, fp, section, items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f'[{section}]\n')
        for key, value in items:
            value = self._interpolation.before_write(self, section, key, value)
            if value is None and self._allow_no_value:
                fp.write(f'{key}\n')
            else:
                text = str(value).replace('\n', '\n\t')
                fp.write(f'{key}{delimiter}{text}\n')
        fp.write('\n')

    # ---- a mapping of sections ----

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._check_value(option, value)
        super().set(section, option, value)

    def _check_value(self, option, value):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not (self._allow_no_value and value is None) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    def add_section(self, section):
        if not isinstance(section, str) and section is not UNNAMED_SECTION:
            raise TypeError('section names must be strings or UNNAMED_SECTION')
        super().add_section(section)

    def _read_defaults(self, defaults):
        # As if they were read, so that values need not be strs and are not checked.
        saved, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = saved


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            self._add_getter(conv)

    def _add_getter(self, conv):
        getter = getattr(self._parser, 'get' + conv)

        def get(option, fallback=None, **kwargs):
            return getter(self._name, option, fallback=fallback, **kwargs)

        setattr(self, 'get' + conv, get)

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if isinstance(self._parser, ConfigParser):
            self._parser._check_value(key, value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        get = _impl or self._parser.get
        return get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getint(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getint, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getfloat, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self.get(option, fallback, _impl=self._parser.getboolean, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser: each makes a method get<name> of the parser and of its sections."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {name: getattr(parser, 'get' + name) for name in ('boolean', 'float', 'int')}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not key:
            raise ValueError(f'Incompatible key: {key!r} (type: {type(key)})')
        parser = self._parser

        def get(section, option, **kwargs):
            return parser._get_conv(section, option, value, **kwargs)

        self._data[key] = value
        setattr(parser, 'get' + key, get)
        for proxy in parser._proxies.values():
            proxy._add_getter(key)

    def __delitem__(self, key):
        del self._data[key]
        delattr(self._parser, 'get' + key)
        for proxy in self._parser._proxies.values():
            delattr(proxy, 'get' + key)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
`;
