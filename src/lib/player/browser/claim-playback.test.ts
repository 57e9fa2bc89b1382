import { describe, expect, it, vi } from 'vitest';
import { claimPlayback, type PlaybackOwner, type PlaybackChannel } from './claim-playback';

/** Creates a maker of channels: what one posts, the others receive. */
function connect() {
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

describe('claiming playback', () => {
	it.each<[PlaybackOwner, PlaybackOwner, number]>([
		['embed', 'embed', 1],
		['embed', 'site', 1],
		['site', 'embed', 1],
		['site', 'site', 0]
	])('a playing %s gives way to another %s %i times', (first, second, times) => {
		const channel = connect();
		const onlost = vi.fn();
		const onlater = vi.fn();
		claimPlayback(first, onlost, channel());
		claimPlayback(second, onlater, channel());
		expect(onlost).toHaveBeenCalledTimes(times);
		expect(onlater).not.toHaveBeenCalled();
	});

	it('reports no loss once it has been released', () => {
		const channel = connect();
		const onlost = vi.fn();
		claimPlayback('embed', onlost, channel())();
		claimPlayback('embed', () => undefined, channel());
		expect(onlost).not.toHaveBeenCalled();
	});

	it('ignores other messages on the channel', () => {
		const channel = connect();
		const onlost = vi.fn();
		claimPlayback('embed', onlost, channel());
		for (const data of [null, 'other', { embed: 'embed' }, ['embed']]) channel().postMessage(data);
		expect(onlost).not.toHaveBeenCalled();
	});

	it('works without a channel', () => {
		const blocked = vi.fn(function () {
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
