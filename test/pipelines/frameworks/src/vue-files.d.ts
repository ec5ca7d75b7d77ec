// For tools that check TypeScript and do not know components of Vue.
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}
