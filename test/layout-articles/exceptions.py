class TooSmall(ValueError):
    def __init__(self, value, limit):
        super().__init__(f"{value} < {limit}")
        self.value = value


def check(value, log):
    try:
        if value < 10:
            raise TooSmall(value, 10)
        log.append(value)
    except TooSmall as error:
        log.append(error)
        raise RuntimeError("stopped") from error
    finally:
        log.append("done")


log = []
check(12, log)
caught = None
try:
    check(3, log)
except RuntimeError as problem:
    caught = problem
print(log)
