# Encodings as functions, transformations of text and bytes.
import codecs
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
show(codecs.encode,'Hello, World','rot13'); show(codecs.decode,'Uryyb','rot_13'); show(codecs.encode,'é'); show(codecs.encode,'é','ascii'); show(codecs.encode,'é','ascii','replace')
show(codecs.encode,b'ab','hex'); show(codecs.decode,b'6162','hex_codec'); show(codecs.encode,b'ab'*40,'base64'); show(codecs.decode,b'YWI=\n','base64')
show(codecs.decode,'a\\nb','unicode-escape'); show(codecs.decode,b'a\\nb','unicode_escape'); show(codecs.decode,b'\xc3\xa9'); show(codecs.decode,b'\xff'); show(codecs.decode,b'\xff','utf-8','ignore')
show(codecs.encode,'a','nope'); show(codecs.decode,b'a','nope'); show(codecs.encode,b'a','utf-8'); show(codecs.encode,1,'latin-1'); show(codecs.decode,'a','utf-8'); show(codecs.decode,'a','ascii')
show(codecs.encode,'a','hex'); show(codecs.encode, b'a', 'rot13')
show(lambda: codecs.lookup('latin-1').name); show(codecs.lookup,'nope'); show(lambda: codecs.lookup('UTF-8').encode('é')); show(lambda: codecs.lookup('ascii').decode(b'a')); show(lambda: codecs.lookup('utf-16').name)
show(codecs.getencoder('utf-8'),'é'); show(codecs.getdecoder('utf-8'),b'\xc3\xa9')
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16, codecs.BOM_UTF32, codecs.BOM_LE, codecs.BOM_BE, codecs.BOM_UTF32)
show(lambda: codecs.lookup('rot13').name); show(lambda: codecs.lookup('hex').name); show(lambda: codecs.lookup('base64').name)
print(codecs.lookup('utf8').name, len(codecs.lookup('utf8')), codecs.lookup('U8').decode(b'a'))
