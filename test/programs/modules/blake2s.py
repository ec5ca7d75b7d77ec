# BLAKE2: sizes, keys, salt and trees.
import hashlib
for n in ('blake2b','blake2s'):
    c=getattr(hashlib,n)
    for d in (b'', b'abc', b'x'*64, b'x'*65, b'x'*128, b'y'*129, b'z'*1000): print(n, c(d).hexdigest())
    h=c(b'a',digest_size=16,key=b'key',salt=b'salt',person=b'person'); print(h.hexdigest(), h.name, h.digest_size, h.block_size)
    h=c(digest_size=20); h.update(b'ab'); k=h.copy(); h.update(b'c'); print(h.hexdigest(), k.hexdigest(), c(b'abc',digest_size=20).digest()==h.digest())
    print(c.SALT_SIZE, c.PERSON_SIZE, c.MAX_KEY_SIZE, c.MAX_DIGEST_SIZE, type(h), c)
    for kw in (dict(digest_size=0), dict(digest_size=65), dict(key=b'k'*65), dict(salt=b's'*17), dict(person=b'p'*17), dict(digest_size='a'), dict(fanout=256)):
        try: print(c(b'',**kw).hexdigest())
        except Exception as e: print(type(e).__name__, e)
    print(hashlib.new(n,b'q').hexdigest(), c(b'a',usedforsecurity=False).hexdigest()[:8], c(data=b'a').hexdigest()[:8] if 0 else '')
    print(c(b'leaf',fanout=2,depth=2,leaf_size=4096,node_offset=1,node_depth=0,inner_size=64 if n=='blake2b' else 32,last_node=True).hexdigest())
print('blake2b' in hashlib.algorithms_guaranteed, 'blake2s' in hashlib.algorithms_available)
import hmac
print(hmac.new(b'k',b'm','blake2b').hexdigest()[:20], hashlib.pbkdf2_hmac('sha256',b'p',b's',10).hex())
