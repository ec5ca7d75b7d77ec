"""Corners of command lines, and parsers that cannot be made."""
import argparse, sys
sys.stderr = sys.stdout
def run(p, *argvs, f='parse_args'):
    for a in argvs:
        try: print(a, getattr(p,f)(a.split()))
        except SystemExit as e: print(a, 'EXIT', e.code)
        except Exception as e: print(a, type(e), e)
def P(**k):
    k.setdefault('prog','PROG'); return argparse.ArgumentParser(**k)
def add(p, *specs):
    for s in specs: 
        try: p.add_argument(*s[0], **s[1])
        except Exception as e: print(type(e).__name__, e)
p=P(); add(p,(['a'],dict(nargs='*')),(['b'],{}),(['--x'],{}))
run(p,'1 --x 2 3','--x 1 foo','1 2 --x 3 4','foo','--x 2 a b --x 3 c', '-- a -- b', 'a -- --x b')
run(p,'1 --x 2 3','--x 1 foo --y', f='parse_known_args')
run(p,'1 --x 2 3','--x 1 foo --y','1 --x 2 3 --z', f='parse_intermixed_args')
p=P(); add(p,(['a'],{}),(['r'],dict(nargs='...')),(['--x'],{}))
run(p,'1 -- 2','-- 1 2','1 2 -- 3 --x','--x 1 2 --x 3','1', '1 --x 2 3')
p=P(); add(p,(['-foo'],{}),(['-f'],{}),(['--foobar'],{}),(['-1'],dict(dest='one',action='store_true')),(['n'],dict(nargs='?',type=int)))
run(p,'-foo 1','-fo 1','-fx','-f=x','-foo=3','-1','-2','-1 -2','--foob=','--foobar= -1','-fooo','-','--=3', '-foob x')
p=P(allow_abbrev=False); add(p,(['--foobar'],{}),(['-v'],dict(action='count')))
run(p,'--foo 1','-vv','--foobar=a b')
p=P(); g=p.add_mutually_exclusive_group(); add(g,(['--aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],{}),(['--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'],{}),(['--cccccccccccccccccccccccccccc'],dict(nargs=2))); add(p,(['pos'],{}),(['pos2'],dict(nargs=2)))
p.print_usage()
p=P(); g=p.add_mutually_exclusive_group(required=True); add(g,(['-a'],dict(action='store_true'))); add(p,(['-c'],{})); add(g,(['-b'],{}),(['p'],dict(nargs='?')))
p.print_usage(); run(p,'','x','-a x','-c 1')
p=P(); add(p,([],{}),(['-'],{}),(['x','y'],{}),(['x'],dict(dest='y')),(['x'],dict(required=True)),(['--x'],dict(nargs=0)),(['x'],dict(action='store_true')),(['--x'],dict(action='nope')),(['--x'],dict(type='int')),(['--x'],dict(metavar=('A','B'))),(['--x'],dict(nargs=2,metavar=('A','B','C'))),(['--x'],dict(action='store_true',type=int)),(['--help'],{}),(['-h'],{}),(['--y'],dict(help='%(bad)s')),(['--z'],dict(help='100%')),(['-q','+x'],{}),(['--y'],dict(bogus=1)),(['--choice'],dict(choices=3)), (['--w'],dict(action='store_const')),(['--v'],dict(nargs='nope')))
run(p,'','x')
p=P(conflict_handler='resolve'); add(p,(['-h'],dict(help='mine')),(['--foo','-f'],{}),(['-f'],dict(help='new'))); p.print_help()
p=P(exit_on_error=False); add(p,(['--i'],dict(type=int)),(['p'],{}))
run(p,'--i x','','--i 1 a b','a --q')
def even(s):
    n=int(s)
    if n%2: raise argparse.ArgumentTypeError(f'{n} is odd')
    return n
p=P(); add(p,(['--e'],dict(type=even)),(['--l'],dict(type=lambda s:1/0 if s=='z' else s.upper())),(['--f'],dict(type=float)),(['--c'],dict(type=str.lower,choices=['a','b'])),(['-a'],dict(action='append',type=int)),(['--ac'],dict(action='append_const',const=5,dest='a')),(['--ex'],dict(action='extend',nargs='+',default=['d'])),(['--k'],dict(action='store_const',const=9)),(['-d'],dict(default='7',type=int)))
run(p,'--e 3','--e x','--e 4','--l a','--f q','--c B','--c Z','-a 1 -a 2 --ac','--ex 1 2 --ex 3','--k','-a x')
run(p,'--l z')
class Act(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print('%r %r %r' % (namespace, values, option_string)); setattr(namespace, self.dest, values)
p=P(); add(p,(['--foo'],dict(action=Act)),(['bar'],dict(action=Act)))
run(p,'1 --foo 2')
parent=argparse.ArgumentParser(add_help=False); parent.add_argument('--parent', type=int); gg=parent.add_argument_group('G','desc'); gg.add_argument('--gg')
p=P(parents=[parent]); add(p,(['foo'],{})); p.print_help(); run(p,'--parent 2 X')
p=P(suggest_on_error=True); s=p.add_subparsers(); s.add_parser('install'); s.add_parser('remove'); p.add_argument('--ch',choices=['alpha','beta']); run(p,'instal','--ch alph','--hepl','zzz')
p=P(); p.add_argument('--old',deprecated=True); p.add_argument('-o2','-z',deprecated=True,action='store_true'); s=p.add_subparsers(dest='c'); s.add_parser('x',deprecated=True,aliases=['y']); run(p,'--old 1 x','-z y')
p=P(fromfile_prefix_chars='@'); p.add_argument('x'); 
p.set_defaults(x='dx', y=3); print(p.get_default('y'), p.get_default('x'), p.get_default('nope')); run(p,'1')
print(p.parse_args(['1'], namespace=argparse.Namespace(y=9,k=1)))
class N: pass
n=N(); p.parse_args(args=['q'], namespace=n); print(vars(n))
try: argparse.ArgumentParser(argument_default=3, foo=1)
except TypeError as e: print(e)
try: p.add_subparsers(); p.add_subparsers()
except Exception as e: print(type(e),e)
try: P(prefix_chars='+').add_argument('-x')
except Exception as e: print(type(e),e)
print(P(prefix_chars='+').format_help())
print(P(description=None, usage='U %(prog)s').format_usage(), P().format_help())
def t(argv, *specs):
    p=argparse.ArgumentParser(prog='P', exit_on_error=False)
    for a,k in specs: p.add_argument(*a,**k)
    try: print(argv, p.parse_known_args(argv.split()))
    except argparse.ArgumentError as e: print(argv, e)
b=(['-b'],dict(nargs=2)); c=(['--c'],{}); q=(['q'],dict(nargs=2)); one=(['-b'],dict(nargs=1)); d=(['-d'],dict(nargs='+')); 
for a in ['-b 1 --c 2','-b --c 2','-b --c 1 2','-b --x 1','-b 1','-b --c --c','-b 1 -- 2', '-b -- 1 2', '-b -- --']: t(a,b,c); t(a,one,c); t(a,d,c)
for a in ['1 --c 2 3','--x 1','1 --x','1 -- --x','-- --x 1','1 -- 2 --']: t(a,q,c); 
t('-b x 1', (['-b'],dict(nargs=3))); t('-b x 1 2 3', (['-b'],dict(nargs=3)))
for a in ['-- x -y','x -- -y','-y x','-- -- x']: t(a,(['r'],dict(nargs='...'))); t(a,(['r'],dict(nargs='A...'))); t(a,(['-r'],dict(nargs='...'))); t('-r '+a,(['-r'],dict(nargs='...')))
