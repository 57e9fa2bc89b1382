/** What prerendering takes to make the site installable. */
export { drawIcon } from './draw-icon.server';
export { icons, isIconName, makeWebManifest } from './web-manifest';
