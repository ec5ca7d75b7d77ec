class Opened:
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def __enter__(self):
        self.log.append(f"open {self.name}")
        return self

    def __exit__(self, kind, value, trace):
        self.log.append(f"close {self.name}")
        return kind is KeyError


log = []
with Opened("a", log) as outer:
    with Opened("b", log) as inner:
        raise KeyError("lost")
print(log)
