"""What is known of characters: names, classes, numbers, normal forms."""
import unicodedata as u
def sh(f,*a,**k):
    try: return repr(f(*a,**k))
    except Exception as e: return f'{type(e).__name__}: {e}'
for f in ['name','category','bidirectional','combining','east_asian_width','mirrored','decimal','digit','numeric']:
    F=getattr(u,f)
    for a in [(),('ab',),('',),(3,),(b'a',),('a','b'),('a','b','c'),('\n',),('½',),('٣',),('²',),('中',),('三',),('한',),('\ud800',),('\U0001f600',),('\x00',),('\u0378',),('e\u0301',),('\u0301',),('Ⅷ',),('(',),('\ue000',),('\U00020000',),('ᄒ',),('a',None),('½',None),('①',),('\U0010ffff',),('﷐',),('ﬁ',)]:
        print(f,a,sh(F,*a))
    print(sh(F,chr='a'), sh(F,'a',default=1))
for n in ['LATIN SMALL LETTER A','latin small letter a','nope','HANGUL SYLLABLE HAN','CJK UNIFIED IDEOGRAPH-4E2D','LINE FEED','GREEK SMALL LETTER ALPHA','SNOWMAN','GRINNING FACE','SPACE','NULL','HANGUL SYLLABLE XX','CJK UNIFIED IDEOGRAPH-0041','','BELL','ALERT','LATIN SMALL LETTER  A',' SPACE','CJK UNIFIED IDEOGRAPH-20000','BOX DRAWINGS LIGHT HORIZONTAL','REGIONAL INDICATOR SYMBOL LETTER K','NO-BREAK SPACE','NBSP','ZWJ','EURO SIGN']:
    print(n,sh(u.lookup,n))
for form in ['NFC','NFD','NFKC','NFKD','nfc','',3]:
    for s in ['e\u0301','é','ﬁ','한','\u1112\u1161\u11ab','½','Å','','abc','ｱ','\ud800e\u0301',3]:
        print(form,ascii(s),ascii(sh(u.normalize,form,s)),sh(u.is_normalized,form,s))
print(sh(u.normalize,'NFC'),sh(u.normalize),sh(u.lookup),sh(u.lookup,'a','b'),sh(u.is_normalized,'NFC'),u.unidata_version)
print(''.join(c for c in u.normalize('NFD','Ünïcödé Ñandú') if u.category(c)!='Mn'))
for start, stop in [(0, 0x180), (0x2000, 0x2070), (0x3040, 0x3050), (0x1F600, 0x1F610), (0xAC00, 0xAC20)]:
    characters = [chr(code) for code in range(start, stop)]
    print([u.name(character, None) for character in characters])
    print([u.category(character) + u.bidirectional(character) + u.east_asian_width(character) for character in characters])
print([code for code in range(0x3000) if u.mirrored(chr(code))])
print([(code, u.combining(chr(code))) for code in range(0x2000) if u.combining(chr(code))][::7])
print([(code, u.numeric(chr(code))) for code in range(0x3300) if u.numeric(chr(code), None) is not None][::5])
for word in ['넓이', 'Ünïcödé', 'ﬁn', '①②', 'ｆｕｌｌ']:
    print(word, [ascii(u.normalize(form, word)) for form in ('NFC', 'NFD', 'NFKC', 'NFKD')])
