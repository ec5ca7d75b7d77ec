def show(text):
    try:
        answer = repr(eval(text))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "->", answer)


for text in """\
int(x=3)
int(base=3)
int(3,base=3)
int([])
int('1',base='x')
int('12',16.0)
int("0x",0)
int(None)
float([])
float(1,2)
float(x=1)
float('x')
complex([])
complex('1',1)
complex(1,'1')
complex(1,2,3)
complex(foo=1)
complex('x')
str(1,2)
str(b'a',1)
str(object=1,encoding='a')
str(foo=1)
str('a','utf8')
bytes('a')
bytes(1,'a')
bytes(-1)
bytes([256])
bytes(['a'])
bytes(1.5)
bytes(1,2,3,4)
bytes(foo=1)
bytes(10**30)
bytearray('a')
bytearray(-1)
bytearray([256])
bytearray(['a'])
range()
range(1,2,3,4)
range(1,2,0)
range('a')
range(1.0)
range(a=1)
range(3)[5]
range(3)['a']
range(3).index(7)
range(3).index('a')
range(3).count()
range(10**30)[10**31]
slice()
slice(1,2,3,4)
slice(1).indices()
slice(1).indices(-1)
slice('a').indices(3)
slice(1,2,0).indices(3)
slice(1)==slice(1)
slice(1)<slice(2)
bool(1,2)
bool(x=1)
type(None)()
type(None)(1)
type(...)()
type(NotImplemented)(1)
bool(NotImplemented)
repr(NotImplemented)
(...).__reduce__()
NotImplemented.__reduce__()
(5).__add__()
(5).__add__(1,2)
int.__add__(1.0,2)
int.__add__()
int.bit_length()
int.bit_length(1.0)
(5).bit_length(1)
(5).to_bytes(length=2,byteorder='little',signed=True)
(5).to_bytes(2,'x')
(5).to_bytes(2,5)
(500).to_bytes()
int.from_bytes()
int.from_bytes('a')
int.from_bytes(b'ab','x')
int.from_bytes([1,2])
int.from_bytes([1,256])
int.from_bytes(5)
(5).__round__('a')
(5).__round__(1.5)
round(5,None)
(5).__pow__(2,'a')
pow(2,2,'a')
pow(2,-1,7)
pow(2.0,2,3)
5 .as_integer_ratio()
(5).conjugate()
(5).__format__(5)
(5).__getnewargs__()
True.__repr__()
True & 1
True & False
True ^ 2
~True
-True
int.__new__(3)
int.__new__(str)
bool.__new__(int)
float.__new__(int)
float.fromhex(5)
float.fromhex('x')
float.__getformat__('double')
float.__getformat__('x')
float.from_number(3)
float.from_number('3')
complex.from_number(3)
complex.from_number('3')
(1.5).__round__('a')
(1.5).__round__(1.5)
1.5 .__format__(5)
1.5 // 0
1.5 % 0
1.5 / 0
divmod(1.5,0)
divmod(1,0)
1 // 0
1 % 0
1 / 0
0.0 ** -1
0 ** -1
1j/0
0j**-1
1j//1
1j%1
divmod(1j,1)
int(1j)
float(1j)
1j<2
pow(1j,2,3)
1 << -1
1 >> -1
1 << 10**30
0 << 10**30
1.5 << 1
""".splitlines():
    show(text)
