class I:
    def __init__(s,v): s.v=v
    def __index__(s): return s.v
    def __int__(s): return s.v
    def __float__(s): return s.v
    def __complex__(s): return s.v
class S(str):
    pass

class B(bytes):
    pass

class MI(int):
    pass

class T:
    def __trunc__(s): return 3


def show(text):
    try:
        answer = repr(eval(text))
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "->", answer)


for text in """\
int(I('a'))
float(I('a'))
complex(I('a'))
int(T())
int(S('12'))
int(B(b'12'))
int(bytearray(b'12'))
int(memoryview(b'12'))
int(b'1x')
int(bytearray(b'1x'))
float(b'1.5')
float(bytearray(b'1.5'))
float(memoryview(b'1.5'))
float(b'x')
complex(b'1')
float(I(MI(3)))
type(int(I(MI(3))))
range(I('a'))
float(10**400)
int(float('inf'))
int(float('nan'))
(10**400)/1
10**400/10**399
10**400 * 1.0
1.0+10**400
round(1.5, 10**30)
round(15,-1)
round(1e308,-308)
(3).is_integer()
MI(3).__repr__()
type(+MI(3)), type(MI(3)+1), type(abs(MI(3))), type(MI(3).real), type(MI(3).conjugate()), type(MI(3).numerator), type(int(MI(3))), type(MI(3).__int__()), type(MI(3).__index__()), type(round(MI(3))), type(MI(3).__floor__())
type(True.real), True.real, True.numerator, +True, abs(True), True.conjugate(), True.__int__()
format(True), format(True,'d'), format(True,'s')
format(MI(3),'>5')
format(3,'q')
(3).__divmod__(2), (3).__rdivmod__(10), (3).__rpow__(2)
(3).__divmod__(0)
(3).__pow__(-1), (3).__pow__(2,5), (3).__pow__(-1,0)
(3.5).__divmod__(2)
(2.5).__pow__(2), (2.0).__pow__(2,5)
(-8.0)**(1/3)
(-8)**0.5
(-8)**-1
10**-400
2**10000/1
(3)%(-2), (-3)//2, -3%2
hex(255).__len__()
5 .__eq__(5.0), 5.0.__eq__(5), (5).__lt__('a')
1.5.as_integer_ratio(), 1.5.hex(), 2.0.is_integer(), (1.5).__trunc__(), 1.5.__floor__(), 1.5.__ceil__(), (2.5).__round__(), (2.567).__round__(2), (2.5).__round__(None)
float('nan').__floor__()
float('inf').__round__()
float('inf').as_integer_ratio()
float.__add__(1.5,'a')
'%d' % 1.5
complex(1.5,2j), complex(2j,1j), complex('1+2j'), complex(), complex(1), complex(real=1,imag=3)
complex('1 + 2j')
complex(1j,1)
complex(None)
complex(1,None)
abs(3+4j), -(1+2j), +(1j), (1+2j).conjugate(), (1+2j).real, bool(0j), (1+2j).__complex__(), hash(1+2j)
(1+2j)*(3+4j), (1+2j)/(3+4j), (1+2j)**2, (1+2j)**0.5, 2**(1j), (1+2j)-1, 1-(1+2j), 1.5/(1+1j)
abs(complex(1e308,1e308))
(1e200+1e200j)**2
(1+2j)==1, (1+0j)==1, (1+2j)!='a', 1==(1+0j)
(1+2j).__lt__(3)
format(1+2j,'.2f'), format(1+2j,'>20'), format(1+2j), str(1+2j), repr(-0j), repr(complex('nan')), repr(1e20j)
complex.__new__(int)
(1+2j).__getnewargs__(), (1.5).__getnewargs__()
1j.__pow__(2,3)
complex('1'+chr(0))
complex(S('1'))
int('١٢'), float('١٢.٥')
int(' 12\\n'), int('1_000'), int('0b11',2), int('z',36)
int('1__0')
int('', 10)
int('12', 1)
int('12', 37)
int('12', True)
int('9'*5000)
str(10**5000)
repr(10**5000)
f'{10**5000}'
f'{10**5000:x}'[:5]
hex(10**5000)[:5]
int('f'*5000,16) > 0
int.from_bytes(b'\\xff\\x00','little',signed=True), int.from_bytes(bytes=b'a', byteorder='big'), int.from_bytes(bytearray(b'a')), bool.from_bytes(b'a'), type(MI.from_bytes(b'a'))
(255).to_bytes(1,signed=True)
(-1).to_bytes(1)
(-1).to_bytes(2,signed=True)
(1).to_bytes(-1)
(1).to_bytes('a')
int.to_bytes(1,2,'big')
(7).bit_count(), (-7).bit_length()
1.5 .__mod__(0)
1 .__rtruediv__(3), 1 .__truediv__(3.0)
(3).__and__(1.0)
(3).__lshift__(2), 3 .__rlshift__(2)
~5
(5).__bool__(), (0.0).__bool__()
True + True, True * 2.5, True == 1.0, True is (not False), True.__xor__(True), True ^ True, True | False, True.__and__(1), True.__rand__(True)
bool.__and__(True, 1.0)
bool([]), bool(), bool(NotImplemented)
""".splitlines():
    show(text)
