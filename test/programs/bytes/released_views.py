# A view that is released holds its object no more.
import sys

data = bytearray(b'abcd')
view = memoryview(data)
print(sys.getrefcount(data))
view.release()
print(sys.getrefcount(data))
view.release()
with memoryview(data) as view:
    print(view.obj is data)
print(sys.getrefcount(data))
data.append(101)
del view
print(data, sys.getrefcount(data))
try:
    (lambda: cell)
    cell = (lambda x: (lambda: x))(1).__closure__[0]
    del cell.cell_contents
    cell.cell_contents
except ValueError as error:
    print(error)
