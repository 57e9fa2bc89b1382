import { execFileSync } from 'node:child_process';

/**
 * Starts PulseAudio, whose null sink keeps time where there is no sound card: without any sink
 * Firefox takes the lack of one for a broken recording.
 */
export default function startSoundServer(): () => void {
	if (isRunning()) return () => undefined;
	execFileSync('pulseaudio', ['--start', '--exit-idle-time=-1'], { stdio: 'ignore' });
	return () => {
		execFileSync('pulseaudio', ['--kill'], { stdio: 'ignore' });
	};
}

function isRunning(): boolean {
	try {
		execFileSync('pulseaudio', ['--check'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
