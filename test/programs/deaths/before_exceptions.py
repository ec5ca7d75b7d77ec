# What dies in the instruction that fails, or with the operands of a frame that is left, has its __del__ run before the frame goes.
import sys


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        print('gone', self.name, 'in', frame.f_code.co_name, type(sys.exception()).__name__)


def takes_none():
    pass


def fails(*given):
    raise ValueError(len(given))


def wrong_call():
    takes_none(Loud('argument'))


def wrong_keyword():
    takes_none(**{'x': Loud('keyword')})


def half_done():
    local = Loud('local')
    return [Loud('item'), fails(local)]


def in_loop():
    for loud in iter([Loud('looped')]):
        fails(loud)


def wrong_operand():
    Loud('left') + Loud('right')


for run in wrong_call, wrong_keyword, half_done, in_loop, wrong_operand:
    try:
        run()
    except (TypeError, ValueError) as error:
        print(run.__name__, type(error).__name__)
