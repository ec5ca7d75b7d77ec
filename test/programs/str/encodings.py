for text in "abc", "é", "한글", "😀", "":
    print([text.encode(name) for name in ("utf-8", "utf-16-le", "utf-32-be", "utf-8-sig")], text.encode().decode() == text)
for attempt in (
    lambda: b"\xff".decode(),
    lambda: b"ab\xe4".decode("utf-8"),
    lambda: "é".encode("ascii"),
    lambda: "aéèb".encode("latin-1").decode("ascii"),
    lambda: "aéèb".encode("ascii"),
    lambda: "\ud800".encode(),
):
    try:
        print(attempt())
    except UnicodeError as error:
        print(error, "|", error.start, error.end, error.reason, ascii(error.object), error.encoding)
print("é한".encode("ascii", "backslashreplace"), "é한".encode("ascii", "xmlcharrefreplace"), b"a\xff".decode(errors="ignore"))
