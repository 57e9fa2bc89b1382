import type { Track } from '$lib/album/tracks';
import { createPlayer, formatGain, noMemory, watchInterruptions, type Player } from '$lib/player';
import { makeEvent, parseCommand, type EmbedEvent, type EmbedState } from './messages';
import { momentAt, parseFrameOptions } from './options';

/** The part of a window that a frame needs; tests pass their own. */
type FrameWindow = Pick<Window, 'addEventListener' | 'parent' | 'origin'> & {
	readonly location: Pick<Location, 'search' | 'hash'>;
};

/** A frame's state: its player, the options in its address, and the messages to and from its page. */
export class Embed {
	/** In the order in which they play. */
	readonly tracks: readonly Track[];
	readonly player: Player;
	/** Whether a press can be answered at once. */
	alive = $state(false);
	/** What the last event reported. */
	#lastReported = '';
	#offeredDb = $state(0);

	constructor(tracks: readonly Track[], player = createPlayer({ tracks, memory: noMemory })) {
		this.tracks = tracks;
		this.player = player;
	}

	/** Whether it shows the whole album, not one track. */
	get isAlbum(): boolean {
		return this.tracks.length > 1;
	}

	/** The track that is playing, or ready to. */
	get track(): Track | null {
		const { slug } = this.player.track ?? {};
		return this.tracks.find((track) => track.slug === slug) ?? this.tracks[0] ?? null;
	}

	/** The gain in the address, in dB; 0 for none. */
	get offeredDb(): number {
		return this.#offeredDb;
	}

	/** Whether that gain is on. */
	get hasGain(): boolean {
		return this.player.gain.gainDb > 0;
	}

	/** Turns the gain on or off. Call it during a press. */
	toggleGain(): void {
		this.player.gain.set(this.hasGain ? 0 : this.#offeredDb);
	}

	/** The gain as shown, or a note that it isn't available. */
	get gainNote(): string {
		return this.player.gain.problem ? 'not available' : formatGain(this.#offeredDb);
	}

	/** Connects to a window. @returns a function that disconnects */
	start(frame: FrameWindow): () => void {
		const { player } = this;
		this.#applyOptions(frame);
		const listening = new AbortController();
		frame.addEventListener(
			'message',
			({ source, data }) => {
				// Only the embedding page may send commands, from any origin.
				if (source === frame.parent) this.#handleCommand(frame, data);
			},
			listening
		);
		const stopWatching = watchInterruptions(player);
		// WebKit lets sound start only within the press's own task, so playing comes first.
		void player.prepare().then(() => {
			this.alive = true;
		});
		return () => {
			listening.abort();
			stopWatching();
			player.destroy();
		};
	}

	/** Reports to the embedding page, if state, track or second has changed. */
	announce(frame: FrameWindow): void {
		const { track, state, blocked, positionSeconds } = this.player;
		const news = `${track?.slug ?? ''} ${state} ${blocked} ${Math.floor(positionSeconds)}`;
		if (news === this.#lastReported) return;
		this.#post(frame, this.#lastReported === '' ? 'ready' : 'state');
		this.#lastReported = news;
	}

	/** Contains nothing private, so any page may receive it. */
	#post(frame: FrameWindow, event: EmbedEvent['event']): void {
		if (frame.parent !== frame) frame.parent.postMessage(makeEvent(event, this.#state), '*');
	}

	get #state(): EmbedState {
		const { track, state, blocked, positionSeconds, durationSeconds } = this.player;
		return {
			track: track?.slug ?? null,
			state: blocked ? 'blocked' : state,
			positionSeconds,
			durationSeconds
		};
	}

	#applyOptions({ location, origin }: FrameWindow): void {
		const { startSeconds = 0, gainDb } = parseFrameOptions(location);
		const start = momentAt(this.tracks, startSeconds) ?? momentAt(this.tracks, 0);
		if (start) this.player.visit(start.track, start.seconds);
		// Web Audio mutes cross-origin sound, and in a frame without an origin all sound is cross-origin.
		if (gainDb !== undefined && origin !== 'null') void this.#offerGain(gainDb);
	}

	async #offerGain(gainDb: number): Promise<void> {
		const { gain } = this.player;
		await gain.preset(gainDb);
		if (gain.available) this.#offeredDb = gainDb;
	}

	#handleCommand(frame: FrameWindow, data: unknown): void {
		const message = parseCommand(data);
		if (!message) return;
		const { player } = this;
		switch (message.command) {
			case 'play':
				if (!this.#playTrackOrResume(message.track)) return;
				break;
			case 'pause':
				player.pause();
				break;
			case 'seek':
				player.seek(message.positionSeconds);
				break;
			case 'state':
		}
		this.#post(frame, 'state');
	}

	#playTrackOrResume(slug: string | undefined): boolean {
		const track = this.tracks.find((candidate) => candidate.slug === slug);
		if (track) this.player.playTrack(track);
		else if (slug === undefined) this.player.play();
		return track !== undefined || slug === undefined;
	}
}
