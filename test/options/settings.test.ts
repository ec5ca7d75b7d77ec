// Settings as written in a fence's meta or the first-line comment: values, suggestions, positions, printing back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeOptions, readOptionRecord, withDefaults } from '../../src/options/layers.ts';
import { splitOptionComment } from '../../src/options/option-comment.ts';
import { OPTION_NAMES, OPTIONS } from '../../src/options/options.ts';
import { readSettings, writeSettings } from '../../src/options/settings.ts';

const values = (source: string) => {
  const { values, problems } = readSettings(source);
  assert.deepEqual(problems, []);
  return values;
};

const reasons = (source: string) => readSettings(source).problems.map(({ reason }) => reason);

describe('settings', () => {
  it('reads quoted, bare and braced values', () => {
    assert.deepEqual(
      values(`title="Two names" caption='It''s' step=3 detail=values lang=ko {2,4-6} autoplay`.replace("''", '’')),
      {
        title: 'Two names',
        caption: 'It’s',
        step: 3,
        detail: 'values',
        lang: 'ko',
        highlight: [
          { first: 2, last: 2 },
          { first: 4, last: 6 },
        ],
        autoplay: true,
      },
    );
  });

  it('reads negative steps, names of marks, lists and language tags', () => {
    assert.deepEqual(values('step=-1'), { step: -1 });
    assert.deepEqual(values('step=L2'), { step: 'L2' });
    assert.deepEqual(values('step=별명'), { step: '별명' });
    assert.deepEqual(values('hide=functions'), { hide: [{ kind: 'functions' }] });
    assert.deepEqual(values('hide="1-3, tmp,type:Node , name:functions"'), {
      hide: [
        { kind: 'lines', lines: { first: 1, last: 3 } },
        { kind: 'name', name: 'tmp' },
        { kind: 'type', name: 'Node' },
        { kind: 'name', name: 'functions' },
      ],
    });
    assert.deepEqual(values('steps=0,L2,4-6,marks,-1'), { steps: [0, 'L2', { first: 4, last: 6 }, 'marks', -1] });
    assert.deepEqual(values('src=programs/names.py:3-20'), {
      src: { path: 'programs/names.py', lines: { first: 3, last: 20 } },
    });
    assert.deepEqual(values('lang=ko-KR'), { lang: 'ko' });
    assert.deepEqual(values('fails=ValueError'), { fails: 'ValueError' });
    assert.deepEqual(values('fails'), { fails: true });
    assert.deepEqual(values(String.raw`stdin="Kim\n42\n"`), { stdin: 'Kim\n42\n' });
  });

  it('passes over braces and commas that some tools put around settings', () => {
    assert.deepEqual(values('{step=3, lang="ko"}'), { step: 3, lang: 'ko' });
    assert.deepEqual(values('title={Names}'), { title: 'Names' });
  });

  it('keeps escaped quotes and equal signs in values', () => {
    assert.deepEqual(values(String.raw`title="say \"hi\" \\ x=1"`), { title: String.raw`say "hi" \ x=1` });
  });

  it('names the unknown option, where it stands and what was meant', () => {
    const [problem] = readSettings('step=1 capton="x"').problems;
    assert.deepEqual(problem, {
      rule: 'unknown-option',
      reason: 'There is no option `capton`; did you mean `caption`?',
      start: 7,
      end: 17,
    });
  });

  it('says what a malformed value should be', () => {
    assert.deepEqual(reasons('detail=value'), [
      'Option `detail` expects one of auto, values, objects, cpython, allocator, not `value`; did you mean `values`?',
    ]);
    assert.deepEqual(reasons('step=1.5'), [
      'Option `step` expects a step number (a negative one counts from the end) or the name of a mark, not `1.5`',
    ]);
    assert.deepEqual(reasons('title'), ['Option `title` expects a text in quotes, it has no value']);
    assert.deepEqual(reasons('highlight={3-1}'), ['Option `highlight` expects lines such as {2,4-6}, not `3-1`']);
    assert.deepEqual(reasons('title="no end step=1'), [
      'The value of option `title` begins with a quote that is not closed',
    ]);
    assert.deepEqual(reasons('step=1 step=2'), ['Option `step` is set twice; the first one counts']);
  });

  it('tells once what is meant where quotes or a name are missing, or blanks stand around the sign', () => {
    assert.deepEqual(reasons('title=Two short names step=1'), [
      'A value with blanks stands in quotes: `title="Two short names"`',
    ]);
    assert.deepEqual(reasons('title=Names autoplay'), []);
    assert.deepEqual(reasons('"Two names"'), ['"Two names" belongs to no option; did you mean `title="Two names"`?']);
    for (const written of ['step = 1', 'step= 1', 'step =1'])
      assert.deepEqual(reasons(written), ['No blanks stand around `=`; did you mean `step=1`?']);
    assert.deepEqual(reasons('step= lang=ko').length, 1);
  });

  it('treats names of JavaScript objects as any other name', () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      assert.equal(readSettings(`${name}=1`).problems[0]?.rule, 'unknown-option');
  });

  it('never throws and always ends, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        readSettings(source);
        splitOptionComment(`# pymem ${source}`);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('prints what it reads', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            title: fc.string(),
            stdin: fc.string(),
            step: fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constantFrom('L1', 'last-call')),
            autoplay: fc.boolean(),
            fails: fc.constantFrom(true, false, 'ValueError'),
            highlight: fc.constant([{ first: 2, last: 5 }]),
            hide: fc.constantFrom(
              [
                { kind: 'name' as const, name: 'functions' },
                { kind: 'type' as const, name: 'Node' },
              ],
              [{ kind: 'lines' as const, lines: { first: 1, last: 1 } }, { kind: 'functions' as const }],
            ),
            steps: fc.constantFrom([0, 'L2'], [{ first: 4, last: 6 }, -1, 'marks']),
            src: fc.constantFrom({ path: 'a/b.py', lines: null }, { path: 'b.py', lines: { first: 2, last: 2 } }),
          },
          { requiredKeys: [] },
        ),
        (options) => {
          const { values, problems } = readSettings(writeSettings(options));
          assert.deepEqual(problems, []);
          assert.deepEqual(values, { ...options });
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('the option comment', () => {
  it('is taken off the code', () => {
    assert.deepEqual(splitOptionComment('# pymem step=3 lang=ko\nx = 1\n'), {
      code: 'x = 1\n',
      settings: 'step=3 lang=ko',
      offset: 8,
    });
    assert.equal(splitOptionComment('#pymem\nx = 1').code, 'x = 1');
    assert.equal(splitOptionComment('# pymem: autoplay\r\nx = 1').code, 'x = 1');
    assert.equal(splitOptionComment('# pymem {1,3}\nx = 1').settings, '{1,3}');
    assert.equal(splitOptionComment('# pymem').code, '');
  });

  it('may be misspelt inside and is still ours', () => {
    assert.equal(splitOptionComment('# pymem stp=3\nx').settings, 'stp=3');
    assert.equal(splitOptionComment('# pymem autoply\nx').settings, 'autoply');
  });

  it('is no other comment, and only on the first line', () => {
    for (const source of [
      '# pymem is a library\nx',
      '# pymemory\nx',
      'x = 1\n# pymem step=3',
      '"# pymem"',
      '## pymem\nx',
      '# pymem.core\nx',
    ])
      assert.equal(splitOptionComment(source).settings, null, source);
  });
});

describe('layers of options', () => {
  it('let the stronger place win, option by option', () => {
    const set = mergeOptions({
      plugin: { lang: 'ko', detail: 'values', width: 500 },
      comment: { step: 1, detail: 'objects' },
      meta: { step: 2 },
      element: { step: 3 },
    });
    assert.deepEqual(set, { lang: 'ko', detail: 'objects', width: 500, step: 3 });
  });

  it('fill up with the defaults of the rows', () => {
    const all = withDefaults({ step: 2 });
    assert.equal(all.step, 2);
    for (const name of OPTION_NAMES) if (name !== 'step') assert.deepEqual(all[name], OPTIONS[name].default);
  });

  it('are read from records with the same suggestions', () => {
    assert.deepEqual(
      readOptionRecord({ lang: 'ko', autoplay: true, width: 500, hide: ['functions'], title: undefined }),
      {
        values: { lang: 'ko', autoplay: true, width: 500, hide: [{ kind: 'functions' }] },
        problems: [],
      },
    );
    assert.deepEqual(readOptionRecord({ detial: 'values', width: 'wide' }).problems, [
      { name: 'detial', reason: 'There is no option `detial`; did you mean `detail`?' },
      { name: 'width', reason: 'Option `width` expects a whole number from 240 to 4000, not `wide`' },
    ]);
  });
});
