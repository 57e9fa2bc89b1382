import { expect, it } from 'vitest';
import { cueAt, lastCue } from './captions.svelte';

const fan = { startSeconds: 0, endSeconds: 10, text: 'A fan turns' };
const pipe = { startSeconds: 4, endSeconds: 6, text: 'A pipe ticks' };
const chair = { startSeconds: 20, endSeconds: 22.5, text: 'A chair answers' };
const cues = [fan, pipe, chair];

it('finds the cue of a moment, from its first instant until just before its end', () => {
	expect(cueAt(cues, 0)).toBe(fan);
	expect(cueAt(cues, 20)).toBe(chair);
	expect(cueAt(cues, 22.499)).toBe(chair);
});

it('finds none between cues', () => {
	expect(cueAt(cues, 10)).toBeUndefined();
	expect(cueAt(cues, 22.5)).toBeUndefined();
	expect(cueAt([], 0)).toBeUndefined();
});

it('gives the later of two that overlap, then the earlier one again', () => {
	expect(cueAt(cues, 4)).toBe(pipe);
	expect(cueAt(cues, 6)).toBe(fan);
});

it('finds the cue that began last, even once it is over', () => {
	expect(lastCue(cues, 0)).toBe(fan);
	expect(lastCue(cues, 19)).toBe(pipe);
	expect(lastCue(cues, 60)).toBe(chair);
	expect(lastCue([pipe], 3)).toBeUndefined();
});
