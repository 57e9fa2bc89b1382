import { trustedUrl } from '$lib/trusted-url';
// Compiled separately and served from this site, like every worker; the import gives its address.
import alarmUrl from './alarm.worker?worker&url';

/** Calls back after a number of milliseconds, even while the page is hidden. */
export type SetAlarm = (ms: number) => void;

/**
 * Starts a worker for an alarm that rings on time. There is only one alarm: setting it again replaces
 * it.
 * @param onring called when it's time
 */
export function startAlarm(onring: () => void): SetAlarm {
	try {
		const worker = new Worker(trustedUrl(alarmUrl), { type: 'module' });
		worker.addEventListener('message', onring);
		return (ms) => {
			worker.postMessage(ms);
		};
	} catch {
		// Without workers the page's own timers have to do.
		return () => undefined;
	}
}
