"""Settings in sections: reading, values that name others, writing, errors."""
import configparser, io, sys
def sh(f,*a,**k):
    try: return repr(f(*a,**k))
    except Exception as e: return f'{type(e).__name__}: {e}'
INI='''
[DEFAULT]
base = /srv
Level : 3
# comment
; another
[paths]
home=%(base)s/home
multi = one
  two

  three
empty =
flag = yes
pct = 50%%
num = 12
fl = 1.5
key with spaces = v
[other section]
x = %(missing)s
y = ${base}
bad = %x
'''
c=configparser.ConfigParser(); c.read_string(INI)
print(c.sections(), 'paths' in c, 'DEFAULT' in c, len(c), list(c), c.defaults(), c.has_section('DEFAULT'))
p=c['paths']; print(p, list(p), len(p), p.name, p.parser is c, p['HOME'], repr(p['multi']), repr(p['empty']), p.getboolean('flag'), p['pct'], p.getint('num'), p.getfloat('fl'), p.get('nope'), p.get('nope','d'), p.getint('nope',fallback=9), p['key with spaces'], p['level'], 'level' in p, 'nope' in p)
for a in [('paths','home'),('paths','nope'),('nope','x'),('other section','x'),('other section','bad'),('other section','y')]: print(a, sh(c.get,*a), sh(c.get,*a,raw=True), sh(c.get,*a,fallback='FB'), sh(c.get,*a,vars={'missing':'M'}))
print(sh(c.getint,'paths','home'), sh(c.getboolean,'paths','num'), sh(c.getboolean,'paths','empty'), sh(lambda:c['nope']), sh(lambda:p['nope']))
print(c.items('paths'), sh(c.items,'nope'), [k for k,v in c.items()], sh(dict,c['paths']), c.options('paths'), sh(c.options,'zz'))
c.set('paths','new','v'); c['paths']['n2']='w'; print(sh(c.set,'paths','n',3), sh(c.set,'zz','n','3'), sh(c.set,'paths','n','%'), sh(p.__setitem__,'q',4), sh(c.add_section,'paths'), sh(c.add_section,'DEFAULT'), sh(c.add_section,3), c.add_section('added'), c.remove_option('paths','new'), c.remove_option('paths','zz'), sh(c.remove_option,'zz','a'), c.remove_section('added'), c.remove_section('added'))
c['newsec']={'a':'1','B':'2'}; c['DEFAULT']={'z':'zz'}; o=io.StringIO(); c.write(o); print(o.getvalue()); o=io.StringIO(); c.write(o, space_around_delimiters=False); print(o.getvalue()[:60])
del c['newsec']; print(sh(c.__delitem__,'newsec'), sh(c.__delitem__,'DEFAULT')); del p['n2']; print(sh(p.__delitem__,'n2'), sh(c.pop,'other section'), c.popitem(), c.sections())
for bad in ['x=1','[a]\n[a]','[a]\nx=1\nx=2','[a]\njunk','[a\nx=1','[a]\n = v','[]\nx=1','[a]\nx=1\n  y=2\n[b]\n\tz=3','[a]\nx','  [a]\n  x = 1\n    c\n  y=2','[a]\nx:1=2\ny=3:4','[a] trailing\nx=1 ; inline','[a]\nX=1\nx=2','[a]\nj1\nj2\n']:
    d=configparser.ConfigParser(); print(repr(bad), sh(d.read_string,bad), sh(lambda:{s:dict(d[s]) for s in d}))
