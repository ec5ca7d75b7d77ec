# Calendars as text and as HTML.
import calendar
print(sorted(calendar.__all__))
h = calendar.HTMLCalendar()
print(h.formatmonth(2024,2))
print(h.formatmonth(2024,2,withyear=False)[:200])
print(h.formatday(0,0), h.formatday(3,2), h.formatweekday(1), h.formatweekheader(), h.formatmonthname(2024,5), h.formatmonthname(2024,5,False), h.formatweek([(0,0),(1,1)]))
y=h.formatyear(2024); print(y[:900]); print('...'); print(y[-300:])
y=h.formatyear(2024,4); print(y[:300]); 
p=h.formatyearpage(2024); print(type(p), p[:600], p[-100:]); print(h.formatyearpage(2024,3,'x.css','utf-8')[:400]); print(h.formatyearpage(2024,css=None)[:400])
print(h.cssclasses, h.cssclass_noday, h.cssclasses_weekday_head, h.cssclass_month_head, h.cssclass_month, h.cssclass_year, h.cssclass_year_head)
print(calendar.HTMLCalendar(6).formatweekheader())
calendar.format(['a','b','c']); print(repr(calendar.formatstring(['a','b','c'])), repr(calendar.formatstring(['aa','b'],5,1)), repr(calendar.formatstring(['aa','b'],5,0)))
calendar.format(['a','b'],3,2)
print(calendar.day_name[0], calendar.day_name[1:3], list(calendar.month_abbr), len(calendar.month_name), calendar.month_name[-1], calendar.month_name[1:3])
try: calendar.month_name[13]
except IndexError as e: print(e)
l=calendar.LocaleTextCalendar(locale='C'); print(l.formatmonth(2024,2)); print(l.formatweekday(0,9), l.formatweekday(0,3))
l=calendar.LocaleHTMLCalendar(locale='C'); print(l.formatweekday(1), l.formatmonthname(2024,2))
print(calendar.Calendar().__dict__)
for f in (lambda: calendar.month(2024,13), lambda: calendar.monthrange(2024,0), lambda: calendar.setfirstweekday(7), lambda: calendar.weekday(2024,2,30), lambda: calendar.HTMLCalendar().formatmonth(2024,13)):
    try: print(f())
    except Exception as e: print(type(e), e)
print(calendar.week(calendar.monthcalendar(2024,2)[0] if 0 else [(1,0),(2,1)],3)); print(calendar.prweek([(1,0)],2))
print(calendar.c.formatweek([(1,0),(2,1)],4)+'|', repr(calendar.weekheader(2)), repr(calendar.weekheader(10)), repr(calendar.TextCalendar().formatday(1,2,5)))
print(calendar.calendar(2024, m=4)[:300]); calendar.prcal(2024); print(calendar.month(2024,2,w=3,l=2))
print(calendar.timegm((2024,1,2,3,4,5)), calendar.leapdays(1900,2000), calendar.isleap(1900))
print(list(calendar.Calendar(6).itermonthdays2(2024,2))[:3], calendar.Calendar().yeardayscalendar(2024)[0][0])
print(calendar.January, calendar.FEBRUARY, repr(calendar.MONDAY), calendar.Month.MAY, calendar.Day(3), calendar.monthrange(2024,2))
