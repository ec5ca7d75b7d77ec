// The end of an object in words: its __del__, callbacks of weak references, and living on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/options/options.ts';
import { simulate } from '../../src/simulator.ts';
import { Describer } from '../../src/view/describe.ts';

const PROGRAM = `
import weakref
class Part:
    def __del__(self):
        pass
class Phoenix:
    def __del__(self):
        saved.append(self)
def gone(reference):
    pass
saved = []
box = [Part()]
del box
part = Part()
watcher = weakref.ref(part, gone)
del part
bird = Phoenix()
del bird
`;

/** What matches in the words of the steps, in their order. */
function told(lang: Language, words: RegExp): string[] {
  const trace = simulate(PROGRAM);
  const describer = new Describer(trace, { lang, detail: 'objects' });
  const steps = Array.from({ length: trace.steps.length }, (_, step) => describer.step(step));
  return steps.flatMap((text) => text.match(words) ?? []);
}

test('in English', () => {
  assert.deepEqual(
    told('en', /(?:Nothing refers to the list.* )?Nothing[^.]* first its __del__ runs\. __del__ is called/),
    [
      'Nothing refers to the list any more, so it is freed. ' +
        'Nothing refers to the Part object box[0] any more, so it is about to be freed; first its __del__ runs. __del__ is called',
      'Nothing refers to the Part object part any more, so it is about to be freed; first its __del__ runs. __del__ is called',
      'Nothing refers to the Phoenix object bird any more, so it is about to be freed; first its __del__ runs. __del__ is called',
    ],
  );
  assert.deepEqual(told('en', /[^.]* its callback runs\. gone is called/), [
    ' The object that the weak reference watcher referred to is gone, so its callback runs. gone is called',
  ]);
  assert.deepEqual(told('en', /[^.]* lives on [^.]*\./), [
    ' The Phoenix object lives on after its __del__, since saved[0] refers to it.',
  ]);
});

test('in Korean', () => {
  assert.deepEqual(told('ko', /(?:이제 리스트를.* )?이제[^.]* 곧 해제됩니다\. 그 전에[^.]*\./), [
    '이제 리스트를 가리키는 것이 없으므로 메모리에서 해제됩니다. ' +
      '이제 Part 객체 box[0]을 가리키는 것이 없으므로 곧 해제됩니다. 그 전에 __del__이 실행됩니다.',
    '이제 Part 객체 part를 가리키는 것이 없으므로 곧 해제됩니다. 그 전에 __del__이 실행됩니다.',
    '이제 Phoenix 객체 bird를 가리키는 것이 없으므로 곧 해제됩니다. 그 전에 __del__이 실행됩니다.',
  ]);
  assert.deepEqual(told('ko', /[^.]* 콜백이 [^.]*\./), [
    ' 약한 참조 watcher가 가리키던 객체가 사라졌으므로 콜백이 실행됩니다.',
  ]);
  assert.deepEqual(told('ko', /[^.]*__del__이 끝난 뒤에도[^.]*\.[^.]*\./), [
    ' Phoenix 객체는 __del__이 끝난 뒤에도 살아 있습니다. saved[0]이 가리키고 있기 때문입니다.',
  ]);
});
