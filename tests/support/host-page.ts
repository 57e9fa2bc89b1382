import { createServer } from 'node:http';
import { listen } from './listen';

/** A message from a frame, as collected in `window.heard`. */
export interface HeardMessage {
	/** The id of the frame that sent it. */
	readonly frame: string;
	readonly data: unknown;
}

/** A page of someone else's, on an origin of its own. */
export interface HostPage {
	readonly url: string;
	close(): Promise<void>;
}

/** A frame in such a page. */
export interface HostedFrame {
	readonly id: string;
	readonly src: string;
	readonly heightPx: number;
	/** Further attributes, as HTML. */
	readonly attributes?: string;
}

/**
 * Serves a page with frames, which collects their messages.
 * @param script a further script of the page
 */
export async function serveHostPage(
	frames: readonly HostedFrame[],
	script = ''
): Promise<HostPage> {
	const html = `<!doctype html><html lang="en"><title>Someone’s page</title>
<script>
	window.heard = [];
	addEventListener('message', ({ source, data }) => {
		const frame = [...document.querySelectorAll('iframe')].find((f) => f.contentWindow === source);
		heard.push({ frame: frame ? frame.id : '', data });
	});
	${script}
</script>
<h1>Someone’s page</h1><button>A button of theirs</button>
${frames
	.map(
		({ id, src, heightPx, attributes = '' }) =>
			`<iframe id="${id}" title="${id}" src="${src}" width="100%" height="${heightPx}" ${attributes}></iframe>`
	)
	.join('\n')}`;
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(html);
	});
	const { port, close } = await listen(server);
	// Not localhost, where the site is.
	return { url: `http://127.0.0.1:${port}/`, close };
}
