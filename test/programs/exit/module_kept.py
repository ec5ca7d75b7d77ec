import __main__
import gc


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name, sorted(name for name in globals() if name[0] != '_' and globals()[name] is not None))


def hear(phase, info, module=__main__):
    pass


zero = Part('zero')
_one = Part('one')
two = Part('two')
gc.callbacks.append(hear)
del hear
