import { editionCopy } from '$content/edition-copy';
import { edition, release } from '$content/release';
import { webManifestCopy } from '$content/site';

/** The side of each icon, in pixels, by the name of its file. */
export const icons = {
	'icon-192': 192,
	'icon-512': 512,
	/** For the home screen of iOS, which reads no manifest for it. */
	'apple-touch-icon': 180
} as const;

/** The name of an icon's file, without its extension. */
export type IconName = keyof typeof icons;

/** Whether there is an icon of that name. */
export function isIconName(name: string): name is IconName {
	return name in icons;
}

/** Addresses from the site's root, with the base path. */
export interface ManifestAddresses {
	readonly at: (path: string) => string;
	/** The site's background. */
	readonly groundColour: string;
}

/** What makes the site installable (https://www.w3.org/TR/appmanifest). */
export function makeWebManifest({ at, groundColour }: ManifestAddresses) {
	return {
		id: at('/'),
		name: release.title,
		short_name: edition ? edition.title : webManifestCopy.shortName,
		description: edition ? editionCopy.installed(edition) : webManifestCopy.description,
		lang: 'en-GB',
		dir: 'ltr',
		start_url: at('/'),
		scope: at('/'),
		display: 'standalone',
		theme_color: groundColour,
		background_color: groundColour,
		categories: ['music'],
		icons: (['icon-192', 'icon-512'] as const).flatMap((name) =>
			// Systems may crop it to a shape: the lamp is well within what all of them leave
			// (https://www.w3.org/TR/appmanifest/#icon-masks).
			['any', 'maskable'].map((purpose) => ({
				src: at(`/app-icons/${name}.png`),
				sizes: `${icons[name]}x${icons[name]}`,
				type: 'image/png',
				purpose
			}))
		),
		shortcuts: webManifestCopy.shortcuts.map(({ name, path }) => ({ name, url: at(path) }))
	};
}
