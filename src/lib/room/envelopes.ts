import { asset } from '$app/paths';
import type { ShownRecording } from '$content/manifest';
import { parseEnvelope, type Envelope } from './envelope';

/** The envelopes of recordings, fetched when first asked for and kept for the visit. */
export class Envelopes {
	readonly #fetched = new Map<string, Promise<Envelope | undefined>>();

	/** The envelope of a recording; undefined when it can't be had, which the site does without. */
	get(recording: Pick<ShownRecording, 'envelope'>): Promise<Envelope | undefined> {
		const { envelope: path } = recording;
		let envelope = this.#fetched.get(path);
		if (!envelope) {
			envelope = fetchEnvelope(asset(`/${path}`)).catch(() => {
				// Not kept, so that the next look tries again.
				this.#fetched.delete(path);
				return undefined;
			});
			this.#fetched.set(path, envelope);
		}
		return envelope;
	}
}

async function fetchEnvelope(url: string): Promise<Envelope> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return parseEnvelope(await response.json());
}
