"""The module dis: CPython's instructions in CPython's layout."""
import dis


def add(a, b):
    c = a + b
    return c


def loop(x):
    for i in range(x):
        if i < 3 and x.ready:
            print(i, sep="")
    try:
        return x[0] is not None
    except (ValueError, TypeError) as error:
        raise RuntimeError("x") from error


async def wait(z):
    async for one in z:
        await one


class Base:
    def m(self):
        return super().m()


for one in add, loop, wait, Base:
    dis.dis(one)
dis.dis("x = 1\nif x: y")
dis.dis(add, show_offsets=True)
dis.show_code(loop)
for one in dis.get_instructions(add):
    print(one.opname, one.opcode, one.arg, one.argval, one.argrepr, one.offset, one.starts_line, one.positions)
print(dis.Bytecode(loop).dis() == dis.Bytecode(loop.__code__).dis(), dis.opmap["LOAD_FAST"], dis.opname[84])
print(add.__code__.co_code, loop.__code__.co_exceptiontable)
