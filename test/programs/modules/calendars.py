# Texts and numbers of the module calendar.
import calendar as c
print(c.month(2024,2)); print(c.calendar(2026)); print(c.month(2026,8,w=4,l=2))
print(c.TextCalendar(6).formatmonth(2025,1)); print(c.TextCalendar(6).formatyear(2025,m=4))
print(c.isleap(2000),c.leapdays(1900,2001),c.weekday(2026,1,1),c.monthrange(2024,2),c.timegm((1970,1,2,0,0,0)))
print(c.monthcalendar(2024,2)); print(c.Calendar(6).monthdayscalendar(2024,2))
print(list(c.day_name),list(c.month_abbr),c.day_name[0],c.day_abbr[1:3],len(c.month_name))
print(list(c.Calendar().itermonthdays2(2024,2))[:9],list(c.Calendar().itermonthdates(2024,2))[:3],list(c.Calendar(3).iterweekdays()))
print(c.MONDAY,repr(c.MONDAY),c.FEBRUARY,repr(c.FEBRUARY),c.Month(2),c.Day.SUNDAY)
for f in (lambda:c.monthrange(2024,13),lambda:c.setfirstweekday(7),lambda:c.month(2024,0),lambda:c.weekday(2024,13,1)):
    try: print(f())
    except Exception as e: print(type(e).__mro__,e)
c.setfirstweekday(c.SUNDAY); print(c.firstweekday(),c.weekheader(3)); c.prmonth(2024,2)
print(list(c.Calendar().itermonthdays3(2024,2))[:2],list(c.Calendar().itermonthdays4(2024,2))[:2],c.Calendar().yeardayscalendar(2024)[0][0][0],c.Calendar().monthdays2calendar(2024,2)[0],c.Calendar().monthdatescalendar(2024,2)[0][0])
print(repr(c.TextCalendar().formatweek([(1,0),(2,1)],3)),repr(c.TextCalendar().formatweekday(0,9)),repr(c.TextCalendar().formatmonthname(2024,2,20)),repr(c.TextCalendar().formatmonthname(2024,2,20,False)))
print(c.weekday(0,1,1),c.weekday(10000,1,1),c.isleap(0))
