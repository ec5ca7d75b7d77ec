// Korean particles after every kind of word, each with the reading in mind that the comment gives.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FinalSound, Particle } from '../../src/view/locales/korean-particles.ts';
import { finalSound, PARTICLES, withParticle } from '../../src/view/locales/korean-particles.ts';

function ends(sound: FinalSound, words: readonly string[]): void {
  for (const word of words) assert.equal(finalSound(word), sound, word);
}

describe('the final sound', () => {
  it('of Hangul is the final of the last syllable', () => {
    ends('vowel', ['변수', '함수', '리스트', 'ㅏ']);
    ends('liquid', ['셀', '튜플', 'ㄹ']);
    ends('consonant', ['프레임', '값', 'ㄱ']);
    ends('liquid', ['객체들']);
  });

  it('of a digit is that of its Sino-Korean name', () => {
    ends('consonant', ['0', '3', '6', '영', 'x3', 'x_6']);
    ends('liquid', ['1', '7', '8', 'f1']);
    ends('vowel', ['2', '4', '5', '9', 'f2', 'int32']);
  });

  it('of a number is that of its last unit', () => {
    ends('consonant', ['10', '100', '5000', '10000', '1,000,000', '100000000', '-20', '1_000', '20000000000000000']);
    ends('vowel', ['1000000000000', '12', '105', '3000000000000', '100000000000000000000']);
    ends('liquid', ['11', '1001', '3.7', '0.1', '-1']);
    ends('consonant', ['3.0', '10.10', '1e+16']);
    ends('unknown', [`1${'0'.repeat(60)}`]);
  });

  it('of single letters, words without vowels and short capitals is that of the letter', () => {
    ends('vowel', ['x', 'A', 'f', 's', 'API', 'PC', 'IP', 'idx', 'cls', 'tmp']);
    ends('liquid', ['l', 'R', 'r', 'html', 'URL', 'str', 'ptr']);
    ends('consonant', ['m', 'N', 'RAM', 'num_n']);
  });

  it('of English words is as Korean says them', () => {
    ends('vowel', [
      'int',
      'dict',
      'list',
      'float',
      'object',
      'True',
      'False',
      'self',
      'Car',
      'wheels',
      'class',
      'node',
    ]);
    ends('vowel', [
      'data',
      'value',
      'key',
      'user',
      'counter',
      'dog',
      'tag',
      'method',
      'loop',
      'root',
      'note',
      'cake',
      'hash',
      'print',
    ]);
    ends('vowel', [
      'word',
      'path',
      'row',
      'range',
      'tree',
      'bytes',
      'deque',
      'index',
      'fact',
      'text',
      'wait',
      'head',
      'work',
    ]);
    ends('liquid', ['cell', 'tuple', 'file', 'module', 'bool', 'apple', 'table', 'total', 'girl', 'rule', 'null']);
    ends('consonant', [
      'None',
      'name',
      'line',
      'frame',
      'item',
      'function',
      'string',
      'main',
      'sum',
      'queue_len',
      'column',
    ]);
    ends('consonant', [
      'set',
      'map',
      'stack',
      'heap',
      'stop',
      'input',
      'type',
      'prototype',
      'book',
      'out',
      'group',
      'public',
      'tab',
      'cat',
    ]);
  });

  it('of identifiers is that of their last word', () => {
    ends('vowel', ['get_wheels', 'getWheels', 'make_counter', 'MyClass']);
    ends('consonant', ['get_name', 'getName', 'max_min', '__init__', 'next_item']);
    ends('liquid', ['my_file', 'getCell', 'HTTPUrl']);
  });

  it('passes over closing quotes, brackets and punctuation', () => {
    ends('vowel', ["'hello'", '"word"', 'f()', '[1, 2]', 'x[2]', '`x`', '(변수)', '“리스트”', 'c.wheels', 'f(x)…']);
    ends('consonant', ["'name'", '[1, 2, 3]', 'x[0]', '{10}', '‘값’']);
    ends('liquid', ['(1,)', 'f(1)', "'file'."]);
  });

  it('of symbols is that of their name', () => {
    ends('vowel', ['+', '%', '50%', '∞', '@']);
    ends('consonant', ['#']);
  });

  it('is unknown after nothing and after other scripts', () => {
    ends('unknown', ['', '…', '漢字', '🙂', 'ば']);
  });

  it('of marks alone is that of their names', () => {
    ends('vowel', ["''", '[]', '()', '“{}”']);
    ends('liquid', ['_', '__']);
  });
});

describe('particles', () => {
  const forms = (particle: Particle) => ['값', '셀', '변수', '漢'].map((word) => withParticle(word, particle));

  it('follow the sound', () => {
    assert.deepEqual(forms('은/는'), ['값은', '셀은', '변수는', '漢은(는)']);
    assert.deepEqual(forms('이/가'), ['값이', '셀이', '변수가', '漢이(가)']);
    assert.deepEqual(forms('을/를'), ['값을', '셀을', '변수를', '漢을(를)']);
    assert.deepEqual(forms('과/와'), ['값과', '셀과', '변수와', '漢과(와)']);
    assert.deepEqual(forms('이라/라'), ['값이라', '셀이라', '변수라', '漢(이)라']);
  });

  it('으로 loses its vowel after ㄹ too', () => {
    assert.deepEqual(forms('으로/로'), ['값으로', '셀로', '변수로', '漢(으)로']);
    assert.equal(withParticle('f1', '으로/로'), 'f1로');
    assert.equal(withParticle('10', '으로/로'), '10으로');
    assert.equal(withParticle('str', '으로/로'), 'str로');
  });

  it('come right after code and quotes', () => {
    assert.equal(withParticle('f1', '이/가'), 'f1이');
    assert.equal(withParticle('f2', '이/가'), 'f2가');
    assert.equal(withParticle('getWheels', '을/를'), 'getWheels를');
    assert.equal(withParticle("'사과'", '을/를'), "'사과'를");
    assert.equal(withParticle('[1, 2, 3]', '은/는'), '[1, 2, 3]은');
  });

  it('have all forms', () => {
    for (const [name, forms] of Object.entries(PARTICLES)) assert.equal(`${forms.consonant}/${forms.vowel}`, name);
  });
});
