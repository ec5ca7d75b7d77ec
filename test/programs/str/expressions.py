class I:
    def __init__(s,v): s.v=v
    def __index__(s): return s.v
class S(str):
    pass

s='abc'*10


def show(text):
    try:
        answer = repr(eval(text))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "->", answer)


for text in r"""s.find(1)
s.find()
s.find('a','b')
s.find('a',1,2,3)
s.find('a',None,None)
s.index('z')
s.rindex('z')
s.count(1)
s.startswith(1)
s.startswith((1,))
s.startswith('a','b')
s.endswith(1)
s.endswith((1,))
s.split(1)
s.split(' ','a')
s.split('')
s.split(sep='a',maxsplit=I(1))
s.split(None,10**30)
s.rsplit('')
s.splitlines('a')
s.splitlines(keepends=1)
s.partition(1)
s.partition('')
s.rpartition(1)
s.strip(1)
s.lstrip(1)
s.rstrip(1)
s.replace(1,2)
s.replace('a',2)
s.replace('a','b','c')
s.replace('a','b',count=1)[:5]
s.replace('a')
s.ljust('a')
s.ljust(40,'ab')
s.ljust(40,1)
s.rjust(40,1)
s.center(40,1)
s.center(40,'ab')
s.zfill('a')
s.expandtabs('a')
s.expandtabs(tabsize=2)[:3]
s.removeprefix(1)
s.removesuffix(1)
s.join(1)
s.join([1])
s.join(['a',b'c'])
s.join('ab',1)
s.translate(1)
s.translate({97:5})
s.translate({97:'x',98:None})
s.translate({97:1.5})
s.translate({97:-1})
s.translate({97:0x110000})
s.translate('abc')
str.maketrans('a')
str.maketrans({1:2,'a':3})
str.maketrans({'ab':3})
str.maketrans({1.5:3})
str.maketrans('ab','c')
str.maketrans('ab','cd','e')
str.maketrans(1,'cd')
str.maketrans('ab',1)
str.maketrans('ab','cd',1)
s.encode(1)
s.encode('x')
s.encode('utf8',1)
'é'.encode('ascii')
'é'.encode('ascii','foo')
'é'.encode(encoding='ascii',errors='replace')
s[100]
s['a']
s[1.5]
s[I(1)]
s['a':]
s[::0]
s[10**30]
s+1
1+s
s*'a'
s*-1
s*10**30
s.__add__(1)
s.__mul__(10**30)
s.__rmul__(2)[:3]
s.__contains__(1)
1 in s
s.__getitem__('a')
s%1
s%(1,)
'%d'%'a'
'%d'%1.5
'%x'%1.5
'%d'%(1,2)
'%d %d'%1
'%(a)s'%1
'%(a)s'%{'a':1}
'%(a)s %s'%{'a':1}
'%s'%{'a':1}
'%s%%'%1
'%z'%1
'%'%()
'%*d'%(5,1)
'%*d'%('a',1)
'%.*f'%(2,1.5)
'%.*f'%('a',1.5)
'%c'%97
'%c'%'a'
'%c'%'ab'
'%c'%-1
'%c'%1.5
'%5.2s|'%'abc'
'%r %a'%('é','é')
'%f'%'a'
'%e'%1e10
'%g'%1e10
'%i'%10**3
'%o'%8
'%#x'%255
'%X'%255
'%+d % d %05d %-5d|'%(1,1,1,1)
'abc'%[]
'abc'%{}
'abc'%1
'abc'%()
'%s'%(1,2)
'%s %s'%[1,2]
'{}'.format()
'{} {}'.format(1)
'{0} {}'.format(1)
'{a}'.format()
'{a}'.format(a=1)
'{0.real} {0[0]}'.format([1])
'{0[0]}'.format([1])
'{0.x}'.format(1)
'{0[a]}'.format({'a':1})
'{!r} {!s} {!a}'.format('é','é','é')
'{!x}'.format(1)
'{:>{}}'.format(1,5)
'{:{:{}}}'.format(1,2,3)
'{'.format()
'}'.format()
'{{}}'.format()
'{:d}'.format('a')
'{:s}'.format(1)
'{:5}'.format(None)
'{:5}'.format([])
'{}'.format(None)
'{a}'.format_map({})
'{a}'.format_map({'a':1})
'{}'.format_map({})
'{0}'.format_map({})
'{a}'.format_map([])
'{a}'.format_map(1)
'{a.b[c]}'.format_map({})
format('a',5)
format(1,2)
'a'.__format__(1)
'a'.__format__('d')
format(object(),'a')
str(b'abc','ascii')
str(b'\xff','ascii')
str(b'\xff')
str(1,'a')
str(S('a')).__class__, str(S('a'),) , S(S('a')).__class__
str(object=5)
str(b'a', errors='strict')
str(encoding='a')
S('a')+S('b'), type(S('a')+'b'), type(S('a')*1), type(S('a')[:]), type(S('a').strip()), type(S('a').lower()), type(S('a').__str__()), type(str(S('a'))), type(S('a').replace('b','c')), type(S('').join([S('a')])), type('%s'%S('a')), type(S('{}').format(1)), type(f"{S('a')}"), type(format(S('a'))), type(S('a').__getnewargs__()[0]), type(S('a').ljust(1))
''.join([S('a')]).__class__
'a'<1
'a'.__lt__(1), 'a'.__eq__(1), 'a'.__lt__('b')
str.lower(1)
str.__len__(1)
str.join('a')
'a'.lower(1)
'a'.isalpha(1)
'a'.__len__(1)
'abc'.title(), 'ABC'.casefold(), 'ab'.capitalize(), 'aB'.swapcase()
len('😀'), '😀a'[1], '😀a'[::-1], '😀'.encode(), '😀a'.find('a'), list('😀a')
'a'.__hash__() == hash('a')
str.__new__(int)
'abc'.__rmod__('%s'), 'abc'.__rmod__(1), '%s'.__mod__(1)
'{:%Y}'.format(1)
'{0:10.3f}|{1:<5}|{2:^5}|{3:,}'.format(3.14159,'a','b',1234567)
"{0[0][1]}".format([[1,2]])
"{.real}".format(1)
"{[0]}".format([5])
"{0[-1]}".format([5])
"{a!r:>5}".format(a='x')
"{:{w}.{p}}".format('hello', w=10, p=2)
"{" "}".format(5, 6)
'%s' % (), 
'%(x)d %(y)s' % {'x':1}
'%(x' % {'x':1}
'%d' % None
'%d' % I(3)
'%f' % I(3)
'%d' % True
'%s' % None
'%5%|' % ()
'%c' % 0x110000
'%.3d' % 5
'%05s' % 'a'
'%lu' % 5
""".splitlines():
    show(text)
