import atexit


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


@atexit.register
def leave():
    local = Part('in leave')
    print('leaving')


def fail():
    local = Part('in fail')
    raise ValueError('nobody catches it')


young = Part('young cycle')
young.itself = young
del young
module = Part('module')
try:
    raise KeyError(Part('caught'))
except KeyError as error:
    kept = error
fail()
