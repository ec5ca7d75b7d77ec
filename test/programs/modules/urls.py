"""URLs: taken apart, put together, joined, quoted; queries."""
import random
import urllib.parse as P
from urllib.parse import *

for u in ['http://user:pw@Host.com:8080/a/b;p?q=1&r=2#frag','//host/path','/path?x','mailto:a@b.c','http://[::1]:80/x','http:','','a:b','http://h?q#f','http://h#f?q','HTTP://H','1http://x','ht-tp+x.y://z','http://h:port','path;params','http://h/;x;y?','file:///etc/x','javascript:alert(1)','http://a\tb/c\n','  http://x ','?q','#f','http://h:99999','http://ho[st','http://[zz]/','tel:+1-2','x:80','http://h:/']:
    try:
        r=urlparse(u); print(r); print(urlsplit(u), r.geturl())
        print(r.username,r.password,r.hostname)
        print(r.port)
    except ValueError as e: print(u,'ERR',e)
def sh(f,*a,**k):
    try: return repr(f(*a,**k))
    except Exception as e: return f'{type(e).__name__}: {e}'
for u in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s','g?y#s',';x','g;x','g;x?y#s','','.','./','..','../','../g','../..','../../','../../g','../../../g','../../../../g','/./g','/../g','g.','.g','g..','..g','./../g','./g/.','g/./h','g/../h','g;x=1/./y','g;x=1/../y','g?y/./x','g?y/../x','g#s/./x','http:g','//x//y','a//b','/','http://other/x','mailto:x','http:','///x']:
    for b in ['http://a/b/c/d;p?q','http://a','http://a/','a/b','/x/y','mailto:a@b','svn+ssh://h/p/','','http://a/b//c/','file:///x/y']:
        print(b,u,sh(urljoin,b,u))
for s in ['', 'a b', 'ü/ñ~_.-', 'a+b&c=d', '100%', '日本', b'\xff\x00a', bytearray(b'x y'), '\ud800', 3, None]:
    print(sh(quote,s), sh(quote,s,''), sh(quote,s,safe='/+ü'), sh(quote_plus,s), sh(quote_plus,s,' '), sh(quote_from_bytes,s), sh(quote,s,encoding='latin-1',errors='replace'))
for s in ['', '%41%zz%4', 'a+b%20c', '%E6%97%A5x日%ff', '%', '%%41', b'%41b', b'', 3, None, '%e9']:
    print(sh(unquote,s), sh(unquote_plus,s), sh(unquote_to_bytes,s), sh(unquote,s,'latin-1'), sh(unquote,s,errors='strict'), sh(unquote,s,None,None))
for q in ['','a=1&b=2&a=3','a=&b','a=1;b=2','a=%20+&&c=d=e','=x','&','a',b'a=1&b=%ff+',b'',3,None,'a=ü']:
    for k in [{},dict(keep_blank_values=True),dict(strict_parsing=True),dict(max_num_fields=2),dict(separator=';'),dict(separator='')]:
        print(q,k,sh(parse_qs,q,**k),sh(parse_qsl,q,**k))
for q in [{'a':1,'b':'x y'},{'a':[1,2],'b':'xy'},[('a','ü'),('b',b'\xff')],[],{},'ab',3,[1],[('a',)],{'k':None},{'a':(1,'z'),'é':[]},((1,2),(3,4))]:
    print(sh(urlencode,q),sh(urlencode,q,True),sh(urlencode,q,doseq=True,quote_via=quote,safe='ü'))
print(urlunparse(('http','h','/p','pp','q','f')),urlunparse(['','','p','','','']),urlunsplit(('http','','//x','','')),urlunsplit(('','h','p','','')),sh(urlunsplit,('a',)),sh(urlunsplit,(b'http',b'h',b'/p',b'',b'')),sh(urlunsplit,('http',b'h','','','')))
print(urlparse(b'http://h:8/p?q#f'), urlparse(b'http://h:8/p').port, urlparse(b'http://u@H').hostname, urldefrag('http://h/x#f'), urldefrag('x'), urldefrag(b'x#f').geturl(), sh(urlparse,3), sh(urlparse,'x',b'http'), sh(urljoin,'http://a',b'b'))
r=urlsplit('http://u:p@h:80/p?q#f'); print(r._replace(netloc='x',query='').geturl(), r[1], r.encode(), r.encode().decode()==r, r._asdict(), isinstance(r,tuple), hash(r)==hash(tuple(r)), r==tuple(r))
for n in ['u@h','u:@h',':p@h','u:p:q@h','a@b@c','h:','h:0','h:65535','h:65536','h:-1','h: 1','h:1x','[::1]','[::1]:8','u@[fe80::1%eth0]:9','H%41','']:
    r=urlsplit('//'+n); print(n, sh(lambda:r.username),sh(lambda:r.password),sh(lambda:r.hostname),sh(lambda:r.port))
for h in ['[1.2.3.4]','[v1.x]','[v]','[::]','[1:2:3:4:5:6:7:8]','[1::2::3]','[::ffff:1.2.3.4]','[g::]','x[::1]','[::1]x','[','[]','[:::]','[1:2]','[12345::]']: print(h, sh(urlsplit,'http://'+h))
print(urlparse('//h/x','ftp'), urlparse('x#y',allow_fragments=False), urlparse(url='x'), ParseResult('a','b','c','d','e','f').geturl(), P.__all__)
rnd=random.Random(1)
al='ab/:?#;.@[]%&=+ü1'
for _ in range(60):
    s=''.join(rnd.choice(al) for _ in range(rnd.randint(0,12))); t=''.join(rnd.choice(al) for _ in range(rnd.randint(0,8)))
    print(repr(s),sh(urlsplit,s),sh(urlparse,s),sh(urljoin,'http:'+s,t),sh(lambda:urlsplit(s).geturl()),sh(parse_qsl,s),sh(unquote,s))
