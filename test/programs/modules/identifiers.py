# UUIDs, secrets and a scheduler.
import sched, secrets, uuid
def told(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
u = uuid.UUID('{12345678-1234-5678-9234-567812345678}')
print(repr(u), u, u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, u.is_safe, {u: 1}[uuid.UUID(int=int(u))])
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b'1'), lambda: uuid.UUID(fields=(1, 1 << 16, 3, 4, 5, 6)),
          lambda: uuid.UUID(int=5, version=9), lambda: setattr(u, 'int', 3), lambda: u < 3, lambda: uuid.UUID(bytes_le=u.bytes_le) == u, lambda: uuid.UUID(fields=u.fields) == u):
    told(f)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, b'x'), uuid.uuid8(1, 2, 3), uuid.NIL, uuid.MAX)
print([made().version for made in (uuid.uuid1, uuid.uuid4, uuid.uuid6, uuid.uuid7)], uuid.uuid4() != uuid.uuid4(), uuid.uuid7() < uuid.uuid7(), uuid.uuid6() < uuid.uuid6())
for f in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: len(secrets.token_bytes()), lambda: len(secrets.token_hex(4)), lambda: len(secrets.token_urlsafe()),
          lambda: secrets.randbits(-1), lambda: secrets.token_bytes(-1), lambda: secrets.compare_digest('a', 'b'), lambda: secrets.token_hex() == secrets.token_hex(), lambda: 0 <= secrets.randbelow(5) < 5):
    told(f)
now, log = [0], []
def sleep(delay):
    log.append(delay)
    now[0] += delay
s = sched.scheduler(lambda: now[0], sleep)
first = s.enter(5, 1, lambda *a, **k: log.append((a, k)), (1, 2), {'k': 3})
s.enterabs(5, 0, log.append, argument=('first',))
last = s.enter(9, 1, log.append, ('last',))
print(first[:3], first.argument, first.kwargs, [event.argument for event in s.queue], s.empty())
s.cancel(last)
told(lambda: s.cancel(last))
print(s.run(blocking=False), s.run(), log, s.empty())
