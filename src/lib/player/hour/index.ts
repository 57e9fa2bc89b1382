/** The shared listening: loaded by its page, and by the player once someone has joined. */
export { default as HourNotice } from './HourNotice.svelte';
export { getHour } from './get-hour';
export type { Hour, Presence } from './hour.svelte';
export { albumLengthSeconds, hoursBetweenStarts, schedule, type Moment } from './schedule';
export type { ClockTrust, WorldClock } from './world-clock.svelte';
