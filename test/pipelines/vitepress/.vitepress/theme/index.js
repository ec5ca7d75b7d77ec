// The default theme with the upgrade, which touches the page and so stays out of the build.
import DefaultTheme from 'vitepress/theme';

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (!import.meta.env.SSR) import('py-memory/auto');
  },
};
