import { hydrate } from 'svelte';
import type { EmbedData } from './data';
import EmbedPage from './EmbedPage.svelte';

// The script of a frame. Its data stand in its page, written by the build.
const target = document.getElementById('embed');
const data = document.getElementById('embed-data')?.textContent;
if (target && data !== undefined) {
	hydrate(EmbedPage, { target, props: { data: JSON.parse(data) as EmbedData } });
}
