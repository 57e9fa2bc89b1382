export { MasterDigests } from './master-digests';
export { recipeDigest, sourceKey } from './source-key';
