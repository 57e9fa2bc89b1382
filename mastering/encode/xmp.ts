import { album } from '../../src/content/album';
import { rightsPolicy } from '../../src/content/rights';
import { rightsXmp } from '../../src/content/rights-xmp';

/** The rights statement in every picture, from the site's policy. */
export const pictureXmp = rightsXmp(rightsPolicy, album.licenceUrl);
