import { describe, expect, it, vi } from 'vitest';
import { claimPlayback, type PlaybackOwner, type PlaybackChannel } from './claim-playback';

/** Channels of one page: what one posts, the others hear. */
function page() {
	const open = new Set<{ hear: (data: unknown) => void }>();
	return (): PlaybackChannel => {
		const listeners: ((event: MessageEvent) => void)[] = [];
		const self = {
			hear: (data: unknown) => {
				for (const listener of listeners) listener({ data } as MessageEvent);
			}
		};
		open.add(self);
		return {
			postMessage: (data: unknown) => {
				for (const channel of open) if (channel !== self) channel.hear(data);
			},
			addEventListener: (_: string, listener: unknown) => {
				listeners.push(listener as (event: MessageEvent) => void);
			},
			close: () => void open.delete(self)
		};
	};
}

describe('the turn to sound', () => {
	it.each<[PlaybackOwner, PlaybackOwner, number]>([
		['embed', 'embed', 1],
		['embed', 'site', 1],
		['site', 'embed', 1],
		['site', 'site', 0]
	])('of the %s is taken by the %s %i times', (first, second, times) => {
		const channel = page();
		const onlost = vi.fn();
		const onlater = vi.fn();
		claimPlayback(first, onlost, channel());
		claimPlayback(second, onlater, channel());
		expect(onlost).toHaveBeenCalledTimes(times);
		expect(onlater).not.toHaveBeenCalled();
	});

	it('can’t be lost once it was given up', () => {
		const channel = page();
		const onlost = vi.fn();
		claimPlayback('embed', onlost, channel())();
		claimPlayback('embed', () => undefined, channel());
		expect(onlost).not.toHaveBeenCalled();
	});

	it('is not lost by what others say on the channel', () => {
		const channel = page();
		const onlost = vi.fn();
		claimPlayback('embed', onlost, channel());
		for (const data of [null, 'other', { embed: 'embed' }, ['embed']]) channel().postMessage(data);
		expect(onlost).not.toHaveBeenCalled();
	});

	it('needs no channel', () => {
		const blocked = vi.fn(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		vi.stubGlobal('BroadcastChannel', blocked);
		expect(() => {
			claimPlayback('embed', () => undefined)();
		}).not.toThrow();
		expect(blocked).toHaveBeenCalled();
		vi.unstubAllGlobals();
	});
});
