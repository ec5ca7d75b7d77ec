/** `argparse`, second part: how help and usage are laid out. */
export const FORMATTER = String.raw`

def _terminal_width():
    """Columns of the terminal: 80 unless the program has set COLUMNS."""
    os = sys.modules.get('os')
    columns = '' if os is None else os.environ.get('COLUMNS', '')
    return int(columns) if columns.isdecimal() and int(columns) > 0 else 80


def _visible(actions):
    return [action for action in actions if action.help is not SUPPRESS]


class HelpFormatter:
    """Gathers the parts of a help text as functions that give text, and calls them when widths are known."""

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = ''.join([text for function, arguments in self.items if (text := function(*arguments))])
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ''
            if self.heading is None or self.heading is SUPPRESS:
                return f'\n{body}\n'
            return f'\n{" " * formatter._current_indent}{self.heading}:\n{body}\n'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=False):
        if width is None:
            width = _terminal_width() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    def _add_item(self, function, arguments):
        self._current_section.items.append((function, arguments))

    # ---- what parsers add ----

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not None and text is not SUPPRESS:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, [usage, actions, groups, prefix])

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action)) + self._current_indent
        for inner in self._iter_indented_subactions(action):
            longest = max(longest, len(self._format_action_invocation(inner)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, longest)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        if not text:
            return text
        while '\n\n\n' in text:
            text = text.replace('\n\n\n', '\n\n')
        return text.strip('\n') + '\n'

    def _join_parts(self, parts):
        return ''.join([part for part in parts if part and part is not SUPPRESS])

    # ---- usage ----

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = f'{self._prog}'
        options, arguments = self._usage_parts(actions, groups)
        line = ' '.join([prog, *options, *arguments])
        width = self._width - self._current_indent
        if actions and len(prefix) + len(line) > width:
            line = self._wrapped_usage(prefix, prog, options, arguments, width)
        return f'{prefix}{line}\n\n'

    def _wrapped_usage(self, prefix, prog, options, arguments, width):
        if len(prefix) + len(prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if options:
                lines = _lines_of([prog, *options], indent, width, len(prefix))
                lines += _lines_of(arguments, indent, width)
            else:
                lines = _lines_of([prog, *arguments], indent, width, len(prefix))
            return '\n'.join(lines)
        # The program's name has a line of its own.
        indent = ' ' * len(prefix)
        lines = _lines_of([*options, *arguments], indent, width)
        if len(lines) > 1:
            lines = _lines_of(options, indent, width) + _lines_of(arguments, indent, width)
        return '\n'.join([prog, *lines])

    def _usage_parts(self, actions, groups):
        """Texts of the options and of the arguments, members of exclusive groups together where the first stands."""
        home = {}
        for group in groups:
            for action in group._group_actions:
                home.setdefault(id(action), group)
        options, arguments, told = [], [], set()
        shown = _visible(actions)
        among = set(map(id, shown))
        positionals = [action for action in shown if not action.option_strings]
        mixed = {id(home[id(action)]) for action in positionals if id(action) in home}
        for action in shown:
            if not action.option_strings or id(action) in told:
                continue
            group = home.get(id(action))
            if group is None:
                options += self._member_parts([action], None)
            elif id(group) not in mixed:
                members = [one for one in group._group_actions if one.option_strings and id(one) in among]
                told.update(map(id, members))
                options += self._member_parts(members, group)
        for action in positionals:
            group = home.get(id(action))
            before = []
            if group is not None and id(group) in mixed:
                # Only the first argument stands together with the options.
                mixed.discard(id(group))
                before = [one for one in group._group_actions if one.option_strings and id(one) in among]
            arguments += self._member_parts([*before, action], group if before else None)
        return options, arguments

    def _member_parts(self, members, group):
        """The texts of one option or argument, or of the members of an exclusive group."""
        if len(members) == 1:
            [action] = members
            text = self._usage_of(action)
            optional = action.option_strings and not (action.required if group is None else group.required)
            return [f'[{text}]'] if optional else [text]
        opening, closing = '()' if group.required else '[]'
        texts = [_without_brackets(self._usage_of(action)) for action in members]
        texts[0] = opening + texts[0]
        texts[-1] += closing
        return [text + ' |' for text in texts[:-1]] + texts[-1:]

    def _usage_of(self, action):
        if not action.option_strings:
            return self._format_args(action, self._get_default_metavar_for_positional(action))
        if action.nargs == 0:
            return action.format_usage()
        default = self._get_default_metavar_for_optional(action)
        return f'{action.option_strings[0]} {self._format_args(action, default)}'

    # ---- the list of options and arguments ----

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        indent = self._current_indent
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - indent - 2
        header = self._format_action_invocation(action)
        first = position
        if not action.help:
            parts = [f'{" " * indent}{header}\n']
        elif len(header) <= room:
            parts = [f'{" " * indent}{header:<{room}}  ']
            first = 0
        else:
            parts = [f'{" " * indent}{header}\n']
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, width)
                parts.append(f'{" " * first}{lines[0]}\n')
                parts += [f'{" " * position}{line}\n' for line in lines[1:]]
        elif not parts[-1].endswith('\n'):
            parts.append('\n')
        for inner in self._iter_indented_subactions(action):
            parts.append(self._format_action(inner))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            shown = default_metavar

        def repeated(count):
            return shown if isinstance(shown, tuple) else (shown,) * count

        return repeated

    def _format_args(self, action, default_metavar):
        metavars = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavars(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavars(1)
        if nargs == ZERO_OR_MORE:
            names = metavars(1)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavars(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavars(1)
        if nargs == SUPPRESS:
            return ''
        try:
            pattern = ' '.join(['%s'] * nargs)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return pattern % metavars(nargs)

    def _expand_help(self, action):
        pattern = self._get_help_string(action)
        if '%' not in pattern:
            return pattern
        known = dict(prog=self._prog)
        for name, value in vars(action).items():
            if value is SUPPRESS:
                continue
            known[name] = value.__name__ if hasattr(value, '__name__') else value
        if known.get('choices') is not None:
            known['choices'] = ', '.join(map(str, known['choices']))
        return pattern % known

    def _iter_indented_subactions(self, action):
        if isinstance(action, _SubParsersAction):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    # ---- what formatters of other kinds change ----

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _without_brackets(text):
    """Usage of an argument without the brackets that say that it may be missing: those of its group say so."""
    return text[1:-1] if text.startswith('[') and text.endswith(']') and text.count('[') == 1 else text


def _lines_of(parts, indent, width, before=None):
    """Lines of as many parts as fit; on the first, which is not indented, stand so many characters before."""
    lines, line = [], []
    length = (len(indent) if before is None else before) - 1
    for part in parts:
        if line and length + 1 + len(part) > width:
            lines.append(indent + ' '.join(line))
            line, length = [], len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + ' '.join(line))
    if before is not None:
        lines[0] = lines[0][len(indent):]
    return lines


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ''
        if '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
`;
