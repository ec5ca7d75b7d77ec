// Code blocks as Markdown tools render them become diagrams; all others stay as they are.
import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { codeText } from '../../src/element/code-text.ts';
import { upgradeBlocks } from '../../src/element/upgrade.ts';

const upgraded = (template: ReturnType<typeof html>) => {
  const root = fixtureSync<HTMLElement>(html`<div>${template}</div>`);
  upgradeBlocks(root);
  upgradeBlocks(root);
  return { root, diagrams: [...root.querySelectorAll('py-memory')].map((diagram) => diagram.getAttribute('code')) };
};

describe('upgrade', () => {
  it('takes blocks of our language, however the tool writes it', () => {
    const { diagrams } = upgraded(html`
      <pre><code class="language-pymem">a = 1</code></pre>
      <pre class="pymem"><code>b = 1</code></pre>
      <div class="language-pymem theme-code-block">
        <pre><code>c = 1</code></pre>
      </div>
      <pre data-language="pymem"><code>d = 1</code></pre>
      <div class="highlight-pymem">
        <div class="highlight"><pre>e = 1</pre></div>
      </div>
      <pre><code class="hljs language-pymem">f = 1</code></pre>
    `);
    expect(diagrams).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name} = 1\n`));
  });

  it('takes Python that says so in its first line, with its options', () => {
    const { diagrams } = upgraded(
      html`<pre><code class="language-python"># pymem step=2
a = 1</code></pre>`,
    );
    expect(diagrams).to.deep.equal(['# pymem step=2\na = 1\n']);
  });

  it('reads options that are glued to the language', () => {
    const { diagrams } = upgraded(html`<pre><code class="language-pymem{step=2}">a = 1</code></pre>`);
    expect(diagrams).to.deep.equal(['# pymem step=2\na = 1\n']);
  });

  it('leaves other blocks alone', () => {
    const { diagrams, root } = upgraded(html`
      <pre><code class="language-python">a = 1</code></pre>
      <pre><code class="language-pymemory">a = 1</code></pre>
      <pre># pymem is a library</pre>
      <py-memory code="b = 1">
        <pre><code class="language-pymem">b = 1</code></pre>
      </py-memory>
    `);
    expect(diagrams).to.deep.equal(['b = 1']);
    expect([...root.querySelectorAll('pre')].every((block) => block.closest('[data-pymem]') === null)).to.equal(true);
  });

  it('hides what it replaces with all that the tool put around it', () => {
    const { root } = upgraded(
      html`<p>before</p>
        <div class="highlight">
          <pre><code class="language-pymem">a = 1</code></pre>
        </div>`,
    );
    const wrapper = root.querySelector<HTMLElement>('.highlight')!;
    expect(wrapper.checkVisibility()).to.equal(false);
    expect(wrapper.previousElementSibling?.localName).to.equal('py-memory');
  });

  it('takes the code out of tables with line numbers', () => {
    const { diagrams } = upgraded(
      html`<div class="highlight">
        <table class="rouge-table">
          <tbody>
            <tr>
              <td class="rouge-gutter gl">
                <pre class="lineno">
1
2</pre>
              </td>
              <td class="rouge-code">
                <pre>
# pymem step=2
a = 1</pre>
              </td>
            </tr>
          </tbody>
        </table>
      </div>`,
    );
    expect(diagrams).to.deep.equal(['# pymem step=2\na = 1\n']);
  });
});

describe('the text of a code block', () => {
  const read = (template: ReturnType<typeof html>) => codeText(fixtureSync<HTMLElement>(template));

  it('is restored where lines are elements and newlines are gone', () => {
    expect(
      read(
        html`<pre><code><div class="ec-line"><div class="code">if a:</div></div><div class="ec-line"><div class="code">    b</div></div></code></pre>`,
      ),
    ).to.equal('if a:\n    b\n');
    expect(
      read(
        html`<pre><code><span class="line">a</span>
<span class="line"></span>
<span class="line">b</span></code></pre>`,
      ),
    ).to.equal('a\n\nb\n');
    expect(
      read(html`<pre><code><div class="token-line">a<br></div><div class="token-line">b<br></div></code></pre>`),
    ).to.equal('a\nb\n');
  });

  it('leaves out numbers and buttons', () => {
    expect(
      read(
        html`<pre><button>Copy</button><code><span class="lineno">1</span>a
<span class="lineno">2</span>b
</code></pre>`,
      ),
    ).to.equal('a\nb\n');
  });

  it('has plain blanks and newlines', () => {
    expect(read(html`<pre>${'a =\u00a01\r\n\u200bb\u00a0'}</pre>`)).to.equal('a = 1\nb \n');
  });
});
