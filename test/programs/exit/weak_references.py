import weakref


class Thing:
    pass


def told(reference):
    print('never told: the reference goes with its object')


thing = Thing()
reference = weakref.ref(thing, told)
other = Thing()
weakref.finalize(other, print, 'finalized at exit')
silent = weakref.finalize(thing, print, 'not at exit')
silent.atexit = False
print('end')
