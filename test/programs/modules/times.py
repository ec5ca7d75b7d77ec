# The module time: fields and texts. The clock itself is not asked, so that every machine prints the same.
import time


def show(call, *args):
    try:
        print(call.__name__, *args, '->', repr(call(*args)))
    except Exception as error:
        print(call.__name__, *args, '!!', type(error).__name__, error)


for fields in [(), 5, (1, 2), range(12), range(9), range(11)]:
    show(time.struct_time, *([fields] if fields != () else []))
moment = time.gmtime(1_000_000_000)
print(moment, moment.tm_year, moment[3:6], moment == tuple(moment), isinstance(moment, tuple), len(moment))
print(time.struct_time(range(11)).tm_gmtoff, time.struct_time(range(9)).tm_zone, time.struct_time.n_fields)
print(time.struct_time(range(9), {'tm_zone': 'X'}).tm_zone, time.struct_time.__match_args__)
show(time.gmtime, 1.9)
show(time.gmtime, -1.5)
show(time.gmtime, 'a')
show(time.gmtime, float('nan'))
for fields in [(2020, 1, 1, 0, 0, 0, 0, 0, 0), (2020, 13, 40, 25, 61, 61, 0, 0, 0), (2020, 1, 1), 5, ('a',) * 9, moment,
               [2020, 1, 1, 0, 0, 0, 0, 0, 0]]:
    show(time.mktime, fields)
for change in [(1, 13), (1, 0), (2, 32), (2, 0), (3, 24), (4, 60), (5, 62), (5, 61), (6, 7), (6, -1), (6, -2), (7, 367), (7, -1)]:
    fields = [2020, 1, 1, 0, 0, 0, 0, 1, 0]
    fields[change[0]] = change[1]
    show(time.asctime, tuple(fields))
show(time.asctime, 1)
show(time.asctime, (1,))
show(time.ctime, 0)
show(time.strftime, '%Y-%m-%d %H:%M:%S %j %w %a %U %%', (2020, 1, 1, 3, 4, 5, 6, 5, 0))
show(time.strftime, 1)
show(time.strftime, '%Y', 1)
show(time.strptime, '1')
show(time.strptime, '30 Nov 00', '%d %b %y')
show(time.strptime, 'Mon Nov 30 00:00:00 2000')
show(time.strptime, 5)
show(time.strptime, '5', 5)
show(time.strptime, '61', '%S')
print(time.strptime('+0530', '%z').tm_gmtoff, time.strptime('UTC', '%Z').tm_zone)
show(time.sleep, -1)
show(time.sleep, 'a')
show(time.sleep, float('nan'))
before, also = time.monotonic(), time.perf_counter_ns()
time.sleep(0)
print(time.monotonic() >= before, time.perf_counter_ns() >= also, type(time.time_ns()), type(time.time()))
print(time.get_clock_info('monotonic').monotonic, time.get_clock_info('time').adjustable)
show(time.get_clock_info, 'x')
print(time.clock_gettime(time.CLOCK_REALTIME) > 1e9)
