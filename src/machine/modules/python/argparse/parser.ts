/** `argparse`, fourth part: parsers, and how a command line is read. */
export const PARSER = String.raw`

class _Reading:
    """One command line while it is read: which words are options, and what was seen."""

    def __init__(self, parser, words, namespace, intermixed):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.intermixed = intermixed
        self.seen = set()
        self.given = set()
        self.extras = []
        # Of the extras those that are options, and the place of '--'.
        self.unknown = set()
        self.marked = -1
        self.positionals = parser._get_positional_actions()
        self.rivals = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [one for one in group._group_actions if one is not action]
                self.rivals.setdefault(action, []).extend(others)
        # What the words are: candidates for an option, None for a plain word. '--' makes all behind it plain.
        self.options = []
        self.marker = -1
        for place, word in enumerate(words):
            if self.marker >= 0:
                self.options.append(None)
            elif word == '--':
                self.marker = place
                self.options.append(None)
            else:
                self.options.append(parser._parse_optional(word))

    def read(self):
        places = [place for place, candidates in enumerate(self.options) if candidates is not None]
        at = 0
        for place in places:
            if place < at:
                continue
            while at < place:
                after = at if self.intermixed else self.take_positionals(at)
                if after == at:
                    break
                at = after
            if at > place:
                # A positional argument that takes the rest took options as well.
                continue
            self.leave(at, place)
            at = self.take_option(place)
        if self.intermixed:
            self.leave(at, len(self.words))
            self.read_intermixed()
        else:
            after = self.take_positionals(at, last=True)
            self.extras.extend(self.words[after:])

    def leave(self, at, end):
        if at <= self.marker < end:
            self.marked = len(self.extras) + self.marker - at
        self.extras.extend(self.words[at:end])

    def leave_option(self, word):
        self.unknown.add(len(self.extras))
        self.extras.append(word)

    def read_intermixed(self):
        """The words that were no options are the positional arguments, wherever they stood."""
        plain = [place for place in range(len(self.extras)) if place not in self.unknown]
        inner = _Reading(self.parser, [self.extras[place] for place in plain], self.namespace, False)
        inner.options = [None] * len(plain)
        inner.marker = plain.index(self.marked) if self.marked in plain else -1
        inner.seen, inner.given, inner.rivals = self.seen, self.given, self.rivals
        taken = plain[:inner.take_positionals(0, last=True)]
        self.extras = [word for place, word in enumerate(self.extras) if place not in taken]

    # ---- how many words an option or argument takes ----

    def ends(self, nargs, at, crosses):
        """Where the words of an option or argument that begin here may end, the farthest first. Only what crosses may
        hold the word '--', which is none of its own then."""
        words, options, marker = self.words, self.options, self.marker
        size = len(words)
        if nargs == REMAINDER or nargs == PARSER:
            start = at
            if nargs == PARSER:
                if crosses and start == marker:
                    start += 1
                if start >= size or start == marker or options[start] is not None:
                    return []
                start += 1
            stop = size if crosses or marker < start else marker
            return range(stop, start - 1, -1)
        least, most = _bounds(nargs)
        if isinstance(nargs, int) and not crosses:
            # A fixed number of words is taken even where they are options.
            end = at + nargs
            return [] if end > size or at <= marker < end else [end]
        found = []
        place, count = at, 0
        while True:
            if crosses and place == marker:
                # Before, between or behind the words: it is taken along where that is possible.
                if count >= least:
                    found.append(place)
                place += 1
            if count >= least:
                found.append(place)
            if count == most or place >= size or place == marker or options[place] is not None:
                return found[::-1]
            place += 1
            count += 1

    def words_for_option(self, action, at):
        """How many words behind an option are its own."""
        found = self.ends(action.nargs, at, False)
        if not found:
            raise ArgumentError(action, _wrong_number(action.nargs))
        return found[0] - at

    def shares(self, actions, at):
        """Where the words of each of the arguments end if those that come first take as many as they can; or None."""
        if not actions:
            return []
        for end in self.ends(actions[0].nargs, at, True):
            rest = self.shares(actions[1:], end)
            if rest is not None:
                return [end, *rest]
        return None

    def take_positionals(self, at, last=False):
        """Gives words from here on to as many arguments as they suffice for; where they end."""
        chosen, found = [], []
        for count in range(len(self.positionals), 0, -1):
            found = self.shares(self.positionals[:count], at)
            if found is not None:
                chosen = self.positionals[:count]
                break
        else:
            return at
        if not last:
            # What got nothing may get something behind the next option.
            while chosen and found[-1] == (found[-2] if len(found) > 1 else at):
                found.pop()
                chosen = chosen[:-1]
        self.positionals = self.positionals[len(chosen):]
        for action, end in zip(chosen, found):
            own = self.words[at:end]
            rest = action.nargs == REMAINDER or action.nargs == PARSER and self.marker != at
            if at <= self.marker < end and not rest:
                own.pop(self.marker - at)
            at = end
            self.act(action, own)
        return at

    # ---- options ----

    def take_option(self, place):
        candidates = self.options[place]
        word = self.words[place]
        if len(candidates) > 1:
            names = ', '.join([option for _, option, _, _ in candidates])
            raise ArgumentError(None, f'ambiguous option: {word} could match {names}')
        action, option, separator, attached = candidates[0]
        parser = self.parser
        waiting = []
        while True:
            if action is None:
                self.leave_option(word)
                return place + 1
            if attached is None:
                at = place + 1
                count = self.words_for_option(action, at)
                waiting.append((action, self.words[at:at + count], option))
                end = at + count
                break
            least, most = _bounds(action.nargs)
            takes = most is None or most > 0
            if not takes and option[1] not in parser.prefix_chars and attached != '':
                if separator or attached[0] in parser.prefix_chars:
                    raise ArgumentError(action, f'ignored explicit argument {attached!r}')
                # Several letters behind one dash.
                waiting.append((action, [], option))
                option = option[0] + attached[0]
                if option not in parser._option_string_actions:
                    self.leave_option(option[0] + attached)
                    end = place + 1
                    break
                action = parser._option_string_actions[option]
                attached = attached[1:]
                if not attached:
                    separator = attached = None
                elif attached[0] == '=':
                    separator, attached = '=', attached[1:]
                else:
                    separator = ''
                continue
            if not takes:
                raise ArgumentError(action, f'ignored explicit argument {attached!r}')
            if least > 1:
                raise ArgumentError(action, _wrong_number(action.nargs))
            waiting.append((action, [attached], option))
            end = place + 1
            break
        for action, own, option in waiting:
            if action.deprecated and action not in self.seen:
                parser._warning(f"option '{option}' is deprecated")
            self.act(action, own, option)
        return end

    def act(self, action, words, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, words)
        if values is not action.default and (words or option is not None):
            self.given.add(action)
            for rival in self.rivals.get(action, ()):
                if rival in self.given:
                    raise ArgumentError(action, f'not allowed with argument {_action_name(rival)}')
        if option is None and action.deprecated and words:
            self.parser._warning(f"argument '{action.dest}' is deprecated")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def check(self):
        """Defaults are converted, and what had to be there must be."""
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_action_name(action))
            elif isinstance(action.default, str) and hasattr(namespace, action.dest):
                if action.default is getattr(namespace, action.dest):
                    setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            names = ', '.join(map(str, missing))
            raise ArgumentError(None, f'the following arguments are required: {names}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = ' '.join([str(_action_name(action)) for action in _visible(group._group_actions)])
                raise ArgumentError(None, f'one of the arguments {names} is required')


def _bounds(nargs):
    """Least and most words; most is None where there is no limit."""
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs == ZERO_OR_MORE or nargs == REMAINDER:
        return 0, None
    if nargs == ONE_OR_MORE or nargs == PARSER:
        return 1, None
    if nargs == SUPPRESS:
        return 0, 0
    return nargs, nargs


def _wrong_number(nargs):
    if nargs is None:
        return 'expected one argument'
    if nargs == OPTIONAL:
        return 'expected at most one argument'
    if nargs == ONE_OR_MORE:
        return 'expected at least one argument'
    return f'expected {nargs} argument' + ('' if nargs == 1 else 's')


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True, *,
                 suggest_on_error=False, color=True):
        super().__init__(description=description, prefix_chars=prefix_chars, argument_default=argument_default,
                         conflict_handler=conflict_handler)
        if prog is None:
            prog = sys.argv[0].rpartition('/')[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self.color = color
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, _identity)
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action_class = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = action_class(option_strings=[], **kwargs)
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # ---- reading command lines ----

    def parse_args(self, args=None, namespace=None):
        return self._without_extras(*self.parse_known_args(args, namespace))

    def parse_known_args(self, args=None, namespace=None):
        return self._parse_known(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._without_extras(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        for action in self._get_positional_actions():
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        return self._parse_known(args, namespace, True)

    def _without_extras(self, namespace, extras):
        if extras:
            message = f'unrecognized arguments: {" ".join(extras)}'
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def _parse_known(self, args, namespace, intermixed):
        words = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS:
                if not hasattr(namespace, action.dest):
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            return self._read(words, namespace, intermixed)
        try:
            return self._read(words, namespace, intermixed)
        except ArgumentError as error:
            self.error(str(error))

    def _read(self, words, namespace, intermixed):
        if self.fromfile_prefix_chars is not None:
            words = self._read_args_from_files(words)
        reading = _Reading(self, words, namespace, intermixed)
        reading.read()
        reading.check()
        extras = reading.extras
        if hasattr(namespace, _UNRECOGNIZED):
            extras += getattr(namespace, _UNRECOGNIZED)
            delattr(namespace, _UNRECOGNIZED)
        return namespace, extras

    def _read_args_from_files(self, words):
        read = []
        for word in words:
            if not word or word[0] not in self.fromfile_prefix_chars:
                read.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    inner = []
                    for line in file.read().splitlines():
                        inner.extend(self.convert_arg_line_to_args(line))
                    read.extend(self._read_args_from_files(inner))
            except OSError as error:
                raise ArgumentError(None, str(error))
        return read

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, word):
        """What options a word may be: (action, name, separator, attached value) each; None if it is no option."""
        if not word or word[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if word in known:
            return [(known[word], word, None, None)]
        if len(word) == 1:
            return None
        name, separator, attached = word.partition('=')
        if separator and name in known:
            return [(known[name], name, separator, attached)]
        found = self._get_option_tuples(word)
        if found:
            return found
        if _is_negative_number(word) and not self._has_negative_number_optionals:
            return None
        if ' ' in word:
            return None
        return [(None, word, None, None)]

    def _get_option_tuples(self, word):
        """Options of which a word is the beginning, or a letter with its value."""
        found = []
        chars = self.prefix_chars
        name, separator, attached = word.partition('=')
        long = (name, separator, attached) if separator else (word, None, None)
        if word[1] in chars:
            if self.allow_abbrev:
                for option, action in self._option_string_actions.items():
                    if option.startswith(long[0]):
                        found.append((action, option, long[1], long[2]))
            return found
        for option, action in self._option_string_actions.items():
            if option == word[:2]:
                rest = word[2:]
                if rest.startswith('='):
                    found.append((action, option, '=', rest[1:]))
                else:
                    found.append((action, option, '', rest))
            elif self.allow_abbrev and option.startswith(long[0]):
                found.append((action, option, long[1], long[2]))
        return found

    # ---- values ----

    def _get_values(self, action, words):
        nargs = action.nargs
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            return self._get_value(action, value) if isinstance(value, str) and value is not SUPPRESS else value
        if not words and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        if len(words) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, word) for word in words]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    def _get_value(self, action, word):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, f'{convert!r} is not callable')
        try:
            return convert(word)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {word!r}')

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value in choices:
            return
        known = [str(choice) for choice in action.choices]
        hint = ''
        if self.suggest_on_error and isinstance(value, str) and all(isinstance(one, str) for one in action.choices):
            import difflib
            near = difflib.get_close_matches(value, known, 1)
            if near:
                hint = f', maybe you meant {near[0]!r}?'
        raise ArgumentError(action, f'invalid choice: {str(value)!r}{hint} (choose from {", ".join(map(repr, known))})')

    # ---- help ----

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = sys.stderr if file is None else file
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', sys.stderr)
`;
