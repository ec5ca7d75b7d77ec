# Dates and times as texts: ISO 8601, strftime, strptime.
from datetime import UTC, date, datetime, time, timedelta, timezone


def show(call, *args):
    try:
        print(*args, '->', repr(call(*args)))
    except Exception as error:
        print(*args, '!!', type(error).__name__, error)


for text in ['2020-01-01', '20200101', '2020-W01-1', '2020W011', '2020W01', '2020-W01', '2020-W54', '2020-13-01', '2020-1-1',
             '2020-01-01T00:00', 'x', '']:
    show(date.fromisoformat, text)
for text in ['2020-01-01', '2020-01-01T24:00', '2020-01-01T24:01', '2020-01-01T25:00', '9999-12-31T24:00', '2020-01-01T',
             '2020-01-01T00:00:00.1234567Z', '2020-01-01 00:00:00,12+05:30:10.5', '20200101T101010.123-0530',
             '2020-01-01T00:00+24:00', '2020-01-01T00:00-00:00', '2020-W01T10', '2020W011-1020', '2020-W01-3T10:20:30Z',
             '2020-01-01x10', '2020-01-0110:00', '2020-01-01T10:2', '2020-01-01T10:20:3']:
    show(datetime.fromisoformat, text)
for text in ['T10', '10:1', '101010,5Z', '24:00', '10:20:30.5+01:30', '10:20:30+1', '10:20:30Z0', '']:
    show(time.fromisoformat, text)

moment = datetime(2020, 1, 5, 13, 2, 3, 45, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
for spec in 'auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds':
    print(moment.isoformat(' ', spec), moment.time().isoformat(spec))
for letter in 'aAbBdHIjmMpSUwWxXyYzZfGVu%':
    print(letter, [one.strftime('%' + letter) for one in (moment, date(2024, 12, 31), time(1, 2, 3, 4, UTC))])
print(moment.strftime('%Y년 %-d %:z|%H%%M|é'), date(5, 1, 1).strftime('%Y %G %F'), f'{moment:%d.%m.%Y} {moment}')
print(moment.ctime(), date(1, 2, 3).ctime(), moment.isocalendar(), tuple(date(2021, 1, 3).isocalendar()))
print(moment.timetuple(), date(2020, 12, 31).timetuple())

for text, form in [('2020', '%Y'), ('2020x', '%Y'), ('x', '%Y'), ('1', '%Q'), ('1', '%'), ('30 Feb 2020', '%d %b %Y'),
                   ('2020-01-01 +0530', '%Y-%m-%d %z'), ('2020-01-01 UTC', '%Y-%m-%d %Z'), ('2020 5', '%Y %U'),
                   ('2020 5 1', '%Y %U %w'), ('2020 53 6', '%Y %W %w'), ('2015 53 1', '%G %V %u'), ('2020 5', '%G %V'),
                   ('2020 5 1', '%Y %V %u'), ('2020 366', '%Y %j'), ('2021 366', '%Y %j'), ('2020 5', '%G %j'),
                   ('JANUARY 5 99', '%B %d %y'), ('12 am', '%I %p'), ('12 PM', '%I %p'), ('0 am', '%I %p'), ('61', '%S'),
                   ('1.5', '%S.%f'), ('12:00:00.1234567', '%H:%M:%S.%f'), ('-00:30', '%z'), ('+01:0203', '%z'),
                   ('+24:00', '%z'), ('Z', '%z'), ('UTC +0100', '%Z %z'), ('2020  1', '%Y %m'), ('20201', '%Y %m'),
                   (' 2020', '%Y'), ('2020 ', '%Y'), ('100%', '%j%%'), ('.*', '.*'), ('', ''), ('Tue 3/4/05', '%a %m/%d/%y'),
                   ('Sun Jan  5 13:02:03 2020', '%c'), ('01/05/20 13:02:03', '%x %X'), ('٢٠٢٠', '%Y'),
                   ('0000', '%Y'), ('5 10 PM', '%H %I %p')]:
    show(datetime.strptime, text, form)
show(datetime.strptime, 1, '%')
show(date.strptime, '2020-01-02 10', '%Y-%m-%d %H')
show(time.strptime, '10:20 +0100', '%H:%M %z')
