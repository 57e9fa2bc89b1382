// The timers of a hidden, silent page run only once a minute; a worker's run on time.
let timer: ReturnType<typeof setTimeout> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<number>) => {
	clearTimeout(timer);
	timer = setTimeout(() => {
		self.postMessage(null);
	}, data);
});
