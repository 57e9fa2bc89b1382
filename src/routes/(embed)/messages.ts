import type { TransportState } from '$lib/player';

/** Distinguishes our messages from others a page may send. */
const MESSAGE_TYPE = 'is-this-what-we-want';
/** Goes up when a message changes its meaning; new fields don't count. */
const MESSAGE_VERSION = 1;

/** What a page may ask of a frame; see `docs/embedding.md`. */
type EmbedCommand =
	| { readonly command: 'play'; readonly track?: string }
	| { readonly command: 'pause' }
	| { readonly command: 'seek'; readonly positionSeconds: number }
	| { readonly command: 'state' };

/** What a frame reports; see `docs/embedding.md`. */
export interface EmbedState {
	/** The slug of the track that is playing, or ready to. */
	readonly track: string | null;
	/** The player's state, or `blocked` when the browser requires a press first. */
	readonly state: TransportState | 'blocked';
	readonly positionSeconds: number;
	readonly durationSeconds: number;
}

/** A state as it is sent. */
export type EmbedEvent = EmbedState & {
	readonly type: typeof MESSAGE_TYPE;
	readonly version: typeof MESSAGE_VERSION;
	readonly event: 'ready' | 'state';
};

/** Parses a message from the embedding page; undefined if it isn't one of ours. */
export function parseCommand(data: unknown): EmbedCommand | undefined {
	if (!isRecord(data) || data.type !== MESSAGE_TYPE || data.version !== MESSAGE_VERSION) {
		return undefined;
	}
	const { command, track, positionSeconds } = data;
	switch (command) {
		case 'play':
			if (track === undefined) return { command };
			return typeof track === 'string' ? { command, track } : undefined;
		case 'pause':
		case 'state':
			return { command };
		case 'seek': {
			const isPosition = Number.isFinite(positionSeconds) && Number(positionSeconds) >= 0;
			return isPosition ? { command, positionSeconds: Number(positionSeconds) } : undefined;
		}
		default:
			return undefined;
	}
}

/** Makes the message that reports a state. */
export function makeEvent(event: EmbedEvent['event'], state: EmbedState): EmbedEvent {
	return { type: MESSAGE_TYPE, version: MESSAGE_VERSION, event, ...state };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
