# A keyword argument that is nearly one that the built-in takes.
for call in ('sorted([1], reversed=True)', 'sorted([1], ky=1)', '[].sort(ky=1)', 'max(1, keyy=2)', 'min([1], defaul=3)', 'print(1, sp=2)',
             'print(1, foo=2)', 'max(1, foo=2)'):
    try:
        eval(call)
    except TypeError as error:
        print(call, error)
