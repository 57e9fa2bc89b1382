/** How Debian's Chromium is started, by whatever drives it. */
export const chromium = {
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	// Chromium has no sandbox for root, and looks for updates unless told not to.
	args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update']
};
