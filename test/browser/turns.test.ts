// Long work lets the page have its turn, goes one after the other, and can be given up.
import { expect } from '@open-wc/testing';
import { inTurns, unlessAborted } from '../../src/element/turns.ts';

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
    expect(await inTurns(() => work(60, 2, [], 'done'), { signal })).to.equal('done');
    clearInterval(timer);
    expect(turns).to.be.greaterThan(1);
  });

  it('does one work after the other, also after one that fails', async () => {
    const log: string[] = [];
    const failing = inTurns(
      () => {
        throw new Error('a fault');
      },
      { signal },
    );
    const works = ['a', 'b'].map((name) => inTurns(() => work(8, 2, log, name), { signal }));
    expect(await failing.catch((error: unknown) => String(error))).to.equal('Error: a fault');
    await Promise.all(works);
    expect(log).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('gives up when it is told to', async () => {
    const log: string[] = [];
    const abort = new AbortController();
    const given = inTurns(() => work(1000, 2, log, 'long'), { signal: abort.signal });
    setTimeout(() => abort.abort(), 30);
    expect(await given.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    expect(log).to.deep.equal(['long begins']);
  });

  it('lets others go on while something comes over the network, and gives the place back when it is there', async () => {
    const log: string[] = [];
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    function* waiting(): Generator<Promise<void>, string> {
      log.push('asks');
      yield arrival;
      log.push('has it');
      return 'arrived';
    }
    const late = inTurns(waiting, { signal });
    await inTurns(() => work(4, 2, log, 'other'), { signal });
    const last = inTurns(() => work(4, 2, log, 'last'), { signal });
    arrive();
    expect(await late).to.equal('arrived');
    await last;
    expect(log).to.have.ordered.members(['asks', 'other begins', 'other ends', 'last begins', 'last ends', 'has it']);
  });

  it('gives up at once what waits for something that never comes', async () => {
    const abort = new AbortController();
    const never = new Promise<void>(() => undefined);
    function* waiting(): Generator<Promise<void>, string> {
      yield never;
      return 'impossible';
    }
    const given = inTurns(waiting, { signal: abort.signal });
    abort.abort();
    expect(await given.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
    expect(await inTurns(() => work(1, 1, [], 'next'), { signal })).to.equal('next');
  });

  it('tells how far work has come, and asks it to stop', async () => {
    const told: number[] = [];
    let commands = 0;
    function* counting(): Generator<number, string, 'stop' | undefined> {
      for (let n = 0; n < 100_000; n++) {
        const end = performance.now() + 1;
        while (performance.now() < end);
        if ((yield n) === 'stop') {
          commands++;
          return `stopped at ${n}`;
        }
      }
      return 'ran to the end';
    }
    const isStopped = (): boolean => told.length >= 3;
    const result = await inTurns(counting, { signal, tell: (n) => told.push(n), isStopped });
    expect(result).to.match(/^stopped at/);
    expect(commands).to.equal(1);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
  });

  it('keeps nothing of what waited for a promise that is never kept', async () => {
    const abort = new AbortController();
    const never = new Promise<void>(() => undefined);
    const given = unlessAborted(never, abort.signal);
    abort.abort(new Error('gone'));
    expect(await given.catch((error: unknown) => (error as Error).message)).to.equal('gone');
    expect(await unlessAborted(Promise.resolve('here'), new AbortController().signal)).to.equal('here');
  });
});
