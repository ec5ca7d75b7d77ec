# Recorded with 64-bit CPython and PYTHONHASHSEED=0: hashes of text are not the same on 32 bits.
words = "the quick brown fox jumps over the lazy dog and runs away from seven angry wolves".split()
print(list(set(words)))
print(set("hello world"))
print({"a", "b", "c", "d", "e"})
print(set("mississippi") | set("tennessee"))
print(frozenset(["x", "yy", "zzz"]), {"é", "漢字", "🐍", ""})
s = set()
for w in words:
    s.add(w)
    if len(w) == 3:
        s.discard("the")
print(list(s), s.pop())
print({("a", 1), ("b", 2)}, {b"x", b"yz"}, hash("a"), hash("abc"), hash(b"abc"), hash(""))
