/**
 * Makes all that machines are told of rights out of one policy. Pure, and without a DOM: pages, hosts
 * and the form in which a visitor makes the same for a site of their own all use these.
 */
export { isWelcome } from './crawlers';
export { rightsFiles, type RightsFile } from './files';
export { rightsTags } from './head-tags';
export { rightsHeaders, type RightsHeaders } from './headers';
export { rightsPaths } from './paths';
export { rslType } from './rsl';
export { addressOn, type RightsSite } from './site';
