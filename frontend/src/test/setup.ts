import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { chooseLanguage, roomTexts, startLanguage } from '../app/i18n/language';
import { server } from './server';

// What the kit asks of a browser and jsdom lacks.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

// A wait ends when its condition holds; a busy machine only makes it longer.
configure({ asyncUtilTimeout: 15_000 });
startLanguage('vi');
await roomTexts();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(async () => {
  cleanup();
  await chooseLanguage('vi');
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());
