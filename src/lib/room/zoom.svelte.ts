import { asset } from '$app/paths';
import type { Detail } from '$content/detail';
import { fetchTile } from './decode-tile';
import type { PixelSize } from './device-pixels';
import { tilesBetween } from './grey-tile';
import {
	formatLevel,
	formatReadout,
	hzAt,
	levelIn,
	loudestAt,
	spotAt,
	type Place
} from './readout';
import type { Theme } from './painter';
import { TileStore } from './tile-store.svelte';
import { secondsAt, windowStart, type TimeWindow, type Zoom } from './time-window';

/** What the picture is of, and where in it one is. */
export interface Shown {
	readonly durationSeconds: number;
	readonly positionSeconds: number;
	readonly detail: Detail | undefined;
}

/** Kept for the visit. */
let chosenZoom: Zoom = 1;

/** How closely the picture is looked at, and what is read in it. */
export class View {
	readonly #shown: () => Shown;
	#zoom = $state(chosenZoom);

	/** Where the pointer is in the picture. */
	place = $state.raw<Place | null>(null);
	/** Whether the slider over the picture has the focus. */
	focused = $state(false);
	/** Of the picture on the page, in CSS pixels. */
	size = $state.raw<PixelSize>({ width: 1, height: 1 });
	/** Of the same, in pixels of the screen. */
	backing = $state.raw<PixelSize>({ width: 0, height: 0 });
	/** That the page is shown in. */
	theme = $state<Theme>('dark');
	/** Nothing is drawn that can't be seen. */
	inSight = $state(true);

	readonly #durationSeconds = $derived.by(() => this.#shown().durationSeconds);
	readonly #start = $derived.by(() => {
		return windowStart(this.#shown().positionSeconds, this.#durationSeconds, this.#zoom);
	});
	readonly #detail = $derived.by(() => this.#shown().detail);
	readonly #store = $derived.by(() => {
		return new TileStore(this.tiles?.paths ?? [], (path) => fetchTile(asset(`/${path}`)));
	});

	/** @param shown read anew whenever it changes */
	constructor(shown: () => Shown) {
		this.#shown = shown;
	}

	/** How closely one looks. */
	get zoom(): Zoom {
		return this.#zoom;
	}

	set zoom(zoom: Zoom) {
		this.#zoom = zoom;
		chosenZoom = zoom;
	}

	/** Of the whole recording. */
	get durationSeconds(): number {
		return this.#durationSeconds;
	}

	/** Where in the recording one is. */
	get positionSeconds(): number {
		return this.#shown().positionSeconds;
	}

	/** The left edge of the picture. */
	get startSeconds(): number {
		return this.#start;
	}

	/** The right edge of the picture. */
	get endSeconds(): number {
		return this.#start + this.#durationSeconds / this.#zoom;
	}

	/** What of the recording is in the picture. */
	get window(): TimeWindow {
		return { startSeconds: this.#start, lengthSeconds: this.#durationSeconds / this.#zoom };
	}

	/** The recording's sounds, in order of time. */
	get sounds(): Detail['events'] {
		return this.#detail?.events ?? [];
	}

	/** How to read the tiles, once it is known. */
	get tiles(): Detail['tiles'] | undefined {
		return this.#detail?.tiles;
	}

	/** The tiles that have come. */
	get store(): TileStore {
		return this.#store;
	}

	/** The tiles of a close look, with those that come next when the page is turned. */
	get shownTiles(): number[] {
		const { tiles } = this;
		if (!tiles || this.#zoom === 1) return [];
		const aheadSeconds = this.endSeconds - this.startSeconds;
		return tilesBetween(tiles, this.startSeconds, this.endSeconds + aheadSeconds);
	}

	/** The tiles of what is read. */
	get readTiles(): number[] {
		const { tiles, readSeconds } = this;
		if (!tiles || readSeconds === undefined) return [];
		return tilesBetween(tiles, readSeconds, readSeconds);
	}

	/** The moment that is read: under the pointer, or at the playhead of a focused slider. */
	get readSeconds(): number | undefined {
		if (this.place) return secondsAt(this.window, this.place.across);
		return this.focused ? this.positionSeconds : undefined;
	}

	/** What is read: time, level and frequency; empty while nothing is. */
	get readout(): string {
		const { tiles, place } = this;
		const seconds = this.readSeconds;
		if (!tiles || seconds === undefined) return '';
		const lookup = (index: number) => this.#store.get(index);
		if (place) {
			const level = levelIn(tiles, lookup, spotAt(tiles, this.window, place, this.size));
			const text = level === undefined ? undefined : formatLevel(tiles, level);
			return formatReadout(seconds, text, hzAt(tiles, place.up));
		}
		const loudest = loudestAt(tiles, lookup, seconds);
		if (!loudest) return '';
		return `${formatReadout(seconds, formatLevel(tiles, loudest.dbfs), loudest.hz)}, the loudest`;
	}
}
