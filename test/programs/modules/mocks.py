# Mocks: what they answer, what they remember, and how they take the place of something.
import asyncio
import math
from unittest.mock import ANY, DEFAULT, AsyncMock, MagicMock, Mock, PropertyMock, call, patch, sentinel


def show(function, *args, **options):
    try:
        print(function(*args, **options))
    except Exception as error:
        print(type(error).__name__, error)


mock = Mock(return_value=5)
print(mock(1, a=2), mock.part.method('x') is mock.part.method.return_value, mock.called, mock.call_count)
print(mock.call_args, mock.call_args.args, mock.call_args_list, mock.mock_calls, mock.method_calls)
show(mock.assert_called_once_with, 1, a=2)
show(mock.assert_called_with, 3)
show(mock.assert_not_called)
show(mock.part.other.assert_called)
show(mock.part.method.assert_any_call, 'y')
show(mock.assert_has_calls, [call.part.method('x')])
show(mock.assert_has_calls, [call(9)])
print(mock.mock_calls == [call(1, a=ANY), call.part.method('x')], call.a.b(1), call().c(2), sentinel.name)

effects = Mock(side_effect=[1, KeyError('second')])
for _ in range(3):
    show(effects)
show(Mock(side_effect=lambda x: DEFAULT if x else 'zero', return_value='default'), 1)


class Real:
    attribute = 1

    def method(self):
        return 'real'


limited = Mock(spec=Real)
print(isinstance(limited, Real))
show(lambda: limited.missing)
show(setattr, Mock(spec_set=Real), 'missing', 1)
show(lambda: Mock().assert_caled)

magic = MagicMock()
print(len(magic), list(magic), bool(magic), int(magic), 'x' in magic)
magic.__getitem__.return_value = 'item'
magic.__len__.return_value = 3
magic.__iter__.return_value = [1, 2]
magic.__str__.return_value = 'text'
print(magic['key'], len(magic), list(magic), magic, magic.__getitem__.call_args)
with magic as entered:
    print(entered is magic.__enter__.return_value)
show(lambda: len(Mock()))

with patch('math.sqrt', return_value='patched') as patched:
    print(math.sqrt(4), patched.call_args)
print(math.sqrt(4))
with patch.object(Real, 'method', return_value='fake') as patched:
    print(Real().method())
    patched.assert_called_once_with()
print(Real().method())


@patch('math.floor')
@patch('math.ceil', new=lambda x: 'ceiling')
def decorated(argument, floor):
    floor.return_value = 'floor'
    return argument, math.floor(1), math.ceil(1)


print(decorated('argument'), math.floor(1.5))
settings = {'a': 1}
with patch.dict(settings, {'b': 2}, clear=True):
    print(settings)
print(settings)
with patch.object(Real, 'attribute', new_callable=PropertyMock, return_value='property') as attribute:
    print(Real().attribute, attribute.mock_calls)
show(patch('math.missing').start)
show(patch, 'nothing')

coroutine = AsyncMock(return_value=7)
print(asyncio.run(coroutine(1)), coroutine.await_count)
coroutine.assert_awaited_once_with(1)
mock.reset_mock()
print(mock.called, mock.mock_calls, mock.part.method.call_count)
