/** The module `timeit`, over the clock of the run. Source: https://docs.python.org/3.14/library/timeit.html */
export const SOURCE = String.raw`
import itertools
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _indented(text, depth):
    return text.replace('\n', '\n' + ' ' * depth)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        parts = []
        before = ''
        for what, code, depth in ('setup', setup, 4), ('stmt', stmt, 8):
            if isinstance(code, str):
                compile(before + code, dummy_src_name, 'exec')
                before = code + '\n'
                parts.append(_indented(code, depth))
            elif callable(code):
                names['_' + what] = code
                parts.append(f'_{what}()')
            else:
                raise ValueError(f'{what} is neither a string nor callable')
        source = (f'def inner(_it, _timer):\n    {parts[0]}\n    _t0 = _timer()\n    for _i in _it:\n        {parts[1]}\n'
                  '        pass\n    _t1 = _timer()\n    return _t1 - _t0\n')
        self.src = source
        exec(compile(source, dummy_src_name, 'exec'), names)
        self.inner = names['inner']

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        for power in itertools.count():
            for step in 1, 2, 5:
                number = step * 10 ** power
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`;
