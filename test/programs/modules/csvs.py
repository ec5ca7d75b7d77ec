# Tables as lines of text.
import csv, io
print(list(csv.reader(io.StringIO('a,b,c\r\n1,"x, y","he said ""hi"""\r\n\r\n"multi\nline",,\n'))))
print(list(csv.reader(['a b', 'c;d'], delimiter=' ')), list(csv.reader(['a;b;c'], delimiter=';')))
print(list(csv.reader(["'a,b',c"], quotechar="'")), list(csv.reader(['1,2.5,"3"', 'x'[:0]], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(['a, b,  "c"'], skipinitialspace=True)), list(csv.reader(['a\\,b,c\\\\'], escapechar='\\')), list(csv.reader(['"a\\"b",c'], escapechar='\\')))
print(list(csv.reader(['a"b,"c"d,"e"'])), list(csv.reader(['"a,b"'], quoting=csv.QUOTE_NONE)), list(csv.reader(['a,,""'], quoting=csv.QUOTE_NOTNULL)), list(csv.reader(['1,,"",x'[:5]], quoting=csv.QUOTE_STRINGS)))
for data, kw in ((['"a"b'], {'strict': True}), (['"abc'], {'strict': True}), (['a\rb'], {}), (['a\nb,c'], {}), ([b'a'], {}), (['x'], {'quoting': csv.QUOTE_NONNUMERIC}), (['a,b\\'], {'escapechar': '\\', 'strict': True}), (['"abc'], {}), ([1], {}), (['a'*200000], {})):
    try: print(list(csv.reader(data, **kw)))
    except (csv.Error, ValueError) as e: print(type(e).__name__, e)
for kw in ({'delimiter': ''}, {'delimiter': 'ab'}, {'delimiter': None}, {'quotechar': 5}, {'quotechar': 'ab'}, {'quoting': 9}, {'quoting': 'x'}, {'lineterminator': 5}, {'quotechar': None}, {'foo': 1}, {'escapechar': 'xx'}, {'dialect': 'nope'}, {'quotechar': None, 'quoting': csv.QUOTE_NONE}, {'delimiter': '\n'}, {'delimiter': ',', 'quotechar': ','}, {'skipinitialspace': True, 'delimiter': ' '}, {'delimiter': 1},{'lineterminator': None}, {'doublequote': 'x', 'strict': 2}):
    try:
        w = csv.writer(io.StringIO(), **kw); d = w.dialect; print(repr(d.delimiter), d.quotechar, d.quoting, d.escapechar, repr(d.lineterminator), d.doublequote, d.strict, d.skipinitialspace)
    except (csv.Error, TypeError, ValueError) as e: print(kw, type(e).__name__, e)
def w(rows, **kw):
    f = io.StringIO(newline='')
    try: r = csv.writer(f, **kw).writerows(rows)
    except (csv.Error, TypeError) as e: print(type(e).__name__, e)
    print(repr(f.getvalue()))
rows = [['a', 1, 2.5, None, True, 'x,y', 'q"q', '', 'line\nbreak', ' sp '], [], [''], [None], ['#', "it's"], ('t', 'u'), 'str', range(3)]
for kw in ({}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}, {'delimiter': '\t', 'lineterminator': '\n'}, {'doublequote': False}, {'doublequote': False, 'escapechar': '\\'}, {'quotechar': "'"}, {'dialect': 'unix'}, {'dialect': 'excel-tab'}, {'dialect': csv.unix_dialect, 'delimiter': ';'}, {'quotechar': None, 'quoting': csv.QUOTE_NONE, 'escapechar': '!'}, {'skipinitialspace': True}, {'delimiter': ' ', 'skipinitialspace': True}):
    w(rows, **kw)
w([5]); w([['a\r'], ['\\'], [1e100, 10**20, float('inf')]]); w([['']], quoting=csv.QUOTE_NONE); w([['', '']], quoting=csv.QUOTE_NONE)
f = io.StringIO(); print(csv.writer(f).writerow(['a', 'b']))
r = csv.DictReader(io.StringIO('name,age\nBob,5\n\nAnn\nX,1,2,3\n'))
print(r.fieldnames, r.line_num)
for row in r: print(row, r.line_num)
print(list(csv.DictReader(['1,2'], fieldnames=['a','b','c'], restval='-', restkey='more')), list(csv.DictReader(['1,2,3,4'], ['a'], 'more')))
f = io.StringIO()
d = csv.DictWriter(f, ['b', 'a'], restval='?', extrasaction='raise'); print(d.writeheader()); d.writerow({'a': 1, 'b': 2}); d.writerow({'a': 1})
try: d.writerow({'a': 1, 'z': 1})
except ValueError as e: print(e)
d = csv.DictWriter(f, ['a'], extrasaction='ignore', lineterminator='\n'); d.writerows([{'a': 1, 'c': 2}]); print(repr(f.getvalue()))
try: csv.DictWriter(f, ['a'], extrasaction='x')
except ValueError as e: print(e)
print(csv.list_dialects()); csv.register_dialect('pipes', delimiter='|'); print(csv.list_dialects(), csv.get_dialect('pipes').delimiter)
print(list(csv.reader(['a|b'], 'pipes'))); csv.unregister_dialect('pipes')
for fn in (lambda: csv.unregister_dialect('pipes'), lambda: csv.get_dialect('x'), lambda: csv.register_dialect(5, delimiter=','), lambda: csv.reader(5), lambda: csv.writer(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.reader()):
    try: print(fn())
    except (csv.Error, TypeError) as e: print(type(e).__name__, e)
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit())
try: list(csv.reader(['a'*11]))
except csv.Error as e: print(e)
csv.field_size_limit(131072)
class D(csv.Dialect):
    delimiter = ';'; quotechar = '"'; doublequote = True; lineterminator = '\n'; quoting = csv.QUOTE_MINIMAL
print(list(csv.reader(['a;"b;c"'], D())), list(csv.reader(['a;b'], D)))
class E(csv.Dialect): pass
try: E()
except csv.Error as e: print(e)
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n4;5;6\n').delimiter, csv.Sniffer().sniff("'x','y'\n'z','w'\n").quotechar, csv.Sniffer().has_header('name,age\nbob,5\nann,6\n'), csv.Sniffer().has_header('bob,5\nann,6\ntim,7\n'))
it = csv.reader(io.StringIO('a\nb\n')); print(next(it), it.line_num, iter(it) is it, it.dialect.delimiter, type(it).__name__, type(csv.writer(f)).__name__)
print(csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL, csv.excel.delimiter, csv.Error.__mro__[1])
