"""Command lines: what options and arguments take, and what is said of wrong ones."""
import argparse, sys
def run(p, *argvs):
    for a in argvs:
        try: print(a, p.parse_args(a.split()))
        except SystemExit as e: print(a, 'EXIT', e.code)
def P(**k):
    k.setdefault('prog','PROG'); return argparse.ArgumentParser(**k)
sys.stderr = sys.stdout
p = P(); p.add_argument('a', type=int); p.add_argument('b', choices=['x','y']); p.add_argument('--foo', choices=[1,2], type=int, help='foo help (default: %(default)s)'); p.add_argument('-v','--verbose', action='count', default=0)
run(p, '', '1', 'z x', '1 q', '1 x --foo 3', '1 x --foo', '1 x -vvv --foo=2', '1 x 3 4', '1 x --bar', '1 x -v=3', '--fo 1 1 y', '-h', '1 x --verb', '1 x --verbose=3', '1 x -vx')
p = P(); p.add_argument('a', nargs='?'); p.add_argument('b', nargs='*'); p.add_argument('--n', nargs=2); p.add_argument('--m', nargs='+'); p.add_argument('--o', nargs='?', const='C', default='D'); p.add_argument('--r', nargs='*')
run(p, '', '1', '1 2 3', '--n 1', '--n 1 2 3', '--m', '--m 1 2 -- 3', '--o', '--o 1 2', '1 --o x 2 3', '--o -- 1', '--r', '--r 1 --r 2 3', '-- -1 --x', '-1 -2', '--n=1')
p = P(); p.add_argument('a'); p.add_argument('b', nargs='?', default='B'); p.add_argument('--x')
run(p, '1 --x 2 3', '--x 1 2 3', '1 2 --x 3', '1 2 3')
p = P(); g = p.add_mutually_exclusive_group(required=True); g.add_argument('-a', action='store_true'); g.add_argument('-b', action='store_false'); g.add_argument('--long', metavar='L')
run(p, '', '-a', '-ab', '-a -b', '--long 3 -a', '-h')
p = P(); p.add_argument('--foobar'); p.add_argument('--foobaz'); p.add_argument('-f'); p.add_argument('--no', action=argparse.BooleanOptionalAction, default=True, help='the no')
run(p, '--foo 1', '--foobar 1', '-f1', '-f=1', '-f 1 -f 2', '--no-no', '--no', '-foo', '--no=3', '-h')
