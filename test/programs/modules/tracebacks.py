"""The module traceback: what it extracts, formats and prints."""
import linecache
import sys
import traceback


def fail(n):
    if n == 0:
        raise ValueError("bottom")
    fail(n - 1)


def caught(function, *args):
    try:
        function(*args)
    except BaseException as error:
        return error


error = caught(fail, 5)
traceback.print_exception(error, file=sys.stdout)
for part in traceback.format_exception(error, limit=1):
    print(repr(part))
print(traceback.format_exception(error, limit=-1))
print(traceback.extract_tb(error.__traceback__)[0])
for name, line, function, text in traceback.extract_tb(error.__traceback__, 2):
    print(name, line, function, text)


def chained():
    try:
        {}["key"]
    except KeyError as first:
        try:
            [].pop()
        except IndexError:
            raise RuntimeError("after all") from first


error = caught(chained)
traceback.print_exception(error, file=sys.stdout)
traceback.print_exception(error, file=sys.stdout, chain=False)
error.add_note("a note\nof two lines")
print(traceback.format_exception_only(error))

told = traceback.TracebackException.from_exception(error, capture_locals=True)
print(told, told.exc_type_str, told.__cause__, told.__suppress_context__)
print(told.stack[-1].name, told.stack[-1].locals)
print([frame.f_code.co_name for frame, line in traceback.walk_tb(error.__traceback__)])


def group():
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), caught(fail, 0)])])


error = caught(group)
traceback.print_exception(error, file=sys.stdout)
print(traceback.format_exception_only(error, show_group=True))

print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
summary = traceback.FrameSummary("x.py", 1, "n", line="  hello  ")
print(summary, list(summary), summary == ("x.py", 1, "n", "hello"))


def outer():
    return inner()


def inner():
    print(traceback.extract_stack()[-1].line)
    return [frame.f_code.co_name for frame, line in traceback.walk_stack(None)][:2]


print(outer())
for wrong in "1 +", "x = (", "a b":
    print(traceback.format_exception_only(caught(compile, wrong, "<text>", "exec")))
traceback.print_exc(file=sys.stdout)

linecache.cache["made.py"] = (1, None, ["def made():\n", "    return 1 / 0\n"], "made.py")
exec(compile("def made():\n    return 1 / 0\n", "made.py", "exec"))
traceback.print_tb(caught(made).__traceback__.tb_next, file=sys.stdout)
print(repr(linecache.getline("main.py", 2)), repr(linecache.getline("none.py", 1)))
entry = caught(fail, 0).__traceback__.tb_next
print(entry.tb_frame.f_locals, list(entry.tb_frame.f_code.co_positions())[entry.tb_lasti // 2])
entry.tb_frame.clear()
print(entry.tb_frame.f_locals)
