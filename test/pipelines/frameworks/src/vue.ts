// Vue 3: the element in a template.
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#root');
