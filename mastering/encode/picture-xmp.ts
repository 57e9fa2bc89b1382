import { album } from '../../src/content/album';
import { rightsPolicy } from '../../src/content/rights';
import { rightsXmp } from '../../src/content/rights-xmp';

/** What every picture says of its rights, by the policy of the site. */
export const pictureXmp = rightsXmp(rightsPolicy, album.licenceUrl);
