import { writeTag } from '$lib/text';

/** The element that embeds a player, as wide as there is room. */
export function frameOf(src: string, title: string, heightPx: number): string {
	const attributes = {
		src,
		title,
		width: '100%',
		height: String(heightPx),
		style: 'border:0',
		allow: 'autoplay',
		loading: 'lazy'
	};
	return `${writeTag({ name: 'iframe', attributes })}</iframe>`;
}
