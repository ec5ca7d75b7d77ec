# Names that a module has before its first line.
print(dir())
print(__spec__, __package__, __cached__, __doc__, __name__)
