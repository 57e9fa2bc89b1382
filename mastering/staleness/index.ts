export { MasterDigests } from './master-digests';
export { albumKey, recipeDigest, sourceKey } from './source-key';
