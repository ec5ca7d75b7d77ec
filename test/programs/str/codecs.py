def tell(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: b'\x80abc\xe9'.decode('cp1252'))
tell(lambda: '€ é“”'.encode('windows-1252'))
tell(lambda: b'\x81'.decode('cp1252'))
tell(lambda: 'aяж'.encode('cp1252'))
tell(lambda: 'aяж'.encode('cp1252', 'replace'))
tell(lambda: bytes(range(0x80, 0xa0)).decode('cp1252', 'replace'))
tell(lambda: 'a\ud800\n\t\\é\x7fŝ\U0001f600'.encode('unicode_escape'))
tell(lambda: rb'a\n\x41\u00e9\U0001f600\101\q\'\"'.decode('unicode_escape'))
tell(lambda: b'one \\\ntwo \xe9'.decode('unicode_escape'))
tell(lambda: rb'\x4'.decode('unicode_escape'))
tell(lambda: b'\\'.decode('unicode_escape'))
tell(lambda: '\ta'.expandtabs(1 << 62))
tell(lambda: b'\ta'.expandtabs(1 << 31))
