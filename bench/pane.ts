import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traffic } from './traffic';

/** The script that runs in every page before its own. */
export const recorder = readFileSync(join(import.meta.dirname, 'recorder.js'), 'utf8');

/** A page in a browser session with empty caches. */
export interface Pane {
	readonly traffic: Traffic;
	/** Opens an address, with the recorder in front of the page's own scripts. */
	open(url: string): Promise<void>;
	/** Enters the player's frame; elements are looked up in it from then on. */
	enter(frame: string): Promise<void>;
	/** Waits until an element exists and has a size. */
	waitFor(selector: string): Promise<void>;
	/** Evaluates an expression in the frame that was entered, or else in the page. */
	evaluate(expression: string): Promise<unknown>;
	/** Evaluates an expression in the page itself. */
	evaluateOutside(expression: string): Promise<unknown>;
	/** Moves the pointer to the middle of an element. */
	point(selector: string): Promise<void>;
	/** Presses the middle of an element. */
	press(selector: string): Promise<void>;
	/** Collects garbage and empties caches, where the engine supports that. */
	tidy(): Promise<void>;
	close(): Promise<void>;
}

/** A browser under measurement. */
export interface EngineBrowser {
	readonly version: string;
	/** The parent of all its processes. */
	readonly pid: number;
	/** @param disk whether to cache files on disk, so that they don't count as memory */
	newPane(disk?: boolean): Promise<Pane>;
	close(): Promise<void>;
}

/** The size of the page, in pixels. */
export const viewport = { width: 1280, height: 800 } as const;

/** The longest wait for anything that always happens, in ms. */
export const PATIENCE_MS = 60_000;
