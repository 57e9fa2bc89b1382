// A page's own timers are slowed to one a minute while it is hidden and silent; a worker's are not.
let timer: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<number>) => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		self.postMessage(null);
	}, data);
});
