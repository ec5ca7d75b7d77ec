// Long work lets the page have its turn, goes one after the other, and can be given up.
import { expect } from '@open-wc/testing';
import { inTurns } from '../../src/element/turns.ts';

/** Work of so many slices, each of so many milliseconds. */
function* work(slices: number, milliseconds: number, log: string[] = [], name = ''): Generator<undefined, string> {
  log.push(`${name} begins`);
  for (let slice = 0; slice < slices; slice++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  log.push(`${name} ends`);
  return name;
}

const { signal } = new AbortController();

describe('turns', () => {
  it('lets the page have its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    expect(await inTurns(() => work(60, 2, [], 'done'), signal)).to.equal('done');
    clearInterval(timer);
    expect(turns).to.be.greaterThan(1);
  });

  it('does one work after the other, also after one that fails', async () => {
    const log: string[] = [];
    const failing = inTurns(() => {
      throw new Error('a fault');
    }, signal);
    const works = ['a', 'b'].map((name) => inTurns(() => work(8, 2, log, name), signal));
    expect(await failing.catch((error: unknown) => String(error))).to.equal('Error: a fault');
    await Promise.all(works);
    expect(log).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('gives up when it is told to', async () => {
    const log: string[] = [];
    const abort = new AbortController();
    const given = inTurns(() => work(1000, 2, log, 'long'), abort.signal);
    setTimeout(() => abort.abort(), 30);
    expect(await given.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    expect(log).to.deep.equal(['long begins']);
  });
});