d=configparser.ConfigParser(allow_no_value=True, delimiters=('=',), comment_prefixes=('//',), inline_comment_prefixes=('#',), strict=False, empty_lines_in_values=False, default_section='common', interpolation=None); d.read_string('[common]\nq=1\n[a]\nnoval\nx=1 # c\nx=2\n// c\nurl=http://x#y\nm=1\n  2\n\n  3=4\n'); print({s:dict(d[s]) for s in d}); o=io.StringIO(); d.write(o); print(repr(o.getvalue()))
e=configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); e.read_string('[a]\nx=1\ny=${x}2\nz=${b:q}$$\nw=${b:nope}\nv=${a:b:c}\nu=${x\nt=$x\n[b]\nq=${a:y}!\n'); print({k:sh(e.get,'a',k) for k in e['a']})
r=configparser.RawConfigParser(); r.read_dict({'s':{'k':1,'l':None},'t':{}}); print(sh(r.get,'s','k'), r.items('s')); r.set('s','i',3); print(r['s']['i'])
k=configparser.ConfigParser(converters={'list':lambda v:v.split(',')}); k.read_string('[a]\nl=1,2\n'); print(k.getlist('a','l'), k['a'].getlist('l'), k['a'].getlist('m', fallback=[]), k.getlist('a','zz',fallback=None), list(k.converters))
class Keep(configparser.ConfigParser):
    def optionxform(self, s): return s
q=Keep(); q.read_string('[A]\nKey=1\n'); print(list(q['A']), q.read(['/nonexistent.ini']), sh(q.read_file, ['[z]\n','a=1\n'])); q.optionxform=str; print(q.sections())
q.read_dict({'A':{'n':5}}); print(q['A']['n'], q==q, q.BOOLEAN_STATES, q.has_option('A','n'), q.has_option('',''), q.has_option('zz','n'))
dd=configparser.ConfigParser({'a':'1'}, dict_type=dict); dd.read_string('[s]\nb=%(a)s%(a)s\nr=%(r)s\n'); print(dict(dd.items('s',raw=True)), sh(dd.get,'s','b'), sh(dd.get,'s','r'), sh(dd.items,'s',vars={'r':'R'}))
for x in [configparser.NoSectionError('s'), configparser.NoOptionError('o','s'), configparser.DuplicateSectionError('s'), configparser.DuplicateSectionError('s','f',3), configparser.DuplicateOptionError('s','o'), configparser.InterpolationError('o','s','m'), configparser.MissingSectionHeaderError('f',1,'l'), configparser.ParsingError('f'), configparser.InterpolationDepthError('o','s','raw')]: print(repr(x), str(x), x.args, x.message)
u=configparser.ConfigParser(allow_unnamed_section=True); u.read_string('a=1\n[b]\nc=2\n'); print(u.sections(), u.get(configparser.UNNAMED_SECTION,'a'), sh(lambda:configparser.ConfigParser().add_section(configparser.UNNAMED_SECTION)))
print(configparser.ConfigParser.__mro__[1:4], configparser.SectionProxy.__mro__[:3], configparser.MAX_INTERPOLATION_DEPTH, configparser.DEFAULTSECT)
import random
rnd = random.Random(1)
frag=['[a]','[b]','[DEFAULT]','x=1','  cont','y : 2','#c','; c','','z','  # ic','w = v # n','%(x)s','q=%(x)s','p=%(y)s%%','k==v',' [c]','x=%','\tt=1','=e','r=$x','[a','a]b','u=${x}','u2=${a:x}','A=B: C','m=','  ','x y = z','é=ü']
for i in range(40):
    t='\n'.join(rnd.choice(frag) for _ in range(rnd.randint(0,9)))
    if rnd.random()<.7: t='[a]\n'+t
    kw={}
    if rnd.random()<.3: kw['allow_no_value']=True
    if rnd.random()<.5: kw['strict']=False
    if rnd.random()<.2: kw['inline_comment_prefixes']=('#',)
    if rnd.random()<.2: kw['empty_lines_in_values']=False
    if rnd.random()<.2: kw['interpolation']=configparser.ExtendedInterpolation()
    c=rnd.choice([configparser.ConfigParser,configparser.ConfigParser,configparser.RawConfigParser])(**kw)
    print(i,repr(t),sorted(kw),sh(c.read_string,t))
    for s in c:
        for o in c[s]: print('  ',s,o,sh(c.get,s,o),sh(c.get,s,o,raw=True))
    b=io.StringIO(); print(sh(c.write,b),repr(b.getvalue()))
