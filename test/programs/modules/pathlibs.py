# Paths as texts; a look at the file system finds nothing.
import pathlib
from pathlib import PurePath, PurePosixPath, PureWindowsPath, Path
print(pathlib.__all__)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
P=PurePosixPath
for s in ('a/b.txt','/a/b/../c','//a/b','///a','a//b/./c','.','','/','a.tar.gz','.bashrc','a.','a/..','b/.x.y','..','a...','/a/b/'):
    p=P(s)
    print(repr(p),p.parts,p.drive,p.root,p.anchor,p.name,p.suffix,p.suffixes,p.stem,p.parent,list(p.parents),p.is_absolute(),p.as_posix())
a=P('a/b')
t(lambda:a/'c');t(lambda:'x'/a);t(lambda:a/'/c');t(lambda:a/3);t(lambda:3/a);t(lambda:P(3));t(lambda:P('a',b'x'));t(lambda:P('a',P('b'),'c'));t(lambda:P())
t(lambda:a.with_name('q'));t(lambda:a.with_name(''));t(lambda:a.with_name('x/y'));t(lambda:P('').with_name('x'));t(lambda:P('a.py').with_suffix('.txt'));t(lambda:P('a.py').with_suffix(''));t(lambda:P('a').with_suffix('txt'));t(lambda:P('a.py').with_stem('b'));t(lambda:P('/').with_suffix('.x'));t(lambda:P('a.py').with_suffix('.'));t(lambda:P('a').with_suffix('./x'));t(lambda:P('.py').with_stem(''));t(lambda:P('a.py').with_stem(''))
t(lambda:P('/a/b').relative_to('/a'));t(lambda:P('/a/b').relative_to('/c'));t(lambda:P('/a/b').relative_to('c'));t(lambda:P('/a/b').relative_to('/a/c',walk_up=True));t(lambda:P('/a/b').relative_to('/a','b'));t(lambda:P('a').relative_to());t(lambda:P('/a/b').is_relative_to('/a'));t(lambda:P('a/b').relative_to('../x',walk_up=True));t(lambda:P('a').relative_to('/b',walk_up=True))
t(lambda:P('a/b.py').match('*.py'));t(lambda:P('/a/b/c.py').match('b/*.py'));t(lambda:P('/a/b/c.py').match('/a/*.py'));t(lambda:P('a/b/c').full_match('a/**'));t(lambda:P('a/b/c').full_match('**/c'));t(lambda:P('a').match(''));t(lambda:P('A.PY').match('*.py'));t(lambda:P('A.PY').match('*.py',case_sensitive=False));t(lambda:P('a/b').full_match('a'));t(lambda:P('a').full_match('**'));t(lambda:P('a/x/y/b').full_match('a/**/b'));t(lambda:P('a/b').full_match('a/**/b'));t(lambda:P('a/b').match('**/b'))
t(lambda:P('a')==P('a/'));t(lambda:P('a')<P('b'));t(lambda:P('a')<'b');t(lambda:hash(P('a'))==hash(P('a')));t(lambda:P('a')=='a');t(lambda:str(P('')));t(lambda:bytes(P('a/b')));t(lambda:P('/a b').as_uri());t(lambda:P('a').as_uri());t(lambda:a.joinpath('x','y'));t(lambda:a.with_segments('z'));t(lambda:{a:1}[P('a','b')]);t(lambda:a.__fspath__())
t(lambda:a.parents[0]);t(lambda:a.parents[5]);t(lambda:a.parents[-1]);t(lambda:len(a.parents));t(lambda:a.parents[0:1]);t(lambda:repr(a.parents));t(lambda:a.parents==a.parents);t(lambda:P('a/b')<PureWindowsPath('a'));t(lambda:P('a')==PureWindowsPath('a'))
W=PureWindowsPath
for s in ('c:/a/b.txt','c:a','\\\\host\\share\\x','a\\b','/a','C:\\','c:'):
    p=W(s); print(repr(p),str(p),p.parts,p.drive,p.root,p.anchor,p.name,p.is_absolute(),p.parent,p.as_posix())
t(lambda:W('c:/A')==W('C:/a'));t(lambda:W('c:/a')/'d:/b');t(lambda:W('c:/a')/'/b');t(lambda:W('c:/a').as_uri());t(lambda:W('a').match('A'));t(lambda:W('a')<W('B'));t(lambda:W('c:/a').relative_to('C:/'))
t(lambda:Path('a'));t(lambda:PurePath('a'));t(lambda:type(Path('a')).__mro__);t(lambda:isinstance(Path('a'),P))
import copy,pickle; t(lambda:copy.copy(a));t(lambda:pickle.loads(pickle.dumps(a)));t(lambda:a.__reduce__());t(lambda:a.parser.__name__);t(lambda:issubclass(P,PurePath));t(lambda:pathlib.WindowsPath('a'))
t(lambda:P('a\0b'));t(lambda:f'{a}');t(lambda:f'{a:>5}');t(lambda:P('a/b','..','/c','d'));t(lambda:P('~').as_posix())
q = Path('no/such.txt')
for f in (q.exists, q.is_file, q.is_dir, q.read_text, q.read_bytes, q.stat, lambda: list(q.iterdir()), q.unlink, lambda: q.unlink(missing_ok=True), lambda: q.write_text(3), lambda: Path.from_uri('file:///a%20b'), lambda: Path.from_uri('x')): t(f)
t(lambda: Path('/a/../b/./c').resolve().name); t(lambda: Path('x').absolute().is_absolute()); t(lambda: list(Path('/no').glob('*'))); t(lambda: Path('a').glob(''))
