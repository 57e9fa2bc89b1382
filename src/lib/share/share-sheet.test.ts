import { describe, expect, it, vi } from 'vitest';
import { findShareSheet, openShareSheet, sharePicture, takesPictures } from './share-sheet';

const message = { title: 'a title', text: 'a text' };
const url = 'https://album.example/';
const picture = new File(['png'], 'the.png', { type: 'image/png' });

describe('the system’s share sheet', () => {
	it('is not available everywhere', () => {
		expect(findShareSheet({})).toBeUndefined();
		const sheet = { share: () => Promise.resolve() };
		expect(findShareSheet(sheet)).toBe(sheet);
		expect(takesPictures(sheet)).toBe(false);
	});

	it('is given the picture if it accepts one with the text and link', async () => {
		const share = vi.fn(() => Promise.resolve());
		expect(await openShareSheet({ share, canShare: () => true }, message, url, picture)).toBe(true);
		expect(share).toHaveBeenLastCalledWith({ ...message, url, files: [picture] });
		const withoutLinks = { share, canShare: (data: ShareData) => data.url === undefined };
		expect(takesPictures(withoutLinks)).toBe(true);
		await openShareSheet(withoutLinks, message, url, picture);
		expect(share).toHaveBeenLastCalledWith({ ...message, url });
	});

	it('is given a picture alone if it accepts nothing with it', async () => {
		const share = vi.fn(() => Promise.resolve());
		expect(await sharePicture({ share, canShare: () => true }, message, url, picture)).toBe(true);
		expect(share).toHaveBeenLastCalledWith({ ...message, url, files: [picture] });
		const alone = { share, canShare: (data: ShareData) => data.url === undefined };
		await sharePicture(alone, message, url, picture);
		expect(share).toHaveBeenLastCalledWith({ files: [picture] });
	});

	it('may be closed without sharing, but has failed if it doesn’t open', async () => {
		const failing = (name: string) => ({
			share: () => Promise.reject(new DOMException('', name))
		});
		expect(await openShareSheet(failing('AbortError'), message, url)).toBe(true);
		expect(await openShareSheet(failing('NotAllowedError'), message, url)).toBe(false);
	});
});
