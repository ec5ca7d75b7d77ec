import builtins
import sys


class Loud:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text.upper())

    def flush(self):
        pass

    def __del__(self):
        print('the stream goes')


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


sys.stdout = Loud(sys.stdout)
builtins.ours = Part('in builtins')
part = Part('in the module')
print('hello')
