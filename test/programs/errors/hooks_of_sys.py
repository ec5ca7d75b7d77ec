# What sys lets a program replace, and what it has of its own.
import sys

class Mourned:
    def __del__(self):
        raise ValueError('in __del__')

def unraisable(told):
    print(told.exc_type, told.exc_value, told.exc_traceback is not None, told.object)
    print(told.err_msg.partition(' <')[0], type(told).__name__)

sys.unraisablehook = unraisable
mourned = Mourned()
del mourned
sys.unraisablehook = sys.__unraisablehook__

sys.displayhook(5)
sys.displayhook(None)
print(_)
sys.displayhook(['text'])

def stop(*args, **keywords):
    print('breakpoint', args, keywords)
    return 'answer'

sys.breakpointhook = stop
print(breakpoint(1, name=2))
print(sys.excepthook is sys.__excepthook__)

class Stream:
    text = ''
    def write(self, text):
        self.text += text

kept, sys.stderr = sys.stderr, Stream()
try:
    1 / 0
except ZeroDivisionError as error:
    sys.excepthook(type(error), error, error.__traceback__)
sys.excepthook(None, 5, None)
kept, sys.stderr = sys.stderr, kept
print(kept.text.splitlines()[0], kept.text.splitlines()[-2:])

print(sys.implementation.name, sys.implementation.cache_tag, sys.platlibdir, sys.pycache_prefix)
print(sys.get_coroutine_origin_tracking_depth(), sys.setswitchinterval(1))
for call in lambda: sys.setswitchinterval(0), lambda: sys.set_coroutine_origin_tracking_depth(-1):
    try:
        call()
    except ValueError as error:
        print(error)
