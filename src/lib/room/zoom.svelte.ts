import type { Detail } from '$content/detail';
import type { Theme } from '$lib/ui/theme.svelte';
import type { PixelSize } from './painter';
import {
	formatLevel,
	formatReadout,
	hzAt,
	levelIn,
	loudestAt,
	spotAt,
	type Place
} from './readout';
import { tilesBetween, TileStore, type LoadTile } from './tiles.svelte';
import { secondsAt, windowStart, type TimeWindow, type ZoomFactor } from './time-window';

/** The recording in the picture, and the position in it. */
export interface Shown {
	readonly durationSeconds: number;
	readonly positionSeconds: number;
	readonly detail: Detail | undefined;
}

/** Remembered for this visit. */
let chosenFactor: ZoomFactor = 1;

/** How far the picture is zoomed in, and the reading at the pointer or playhead. */
export class Zoom {
	readonly #shown: () => Shown;
	readonly #loadTile: LoadTile;
	#factor = $state(chosenFactor);

	/** Where the pointer is in the picture. */
	place = $state.raw<Place | null>(null);
	/** Whether the slider over the picture has the focus. */
	focused = $state(false);
	/** The size of the picture, in CSS pixels. */
	size = $state.raw<PixelSize>({ width: 1, height: 1 });
	/** The same in device pixels. */
	backing = $state.raw<PixelSize>({ width: 0, height: 0 });
	/** The page's theme. */
	theme = $state<Theme>('dark');
	/** Whether the picture can be seen; otherwise nothing is drawn. */
	inSight = $state(true);

	readonly #durationSeconds = $derived.by(() => this.#shown().durationSeconds);
	readonly #start = $derived.by(() => {
		return windowStart(this.#shown().positionSeconds, this.#durationSeconds, this.#factor);
	});
	readonly #detail = $derived.by(() => this.#shown().detail);
	readonly #store = $derived.by(() => {
		return new TileStore(this.tiles?.paths ?? [], this.#loadTile);
	});

	/** @param shown a reactive getter */
	constructor(shown: () => Shown, loadTile: LoadTile) {
		this.#shown = shown;
		this.#loadTile = loadTile;
	}

	/** How many times the picture is enlarged in time. */
	get factor(): ZoomFactor {
		return this.#factor;
	}

	set factor(factor: ZoomFactor) {
		this.#factor = factor;
		chosenFactor = factor;
	}

	/** The length of the whole recording. */
	get durationSeconds(): number {
		return this.#durationSeconds;
	}

	/** The position in the recording. */
	get positionSeconds(): number {
		return this.#shown().positionSeconds;
	}

	/** The left edge of the picture. */
	get startSeconds(): number {
		return this.#start;
	}

	/** The right edge of the picture. */
	get endSeconds(): number {
		return this.#start + this.#durationSeconds / this.#factor;
	}

	/** The part of the recording in the picture. */
	get window(): TimeWindow {
		return { startSeconds: this.#start, lengthSeconds: this.#durationSeconds / this.#factor };
	}

	/** The recording's named sounds, in order. */
	get sounds(): Detail['events'] {
		return this.#detail?.events ?? [];
	}

	/** How to read the tiles, once known. */
	get tiles(): Detail['tiles'] | undefined {
		return this.#detail?.tiles;
	}

	/** The tiles that have been fetched. */
	get store(): TileStore {
		return this.#store;
	}

	/** The tiles that a zoomed picture needs, including those of the next page. */
	get shownTiles(): number[] {
		const { tiles } = this;
		if (!tiles || this.#factor === 1) return [];
		const aheadSeconds = this.endSeconds - this.startSeconds;
		return tilesBetween(tiles, this.startSeconds, this.endSeconds + aheadSeconds);
	}

	/** The tiles that the reading needs. */
	get readTiles(): number[] {
		const { tiles, readSeconds } = this;
		if (!tiles || readSeconds === undefined) return [];
		return tilesBetween(tiles, readSeconds, readSeconds);
	}

	/** The moment being read: under the pointer, or at the playhead of a focused slider. */
	get readSeconds(): number | undefined {
		if (this.place) return secondsAt(this.window, this.place.across);
		return this.focused ? this.positionSeconds : undefined;
	}

	/** The reading: time, level and frequency; empty if there is none. */
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
