import sys


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name, sys.is_finalizing())


def leave():
    local = Part('local')
    sys.exit(3)


module = Part('module')
leave()
