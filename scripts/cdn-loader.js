// Runs first in cdn/py-memory.min.js: a small loader for the AMD modules that Rollup writes. It fetches by script tags,
// because pages opened from a disk may not import modules. Knows file places only, nothing of py-memory.
(() => {
  const version = '%VERSION%';
  // A second copy on a page stays idle: its call of `pyMemoryDefine` reaches the first one, which has its entry already.
  const first = globalThis.pyMemoryDefine?.version;
  if (first !== undefined) {
    if (first !== version) console.info(`py-memory ${version} does nothing on this page, since ${first} came first`);
    return;
  }
  const ownScript = document.currentScript;
  // A module has no current script; the stack names the file that is running.
  const running =
    ownScript?.src || /\w+:\/\/[^\s()]+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0] || document.baseURI;
  // A CDN serves this file at the address of the package as well, which ends in a name or a version.
  const file = /\.m?js$/.test(new URL(running).pathname) ? running : new URL('cdn/', running.replace(/\/?$/, '/')).href;
  const entry = new URL('py-memory.min.js', file).href;

  /** Exports of a module, or a promise of them, by address. */
  const modules = new Map();
  /** Arguments of the latest call of `pyMemoryDefine`. */
  let defined;

  /** Pages with Trusted Types must allow the policy `py-memory`; it lets through what lies beside this file. */
  const policy = () =>
    globalThis.trustedTypes?.createPolicy('py-memory', {
      createScriptURL: (address) => (address.startsWith(new URL('.', entry).href) ? address : ''),
    });
  let trusted;

  const load = (address) => {
    if (!modules.has(address)) {
      modules.set(
        address,
        new Promise((resolve, reject) => {
          const script = document.createElement('script');
          trusted ??= policy() ?? { createScriptURL: (plain) => plain };
          script.src = trusted.createScriptURL(address);
          script.nonce = ownScript?.nonce ?? '';
          // The load event follows the run of its own script before any other script runs, so `defined` is its call.
          script.onload = () => resolve(evaluate(address, ...defined));
          script.onerror = () => {
            modules.delete(address);
            reject(new Error(`py-memory: cannot load ${address}`));
          };
          document.head.append(script);
        }),
      );
    }
    return modules.get(address);
  };

  const resolver = (address, exports) => (name) => {
    if (name === 'exports') return exports;
    if (name === 'require') {
      return ([needed], resolve, reject) => {
        Promise.resolve(load(new URL(needed, address).href)).then(resolve, reject);
      };
    }
    return load(new URL(name, address).href);
  };

  const evaluate = async (address, names, factory) => {
    const exports = {};
    factory(...(await Promise.all(names.map(resolver(address, exports)))));
    return exports;
  };

  const pyMemoryDefine = (...call) => {
    if (modules.has(entry)) {
      defined = call;
      return;
    }
    // The entry imports nothing and runs at once, so that the element is defined when its script tag is done.
    const [names, factory] = call;
    const exports = {};
    modules.set(entry, exports);
    factory(...names.map(resolver(entry, exports)));
  };
  globalThis.pyMemoryDefine = Object.assign(pyMemoryDefine, { version });
})();
