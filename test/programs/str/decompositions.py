# What characters are made of, one step deep.
import hashlib
import unicodedata

for character in 'aéåṩÅ½²①ﬁｱＡ한가㌀…ſẛ̣ΐ':
    print(character, repr(unicodedata.decomposition(character)))
for wrong in ('', 'ab', 5, None):
    try:
        unicodedata.decomposition(wrong)
    except TypeError as error:
        print(error)


def full(text):
    """Canonical parts of all characters, as often as there are any."""
    parts = []
    for character in text:
        found = unicodedata.decomposition(character)
        if found and not found.startswith('<'):
            parts.append(full(''.join(chr(int(code, 16)) for code in found.split())))
        else:
            parts.append(character)
    return ''.join(parts)


print([hex(ord(part)) for part in full('ṩé한Å')], full('éÅ') == unicodedata.normalize('NFD', 'éÅ'))

for start, end in ((0xa0, 0x400), (0x1e00, 0x2000), (0x2070, 0x2500), (0x3000, 0x3400), (0xf900, 0xfa00), (0xfb00, 0xfe00),
                   (0xfe10, 0xfff0), (0x1d15e, 0x1d165), (0x1d400, 0x1d480), (0x1f100, 0x1f270), (0x2f800, 0x2f820)):
    every = '|'.join(unicodedata.decomposition(chr(code)) for code in range(start, end))
    print(hex(start), len(every), hashlib.md5(every.encode()).hexdigest())
