class I:
    def __init__(s,v): s.v=v
    def __index__(s): return s.v
class BB:
    def __bytes__(self): return b'xyz'
class MB(bytes):
    pass

b=b'abcabc'; ba=bytearray(b'abcabc')


def show(text):
    try:
        answer = repr(eval(text))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "->", answer)


for text in r"""b.find(300)
b.find('a')
b.find(1.5)
b.find(97), b.find(b'c',3), b.find(I(97))
b.index(b'z')
b.rindex(b'z')
b.count('a')
b.startswith('a')
b.startswith(('a',))
b.startswith((b'a',)), b.endswith(b'c')
b.split('a')
b.split(b'')
b.split(1)
b.split(b'b',1), b.rsplit(b'b',1), b.split(), b' a b '.split(None,1)
b.partition('a')
b.partition(b'')
b.partition(b'b'), b.rpartition(b'b'), ba.partition(b'b')
b.strip('a')
b.strip(b'ac')
b.replace('a','b')
b.replace(b'a',5)
b.replace(b'a',b'xx',1)
b.ljust(10,b'ab')
b.ljust(10,'a')
b.ljust(10,5)
b.ljust(10,b'x'), b.center(10), b.rjust(10,bytearray(b'-')), b.zfill(9)
b.expandtabs('a')
b.removeprefix('a')
b.removeprefix(b'ab')
b.join(1)
b.join(['a'])
b.join([b'a',bytearray(b'b')])
b''.join([b'a'])
b.translate(1)
b.translate(b'a')
b.translate(None,b'a'), b.translate(None,delete=b'b'), b.translate(bytes(range(256)),b'c')
bytes.maketrans(b'ab',b'c')
bytes.maketrans('a','b')
bytes.maketrans(b'ab',b'cd')[95:100]
b.decode(1)
b.decode('x')
b.decode('utf8',1)
b'\xff'.decode(errors='replace')
b.hex(), b.hex(':'), b.hex(':',2), b.hex(b'-',-2), b.hex(sep='-',bytes_per_sep=4)
b.hex('ab')
b.hex('é')
b.hex(5)
b.hex(':',0)
bytes.fromhex('zz')
bytes.fromhex('a')
bytes.fromhex(' ab CD')
bytes.fromhex(5)
bytes.fromhex(b'ab')
MB.fromhex('ab').__class__, MB(b'a').__class__, type(MB(b'a')+b'b'), type(MB(b'a')[:]), type(MB(b'a').upper()), type(bytes(MB(b'a')))
b[10]
b['a']
b[1.5]
b[1], b[-1], b[1:3], b[::-1], b[I(1)], b[::2]
b[10**30]
b+1
b+'a'
b+bytearray(b'x'), bytearray(b'x')+b, b+memoryview(b'x')
b*'a'
b*2, 2*b, b*0, b*-1
b*10**30
b.__contains__('a')
'a' in b
300 in b
97 in b, b'bc' in b, I(97) in b, bytearray(b'c') in b
b%1
b'%s'%b'a'
b'%s'%'a'
b'%b'%BB()
b'%d %s %a %r %c %c'%(1,b'a','é','é',97,b'x')
b'%c'%300
b'%c'%b'ab'
b'%x'%1.5
b'%d'%'a'
b'%f'%1.5
b'%f'%'a'
b'%(a)s'%{b'a':b'1'}
b'%(a)s'%{'a':b'1'}
b'%z'%1
b'%s'%(b'a',b'b')
b==ba, b==memoryview(b), b=='a', b<ba, b!=ba
b<'a'
b.__lt__('a'), b.__eq__(ba)
hash(b)==hash(bytes(ba))
hash(ba)
bytes(BB()), bytes([1,2]), bytes(I(3)), bytes(3), bytes(ba), bytes('é','utf8'), bytes(b'a'), bytes(range(3)), bytes(memoryview(b'ab')), bytes(source=b'a'), bytes('a',encoding='ascii',errors='strict')
bytes(b'a','ascii')
bytes(errors='strict')
bytes('a',1)
bytes(None)
bytes(object())
bytes([1,None])
bytes(True)
repr(b), str(b), format(b), f'{b}', str(ba), repr(ba), repr(b'\'"\x00\t\n\\\xff'), repr(b"'")
format(b,'a')
b.__format__('5')
b.isalpha(), b.isalnum(), b'1'.isdigit(), b'a'.islower(), b'A'.isupper(), b'Ab'.istitle(), b' '.isspace(), b.isascii(), b.title(), b.capitalize(), b.swapcase(), b.upper(), b.lower(), b'a\nb'.splitlines(), b'a\tb'.expandtabs()
b.__bytes__(), b.__getnewargs__(), b.__len__(), b.__hash__()==hash(b)
bytes(b) is b, b[:] is b, b+b'' is b, b*1 is b, b.strip() is b, b.replace(b'z',b'') is b, bytes(bytes(1)) == b'\0'
bytearray(), bytearray(3), bytearray(b'a'), bytearray('a','utf8'), bytearray([1,2]), bytearray(I(2)), bytearray(range(3))
bytearray(1,'a')
bytearray(1.5)
bytearray(BB())
bytearray([1]).pop()
bytearray().pop()
ba.pop(100)
ba.pop('a')
ba.remove(0)
ba.remove('a')
ba.remove(300)
ba.append('a')
ba.append(300)
ba.insert('a',1)
ba.extend(1)
ba.extend('a')
ba.extend([1,'a'])
ba.index(97), ba.copy(), ba.__alloc__()>5
ba.resize(-1)
ba.resize('a')
ba.__reduce__()
ba.upper(), ba.join([b'a',b'b']), ba.hex(), ba.decode(), ba.split(b'b'), ba[1], ba[1:3], ba*2, ba+b'z', ba%1 if 0 else 1
ba.__iadd__(1)
ba.__init__(b'q')
bytearray.fromhex('ab'), type(bytearray(b'a').upper())
bytearray(b'%s')%b'x'
memoryview(1)
memoryview('a')
memoryview()
memoryview(b'abc')[0], memoryview(b'abc')[-1], memoryview(b'abc')[1:].tobytes(), memoryview(b'abc').tolist(), memoryview(b'abcd')[::2].tolist(), len(memoryview(b'abc')), memoryview(b'abc')==b'abc', memoryview(b'abc').hex()
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc')[0,1]
memoryview(b'a').nbytes, memoryview(b'a').itemsize, memoryview(b'a').format, memoryview(b'a').ndim, memoryview(b'a').shape, memoryview(b'a').strides, memoryview(b'a').suboffsets, memoryview(b'a').readonly, memoryview(b'a').c_contiguous, memoryview(b'a').obj, memoryview(ba).readonly, memoryview(b'a').contiguous, memoryview(b'abcd')[::2].contiguous, memoryview(b'abcd')[::2].strides
memoryview(b'abcd').cast('H').tolist()
memoryview(b'abcd').cast('I')[0]
memoryview(b'abc').cast('I')
memoryview(b'abc').cast('z')
memoryview(b'abcd').cast('i').cast('B').tolist()
memoryview(b'abcd').cast('f').tolist()
memoryview(b'abcd').cast('c').tolist()
hash(memoryview(b'a'))==hash(b'a')
hash(memoryview(ba))
memoryview(b'a') < memoryview(b'b')
list(memoryview(b'ab')), 97 in memoryview(b'ab'), memoryview(b'aba').count(97), memoryview(b'aba').index(98)
memoryview(b'aba').index(5)
memoryview(b'abc').tobytes('C')
""".splitlines():
    show(text)
