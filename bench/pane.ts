import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traffic } from './traffic';

/** The script that runs in every page before its own. */
export const recorder = readFileSync(join(import.meta.dirname, 'recorder.js'), 'utf8');

/** A page in a browser that has been nowhere before. */
export interface Pane {
	readonly traffic: Traffic;
	/** Opens an address, with the recorder in front of the page's own scripts. */
	open(url: string): Promise<void>;
	/** Goes into the frame that the player is in; what is shown or pressed from then on is in it. */
	enter(frame: string): Promise<void>;
	/** Waits until an element is there and has a size. */
	waitFor(selector: string): Promise<void>;
	/** Gives what an expression has become, in the frame that was entered. */
	evaluate(expression: string): Promise<unknown>;
	/** The same in the page itself. */
	evaluateOutside(expression: string): Promise<unknown>;
	/** Brings the pointer to the middle of an element. */
	point(selector: string): Promise<void>;
	/** Presses the middle of an element. */
	press(selector: string): Promise<void>;
	/** Collects garbage and empties caches, where the engine can be told to. */
	tidy(): Promise<void>;
	close(): Promise<void>;
}

/** A browser under measurement. */
export interface EngineBrowser {
	readonly version: string;
	/** The process that all of its others come from. */
	readonly pid: number;
	/** @param disk whether files may be cached on the disk, which doesn't count as memory */
	newPane(disk?: boolean): Promise<Pane>;
	close(): Promise<void>;
}

/** How big the page is. */
export const viewport = { width: 1280, height: 800 } as const;

/** How long something may take that always comes, in ms. */
export const PATIENCE_MS = 60_000;
