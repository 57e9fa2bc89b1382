/** What comes before a page's scripts; for prerendering only. */
export { startAfterPaint } from './start-after-paint';
