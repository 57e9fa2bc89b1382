export { copyText } from './copy';
export { default as CopyField } from './CopyField.svelte';
export { default as Icon } from './Icon.svelte';
export type { IconName } from './icons';
export { default as NotFound } from './NotFound.svelte';
export { default as ReadingSection } from './ReadingSection.svelte';
export { default as SiteFooter } from './SiteFooter.svelte';
export { default as SiteHeader } from './SiteHeader.svelte';
export { default as ThemeSwitch } from './ThemeSwitch.svelte';
