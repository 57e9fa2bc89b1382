import { rightsPolicy } from '$content/rights';
import { addressOn, rightsPaths } from '$lib/rights/site';
import type { SharedAlbum } from './shared-album';

/**
 * What a work says of its rights: https://schema.org/CreativeWork
 * @param credit who is named with it
 * @param copyright whose it is, in a sentence
 */
export function rightsFields(album: SharedAlbum, credit: string, copyright: string) {
	const { site } = album.addresses;
	return {
		creditText: credit,
		copyrightNotice: `${copyright} ${rightsPolicy.statement}`,
		license: album.licenceUrl,
		usageInfo: addressOn(site, rightsPaths.tdmPolicy),
		acquireLicensePage: addressOn(site, rightsPolicy.licensingPage)
	} as const;
}
