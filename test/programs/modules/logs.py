# Loggers, handlers, formatters and filters.
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO)
logging.debug('not shown')
logging.info('shown, with %s', 'arguments')
logging.warning('by name: %(name)s', {'name': 'value'})

app = logging.getLogger('app')
part = logging.getLogger('app.part')
print(app, part, part.parent is app, app.parent, logging.getLogger('app') is app)
app.setLevel(logging.ERROR)
part.warning('too low for its parent')
part.error('passed on to the root')
print(part.getEffectiveLevel(), logging.getLevelName(part.getEffectiveLevel()), part.isEnabledFor(logging.INFO))

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(name)s|%(levelname)-8s|%(funcName)s:%(lineno)d|%(message)s'))
other = logging.getLogger('other')
other.addHandler(handler)
other.propagate = False


def work():
    other.warning('from a function')


work()
other.info('from the module')


class NoSecrets(logging.Filter):
    def filter(self, record):
        return 'secret' not in record.getMessage()


other.addFilter(NoSecrets())
other.warning('a secret')
handler.addFilter(lambda record: record.levelno < logging.CRITICAL)
other.critical('filtered by the handler')
handler.setFormatter(logging.Formatter('{levelname:>10} {message} {user}', style='{', defaults={'user': 'nobody'}))
other.error('braces')
other.error('braces', extra={'user': 'somebody'})
handler.setFormatter(logging.Formatter('$levelname: $message', style='$'))
other.error('dollars')


class Numbered(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["number"]}] {msg}', kwargs


Numbered(other, {'number': 7}).warning('adapted')


class Collecting(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


collecting = Collecting()
third = logging.getLogger('third')
third.addHandler(collecting)
third.propagate = False
third.info('first')
logging.addLevelName(25, 'NOTICE')
third.log(25, 'second')
logging.disable(logging.WARNING)
third.warning('nobody hears this')
logging.disable(logging.NOTSET)
try:
    1 / 0
except ZeroDivisionError:
    third.exception('third')
for record in collecting.records:
    print(record.levelname, record.name, record.getMessage(), record.exc_info and record.exc_info[0].__name__)
print(collecting, handler, logging.NullHandler())

for options in ({'fmt': 'none'}, {'fmt': '{', 'style': '{'}, {'style': '!'}):
    try:
        logging.Formatter(**options)
    except ValueError as error:
        print(error)
try:
    app.setLevel('LOUD')
except ValueError as error:
    print(error)
logging.basicConfig(stream=sys.stdout, format='%(message)s!', force=True)
logging.error('again')
