// One page a framework, each with a diagram from its own kind of template.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

export default {
  base: './',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'py-memory' } } }), svelte()],
  build: { rollupOptions: { input: ['react.html', 'vue.html', 'svelte.html', 'angular.html'] } },
};
