/** After this many readings without movement nothing is playing, whatever the element says. */
const STILL_READINGS = 7;
/** After this many despite buffered data the recording is reopened: WebKitGTK may need that. */
const STUCK_READINGS = 25;
/** An end this much too early is that of a truncated file. */
const TRUNCATED_SECONDS = 2;

/** Where playback is and whether it moves, from readings of the audio element's clock. */
export class Playhead {
	/** As last read from the element. */
	#liveSeconds = 0;
	/** As the page shows it: updated less often, because each update costs a frame. */
	#shownSeconds = $state(0);
	#startSeconds = 0;
	#stillReadings = 0;
	#readAtMs = 0;

	/** The exact position; reading it doesn't subscribe to anything. */
	get liveSeconds(): number {
		return this.#liveSeconds;
	}

	/** The position to show, updated as each half second begins. */
	get shownSeconds(): number {
		return this.#shownSeconds;
	}

	/** How far it has moved since the sound last started or was moved. */
	get movedSeconds(): number {
		return this.#liveSeconds - this.#startSeconds;
	}

	/** Whether it has stopped moving. */
	get still(): boolean {
		return this.#stillReadings > STILL_READINGS;
	}

	/** Whether it has been still for so long that the recording should be reopened. */
	get stuck(): boolean {
		return this.#stillReadings > STUCK_READINGS;
	}

	/** Moves to a position, and shows it. */
	moveTo(seconds: number): void {
		this.#liveSeconds = seconds;
		this.show();
	}

	/** Shows the exact position. */
	show(): void {
		this.#shownSeconds = this.#liveSeconds;
	}

	/** Measures movement from here and now, where the sound is starting. */
	start(): void {
		this.startFrom(this.#liveSeconds);
		this.#readAtMs = performance.now();
	}

	/** Measures movement from a position on. */
	startFrom(seconds: number): void {
		this.#startSeconds = seconds;
	}

	/** Doesn't count as still or stuck again before it has moved. */
	awaitMovement(): void {
		this.#stillReadings = -Infinity;
	}

	/** Takes a reading of the element's clock. */
	read(seconds: number): void {
		this.#stillReadings = seconds === this.#liveSeconds ? this.#stillReadings + 1 : 0;
		this.#liveSeconds = seconds;
		this.#readAtMs = performance.now();
		if (Math.floor(seconds * 2) !== Math.floor(this.#shownSeconds * 2)) this.show();
	}

	/** Whether an end reported now comes too early to be that of the recording. */
	isShortOf(durationSeconds: number): boolean {
		// It can't have played more since the last reading than the time that has passed.
		const passedSeconds = (performance.now() - this.#readAtMs) / 1000;
		return durationSeconds - this.#liveSeconds > passedSeconds + TRUNCATED_SECONDS;
	}
}
