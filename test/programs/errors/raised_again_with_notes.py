# Parts of a group that are raised again become one group again, whatever notes a clause has added to its part.
def group():
    return ExceptionGroup('several', [ValueError(1), TypeError(2), KeyError(3)])


def noted():
    try:
        raise group()
    except* ValueError as part:
        part.add_note('seen')
        raise


def noted_before():
    whole = group()
    whole.add_note('of all')
    try:
        raise whole
    except* ValueError as part:
        part.add_note('seen')
        raise


def named():
    try:
        raise group()
    except* ValueError as part:
        raise part


def member():
    try:
        raise group()
    except* ValueError as part:
        raise part.exceptions[0]


def both():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError:
        raise OSError('another')


def bare():
    try:
        raise ValueError('alone')
    except* ValueError as part:
        part.add_note('seen')
        raise


for attempt in (noted, noted_before, named, member, both, bare):
    try:
        attempt()
    except BaseException as error:
        members = getattr(error, 'exceptions', ())
        print(attempt.__name__, repr(error), getattr(error, '__notes__', None), [getattr(one, '__notes__', None) for one in members])
