import { error } from '@sveltejs/kit';
import { drawIcon } from './draw-icon';
import { icons, isIconName } from '../../manifest.webmanifest/web-manifest';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** An icon for each use of the installed site. */
export const entries: EntryGenerator = () => Object.keys(icons).map((name) => ({ name }));

/** An icon as PNG; not below `/icons/`, which Apache's usual settings take for its own. */
export const GET: RequestHandler = async ({ params: { name } }) => {
	if (!isIconName(name)) error(404, 'There is no icon at this address.');
	const png = await drawIcon(name);
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
