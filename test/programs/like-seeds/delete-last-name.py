class File:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("closed", self.name)

log = File("log")
spare = log
del log
print("still open")
spare = File("other")
print("done")
del spare
